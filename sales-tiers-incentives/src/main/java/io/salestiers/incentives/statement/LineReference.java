package io.salestiers.incentives.statement;

import static java.util.Objects.requireNonNull;

import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.assignment.PlanId;
import java.util.Comparator;

/**
 * Which line of a statement is meant.
 *
 * @param plan the plan
 * @param component the component of the plan
 */
public record LineReference(PlanId plan, ComponentId component) implements Comparable<LineReference> {
    private static final Comparator<LineReference> ORDER =
            Comparator.comparing(LineReference::plan).thenComparing(LineReference::component);

    /** Refuses absent parts. */
    public LineReference {
        requireNonNull(plan, "plan");
        requireNonNull(component, "component");
    }

    /** By plan, then component. */
    @Override
    public int compareTo(LineReference other) {
        return ORDER.compare(this, other);
    }
}
