package io.salestiers.incentives.earning;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.Subject;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.credit.HouseAccountId;
import java.util.Optional;

/**
 * An amount that a component gives to no person: the override of a vacant position, the fund of a pool without members, a
 * prize that nobody won.
 *
 * @param component the component of the plan
 * @param subject the position or the unit
 * @param house the account of the house to which the plan gives it; empty if it belongs to nobody
 * @param amount the amount, which is part of no earning
 * @param explanation why
 */
public record Unassigned(
        ComponentId component, Subject subject, Optional<HouseAccountId> house, Money amount, Explanation explanation) {
    /** Refuses absent parts. */
    public Unassigned {
        requireNonNull(component, "component");
        requireNonNull(subject, "subject");
        requireNonNull(house, "house");
        requireNonNull(amount, "amount");
        requireNonNull(explanation, "explanation");
    }

    /**
     * An amount that belongs to nobody.
     *
     * @param component the component of the plan
     * @param subject the position or the unit
     * @param amount the amount
     * @param explanation why
     */
    public Unassigned(ComponentId component, Subject subject, Money amount, Explanation explanation) {
        this(component, subject, Optional.empty(), amount, explanation);
    }
}
