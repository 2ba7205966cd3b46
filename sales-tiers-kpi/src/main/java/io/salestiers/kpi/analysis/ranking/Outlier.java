package io.salestiers.kpi.analysis.ranking;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.evaluation.KpiValue;

/**
 * A value outside the bounds. It may be an error of the data, a windfall, or somebody who deserves a closer look, in either
 * direction. Immutable.
 *
 * @param value the value
 * @param above whether it lies above the upper bound, else below the lower one
 * @param beyond how far it lies from that bound, above 0
 */
public record Outlier(KpiValue value, boolean above, Quantity beyond) {
    /** Refuses absent parts and a distance that is not above 0. */
    public Outlier {
        requireNonNull(value, "value");
        if (beyond.value().signum() <= 0) {
            throw new IllegalArgumentException("an outlier lies beyond a bound, but by " + beyond);
        }
    }
}
