package io.salestiers.incentives.release;

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
import java.util.TreeSet;

/**
 * When the pay of a plan is earned and released, for each of its components. Part of the rules by which a plan is paid.
 *
 * @param plan the plan, in all of its versions
 * @param components for each component one rule
 */
public record ReleaseRules(PlanId plan, List<ComponentRelease> components) {
    /** Copies the rules; refuses two rules of one component. */
    public ReleaseRules {
        requireNonNull(plan, "plan");
        components = List.copyOf(components);
        List<Finding> findings = new ArrayList<>();
        Set<ComponentId> seen = new HashSet<>();
        for (int i = 0; i < components.size(); i++) {
            if (!seen.add(components.get(i).component())) {
                findings.add(finding(
                        ReleaseFinding.DUPLICATE_COMPONENT, i, components.get(i).component()));
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
     * @return empty if there is none
     */
    public Optional<ComponentRelease> find(ComponentId component) {
        return components.stream()
                .filter(each -> each.component().equals(component))
                .findFirst();
    }

    /**
     * Checks the rules beside a version of the plan: each component must state its earning event.
     *
     * @param version a version of the plan
     * @return all that is wrong: components without a rule, rules of components that the plan does not have, components without
     *     deals that wait for something that happens to deals; none if all is well
     * @throws IllegalArgumentException if it is another plan
     */
    public List<Finding> check(IncentivePlan version) {
        if (!version.id().equals(plan)) {
            throw new IllegalArgumentException("the rules are of plan " + plan + ", but the plan is " + version.id());
        }
        List<Finding> findings = new ArrayList<>();
        Set<ComponentId> known = new TreeSet<>();
        for (PlanComponent component : version.components()) {
            known.add(component.id());
            if (find(component.id()).isEmpty()) {
                findings.add(Finding.of(ReleaseFinding.NO_EARNING_EVENT, Place.document("release-rules", "/components"))
                        .with("component", component.id().value()));
            }
        }
        for (int i = 0; i < components.size(); i++) {
            ComponentRelease rule = components.get(i);
            if (!known.contains(rule.component())) {
                findings.add(finding(ReleaseFinding.UNKNOWN_COMPONENT, i, rule.component()));
            } else if (rule.needsDeals()
                    && version.components().stream()
                            .anyMatch(each -> each.id().equals(rule.component()) && !each.paysForCredits())) {
                findings.add(finding(ReleaseFinding.NEEDS_DEALS, i, rule.component()));
            }
        }
        return List.copyOf(findings);
    }

    private static Finding finding(ReleaseFinding code, int index, ComponentId component) {
        return Finding.of(code, Place.document("release-rules", "/components/" + index))
                .with("component", component.value());
    }
}
