package io.salestiers.kpi.scorecard;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import io.salestiers.kpi.measure.Reading;
import java.util.Optional;

/**
 * A line of a scorecard, filled in.
 *
 * @param line the line of the template
 * @param actual the exact value of the KPI, or why there is none
 * @param target what it is held against, or why there is none; empty for lines that look at the value itself
 * @param achievement the achievement before the curve, 1 on target, or why there is none; empty for lines that look at the
 *     value itself. Not meaningful for {@link AchievementForm.TargetOverActual} at an actual of zero or less, though the
 *     line has points then
 * @param score the points of the curve, before the weight, and where they come from
 * @param origin where the score comes from
 * @param weight the weight with which it counts: that of the line, more if others are left out, 0 if it is left out itself
 * @param points weight × score, rounded if the template rounds lines; 0 if it is left out
 */
public record LineResult(
        ScorecardLine line,
        Reading actual,
        Optional<Reading> target,
        Optional<Reading> achievement,
        Reading score,
        LineOrigin origin,
        Ratio weight,
        Ratio points) {
    /** Refuses absent parts, and a score that does not go with its origin. */
    public LineResult {
        requireNonNull(line, "line");
        requireNonNull(actual, "actual");
        requireNonNull(target, "target");
        requireNonNull(achievement, "achievement");
        requireNonNull(score, "score");
        requireNonNull(origin, "origin");
        requireNonNull(weight, "weight");
        requireNonNull(points, "points");
        if (score.quantity().isPresent() != (origin != LineOrigin.NONE)) {
            throw new IllegalArgumentException("a score has an origin exactly when it is known: " + score);
        }
    }
}
