package io.salestiers.incentives.earning;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.Subject;
import io.salestiers.incentives.plan.ComponentId;

/**
 * An amount that a component gives to nobody: the override of a vacant position, the fund of a pool without members.
 *
 * @param component the component of the plan
 * @param subject the position or the unit
 * @param amount the amount, which is part of no earning
 * @param explanation why
 */
public record Unassigned(ComponentId component, Subject subject, Money amount, Explanation explanation) {
    /** Refuses absent parts. */
    public Unassigned {
        requireNonNull(component, "component");
        requireNonNull(subject, "subject");
        requireNonNull(amount, "amount");
        requireNonNull(explanation, "explanation");
    }
}
