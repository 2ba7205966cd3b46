package io.salestiers.incentives.earning;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Money;
import io.salestiers.incentives.modifier.CapExcess;

/**
 * What a cap has kept back of an earning to be paid later: of 126 under a cap of 80, 46.
 *
 * @param amount the amount, above zero; with the earning it adds up to the pay without the cap, rounded
 * @param excess whether it is carried into the next period's cap or owed outside of it, never {@link CapExcess#LOST}
 * @param explanation why; its value is the amount
 */
public record Withheld(Money amount, CapExcess excess, Explanation explanation) {
    /** Refuses what is lost, and an amount of zero or less. */
    public Withheld {
        requireNonNull(explanation, "explanation");
        if (excess == CapExcess.LOST || amount.signum() <= 0) {
            throw new IllegalArgumentException("withheld must be above zero and not lost, but was " + amount);
        }
    }
}
