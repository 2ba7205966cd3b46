package io.salestiers.kpi.scorecard;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import io.salestiers.kpi.catalog.KpiId;
import java.util.Optional;

/**
 * A line of a scorecard: a KPI, its weight, what its curve looks at, and what happens when there is no number.
 *
 * @param kpi the KPI
 * @param weight its share of the score, above 0; the weights of a template add up to exactly 1
 * @param weightBand the weights that are allowed; empty if any is
 * @param input what the curve looks at: the achievement against a target, or the KPI itself
 * @param curve how that becomes points on the scale of the template
 * @param missing what happens when there is no number
 */
public record ScorecardLine(
        KpiId kpi,
        Ratio weight,
        Optional<WeightBand> weightBand,
        LineInput input,
        ScoringCurve curve,
        MissingPolicy missing) {
    /** Refuses absent parts. */
    public ScorecardLine {
        requireNonNull(kpi, "kpi");
        requireNonNull(weight, "weight");
        requireNonNull(weightBand, "weightBand");
        requireNonNull(input, "input");
        requireNonNull(curve, "curve");
        requireNonNull(missing, "missing");
    }

    /**
     * A line without a band for its weight.
     *
     * @param kpi the KPI
     * @param weight its share of the score
     * @param input what the curve looks at
     * @param curve how that becomes points
     * @param missing what happens when there is no number
     * @return the line
     */
    public static ScorecardLine of(
            KpiId kpi, Ratio weight, LineInput input, ScoringCurve curve, MissingPolicy missing) {
        return new ScorecardLine(kpi, weight, Optional.empty(), input, curve, missing);
    }
}
