package io.salestiers.incentives.earning;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.org.PersonId;
import io.salestiers.incentives.plan.ComponentId;

/**
 * A component that gives a payee nothing, not even zero, because something is not there: for example a quota.
 *
 * @param payee who might have earned
 * @param component the component of the plan
 * @param explanation why; it has no value
 */
public record Unpaid(PersonId payee, ComponentId component, Explanation explanation) {
    /** Refuses absent parts. */
    public Unpaid {
        requireNonNull(payee, "payee");
        requireNonNull(component, "component");
        requireNonNull(explanation, "explanation");
    }
}
