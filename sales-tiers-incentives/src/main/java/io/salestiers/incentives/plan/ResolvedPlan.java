package io.salestiers.incentives.plan;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.time.Period;
import io.salestiers.incentives.assignment.ComponentId;
import java.util.List;

/**
 * A plan bound to a period: what {@code IncentiveCalculator} calculates without looking anything up. Made by
 * {@link IncentivePlan#resolve}.
 *
 * @param plan the definition
 * @param period the period
 * @param components by component of the plan, then by payee or group
 */
public record ResolvedPlan(IncentivePlan plan, Period period, List<ResolvedComponent> components) {
    /** Copies the components. */
    public ResolvedPlan {
        requireNonNull(plan, "plan");
        requireNonNull(period, "period");
        components = List.copyOf(components);
    }

    /**
     * The parts of a component.
     *
     * @param component the component
     * @return by payee or group
     */
    public List<ResolvedComponent> of(ComponentId component) {
        return components.stream()
                .filter(part -> part.component().id().equals(component))
                .toList();
    }
}
