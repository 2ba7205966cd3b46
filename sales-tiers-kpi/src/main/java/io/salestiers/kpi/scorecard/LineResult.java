package io.salestiers.kpi.scorecard;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import io.salestiers.kpi.measure.Reading;

/**
 * A line of a scorecard, filled in.
 *
 * @param line the line of the template
 * @param actual the exact value of the KPI, or why there is none
 * @param target what it is held against, or why there is none
 * @param achievement the achievement from floor to cap, 1 on target; or why there is none
 * @param weight the weight with which it counts: that of the line, more if others are left out, 0 if it is left out itself
 * @param points 100 × weight × achievement; 0 if it is left out
 */
public record LineResult(
        ScorecardLine line, Reading actual, Reading target, Reading achievement, Ratio weight, Ratio points) {
    /** Refuses absent parts. */
    public LineResult {
        requireNonNull(line, "line");
        requireNonNull(actual, "actual");
        requireNonNull(target, "target");
        requireNonNull(achievement, "achievement");
        requireNonNull(weight, "weight");
        requireNonNull(points, "points");
    }
}
