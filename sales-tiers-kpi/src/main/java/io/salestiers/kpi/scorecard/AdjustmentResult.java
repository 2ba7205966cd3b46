package io.salestiers.kpi.scorecard;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import io.salestiers.kpi.measure.Reading;
import java.util.List;

/**
 * What an item outside the weights gave.
 *
 * @param item the item
 * @param claimed the points before its limit, or why there are none
 * @param points the points after its limit and before that of all items, 0 or more; 0 if there are none
 * @param statements what was stated for it, by evidence; empty if a KPI drives it
 */
public record AdjustmentResult(AdjustmentItem item, Reading claimed, Ratio points, List<StatedAdjustment> statements) {
    /** Copies the list. */
    public AdjustmentResult {
        requireNonNull(item, "item");
        requireNonNull(claimed, "claimed");
        requireNonNull(points, "points");
        statements = List.copyOf(statements);
    }
}
