package io.salestiers.kpi.scorecard;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;

/**
 * What a score is made of: 91 weighted + 5 added − 2 deducted = 94, before the limits of the total.
 *
 * @param weighted the sum of the weighted lines
 * @param added the points added outside the weights, within all limits
 * @param deducted the points taken away outside the weights, within all limits, 0 or more
 */
public record ScoreParts(Ratio weighted, Ratio added, Ratio deducted) {
    /** Refuses absent parts. */
    public ScoreParts {
        requireNonNull(weighted, "weighted");
        requireNonNull(added, "added");
        requireNonNull(deducted, "deducted");
    }

    /**
     * The total before its limits.
     *
     * @return weighted + added − deducted
     */
    public Ratio total() {
        return weighted.plus(added).minus(deducted);
    }
}
