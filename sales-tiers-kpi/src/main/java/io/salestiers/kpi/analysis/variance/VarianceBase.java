package io.salestiers.kpi.analysis.variance;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.time.Period;

/** What a figure is held against. */
public sealed interface VarianceBase {
    /**
     * The figure of another period, such as the one before or that of a year ago.
     *
     * @param period the other period
     */
    record OfPeriod(Period period) implements VarianceBase {
        /** Refuses an absent period. */
        public OfPeriod {
            requireNonNull(period, "period");
        }

        /** The name of the period. */
        @Override
        public String toString() {
            return period.name();
        }
    }

    /** The target of the same period. */
    record OfTarget() implements VarianceBase {
        /** {@code target}. */
        @Override
        public String toString() {
            return "target";
        }
    }
}
