package io.salestiers.incentives.scenario;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;

/**
 * An assumption about sales against those of the history: those of the east × 1.1. Several that concern a sale are multiplied.
 *
 * @param of whose sales, or sales of what
 * @param factor 1.1 for a tenth more; zero or more
 */
public record Growth(GrowthOf of, Ratio factor) {
    /** Refuses a factor below zero. */
    public Growth {
        requireNonNull(of, "of");
        if (factor.signum() < 0) {
            throw new IllegalArgumentException("factor must be zero or positive, but was " + factor);
        }
    }
}
