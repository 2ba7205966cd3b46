package io.salestiers.core.customer.care;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.customer.CustomerClassId;
import io.salestiers.core.money.Ratio;

/**
 * A class with what it takes to be in it.
 *
 * @param customerClass which class
 * @param value by {@link ClassRule.ByAmount} the amount from which on it begins; by {@link ClassRule.ByRank} its share of all
 *     customers, 0.2 for a fifth
 */
public record ClassBand(CustomerClassId customerClass, Ratio value) {
    /** Refuses absent parts. */
    public ClassBand {
        requireNonNull(customerClass, "customerClass");
        requireNonNull(value, "value");
    }
}
