package io.salestiers.kpi.scorecard;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;

/**
 * The scale of points that all lines of a scorecard share: 0 to 150 with 100 on target, or levels 1 to 5 with 3 on target.
 *
 * <p>No line gives points outside it. The total has limits of its own ({@link TotalLimits}), because additions and
 * deductions may lead beyond. Checked by the definition it stands in. Immutable and safe for use by several threads.
 *
 * @param least the fewest points of a line
 * @param onTarget the points of what is exactly on target
 * @param most the most points of a line, above the fewest; above {@code onTarget} if more than the target is rewarded
 */
public record ScoreScale(Ratio least, Ratio onTarget, Ratio most) {
    /** 0 to 100 points, 100 on target: nothing counts for more than the target. */
    public static final ScoreScale HUNDRED = new ScoreScale(Ratio.ZERO, Ratio.of(100), Ratio.of(100));

    /** Refuses absent parts. */
    public ScoreScale {
        requireNonNull(least, "least");
        requireNonNull(onTarget, "onTarget");
        requireNonNull(most, "most");
    }

    /**
     * Whether the numbers are in order.
     *
     * @return true if least ≤ on target ≤ most, and least and most differ
     */
    public boolean ordered() {
        return least.compareTo(onTarget) <= 0 && onTarget.compareTo(most) <= 0 && least.compareTo(most) < 0;
    }

    /**
     * Whether points lie on the scale.
     *
     * @param points the points
     * @return true if they do, both ends included
     */
    public boolean contains(Ratio points) {
        return points.compareTo(least) >= 0 && points.compareTo(most) <= 0;
    }
}
