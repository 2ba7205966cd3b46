package io.salestiers.kpi.appraisal;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import io.salestiers.kpi.measure.Reading;
import java.util.List;

/**
 * A dimension of an appraisal, filled in.
 *
 * @param dimension the dimension of the form
 * @param score its points on the scale of the form, or why there are none
 * @param weight the weight with which it counts: its own, more if others are left out, 0 if it is left out itself
 * @param points weight × score, rounded if the form rounds dimensions; 0 if it is left out
 * @param groups the groups of raters in the order of the form; none if a scorecard feeds it
 */
public record DimensionResult(
        AppraisalDimension dimension, Reading score, Ratio weight, Ratio points, List<GroupResult> groups) {
    /** Copies the list. */
    public DimensionResult {
        requireNonNull(dimension, "dimension");
        requireNonNull(score, "score");
        requireNonNull(weight, "weight");
        requireNonNull(points, "points");
        groups = List.copyOf(groups);
    }
}
