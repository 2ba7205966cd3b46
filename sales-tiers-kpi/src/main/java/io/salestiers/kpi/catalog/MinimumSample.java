package io.salestiers.kpi.catalog;

import static java.util.Objects.requireNonNull;

/**
 * How many cases a KPI needs to be meaningful: with {@code of} the answers of a survey and {@code least} 10, the
 * satisfaction of a team with 9 answers is not meaningful because there are too few.
 *
 * @param of a formula that gives a count
 * @param least the fewest with which the KPI has a value, 1 or more
 * @param purpose why it needs them
 */
public record MinimumSample(String of, int least, SamplePurpose purpose) {
    /** Refuses a blank formula, and a minimum below 1. */
    public MinimumSample {
        requireNonNull(purpose, "purpose");
        if (of.isBlank()) {
            throw new IllegalArgumentException("the formula of a minimum sample must not be blank");
        }
        if (least < 1) {
            throw new IllegalArgumentException("a minimum sample must be at least 1, but was " + least);
        }
    }
}
