package io.salestiers.kpi.scorecard;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;

/**
 * The weights that an item may be given: from 0.1 to 0.3, both included. A weight outside is refused. Immutable and safe for
 * use by several threads.
 *
 * @param least the least weight
 * @param most the largest weight, at or above the least
 */
public record WeightBand(Ratio least, Ratio most) {
    /** Refuses absent parts. */
    public WeightBand {
        requireNonNull(least, "least");
        requireNonNull(most, "most");
    }

    /**
     * Whether a weight lies in the band.
     *
     * @param weight the weight
     * @return true if it does, both ends included
     */
    public boolean contains(Ratio weight) {
        return weight.compareTo(least) >= 0 && weight.compareTo(most) <= 0;
    }
}
