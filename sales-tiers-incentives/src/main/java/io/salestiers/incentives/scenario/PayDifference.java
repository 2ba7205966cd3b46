package io.salestiers.incentives.scenario;

import io.salestiers.core.money.Money;

/**
 * An amount in two scenarios.
 *
 * @param baseline the amount in the one that is compared with
 * @param variant the amount in the other, in the same currency
 */
public record PayDifference(Money baseline, Money variant) {
    /** Refuses two currencies. */
    public PayDifference {
        if (!baseline.currency().equals(variant.currency())) {
            throw new IllegalArgumentException(
                    "variant must be in " + baseline.currency() + " as the baseline, but was " + variant);
        }
    }

    /**
     * The difference.
     *
     * @return variant − baseline: above zero for who gains
     */
    public Money difference() {
        return variant.minus(baseline);
    }

    PayDifference plus(PayDifference other) {
        return new PayDifference(baseline.plus(other.baseline), variant.plus(other.variant));
    }
}
