package io.salestiers.kpi.scorecard;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;

/**
 * The limits of a score, after additions and deductions: with 0 to 120, a total of 123 points is 120, and one of −4 is 0.
 *
 * <p>Checked by the definition it stands in. Immutable and safe for use by several threads.
 *
 * @param floor the lowest score
 * @param cap the highest score, above the floor; above 100 if scores above 100 are allowed
 */
public record TotalLimits(Ratio floor, Ratio cap) {
    /** Refuses absent parts. */
    public TotalLimits {
        requireNonNull(floor, "floor");
        requireNonNull(cap, "cap");
    }
}
