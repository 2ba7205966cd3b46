package io.salestiers.kpi.scorecard;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import io.salestiers.kpi.catalog.KpiId;

/**
 * A line of a scorecard: a KPI, its weight, what it is held against, and what happens when there is no number.
 *
 * @param kpi the KPI
 * @param weight its share of the score, above 0; the weights of a template add up to exactly 1
 * @param target what it is held against
 * @param achievement how actual and target become an achievement
 * @param missing what happens when there is no number
 */
public record ScorecardLine(
        KpiId kpi, Ratio weight, LineTarget target, AchievementCurve achievement, MissingPolicy missing) {
    /** Refuses absent parts. */
    public ScorecardLine {
        requireNonNull(kpi, "kpi");
        requireNonNull(weight, "weight");
        requireNonNull(target, "target");
        requireNonNull(achievement, "achievement");
        requireNonNull(missing, "missing");
    }
}
