package io.salestiers.incentives.clawback;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Place;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.assignment.PlanId;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.plan.PlanComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * From which components of a plan pay is taken back, and when. Part of the rules by which a plan is paid; a component without a rule
 * keeps what it gave.
 *
 * @param plan the plan, in all of its versions
 * @param components for each component at most one rule
 */
public record ClawbackRules(PlanId plan, List<ClawbackRule> components) {
    /** Copies the rules; refuses two rules of one component. */
    public ClawbackRules {
        requireNonNull(plan, "plan");
        components = List.copyOf(components);
        List<Finding> findings = new ArrayList<>();
        Set<ComponentId> seen = new HashSet<>();
        for (int i = 0; i < components.size(); i++) {
            if (!seen.add(components.get(i).component())) {
                findings.add(finding(
                        ClawbackFinding.DUPLICATE_COMPONENT,
                        i,
                        components.get(i).component()));
            }
        }
        if (!findings.isEmpty()) {
            throw new InvalidDefinitionException(findings);
        }
    }

    /**
     * The rule of a component.
     *
     * @param component the component
     * @return empty if nothing is taken back of it
     */
    public Optional<ClawbackRule> find(ComponentId component) {
        return components.stream()
                .filter(each -> each.component().equals(component))
                .findFirst();
    }

    /**
     * Checks the rules beside a version of the plan.
     *
     * @param version a version of the plan
     * @return rules of components that the plan does not have or that pay for no deals; none if all is well
     * @throws IllegalArgumentException if it is another plan
     */
    public List<Finding> check(IncentivePlan version) {
        if (!version.id().equals(plan)) {
            throw new IllegalArgumentException("the rules are of plan " + plan + ", but the plan is " + version.id());
        }
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < components.size(); i++) {
            ComponentId id = components.get(i).component();
            Optional<PlanComponent> component = version.components().stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst();
            if (component.isEmpty()) {
                findings.add(finding(ClawbackFinding.UNKNOWN_COMPONENT, i, id));
            } else if (!component.get().paysForCredits()) {
                findings.add(finding(ClawbackFinding.NEEDS_DEALS, i, id));
            }
        }
        return List.copyOf(findings);
    }

    private static Finding finding(ClawbackFinding code, int index, ComponentId component) {
        return Finding.of(code, Place.document("clawback-rules", "/components/" + index))
                .with("component", component.value());
    }
}
