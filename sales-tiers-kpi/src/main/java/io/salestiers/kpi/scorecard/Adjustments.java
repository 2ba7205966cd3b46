package io.salestiers.kpi.scorecard;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import java.util.List;

/**
 * The items outside the weights, and how many points they may add or take away together.
 *
 * <p>Additions of 6 and 7 points with at most 10 in total add 10. Additions and deductions have limits of their own and are
 * not set off against each other before. Checked by the template it stands in. Immutable and safe for use by several threads.
 *
 * @param items the items in the order in which they are shown
 * @param mostAdded the most points of all additions together, 0 or more
 * @param mostDeducted the most points of all deductions together, 0 or more
 */
public record Adjustments(List<AdjustmentItem> items, Ratio mostAdded, Ratio mostDeducted) {
    /** There are no such items. */
    public static final Adjustments NONE = new Adjustments(List.of(), Ratio.ZERO, Ratio.ZERO);

    /** Copies the items. */
    public Adjustments {
        items = List.copyOf(items);
        requireNonNull(mostAdded, "mostAdded");
        requireNonNull(mostDeducted, "mostDeducted");
    }

    /**
     * The most points of all items of a kind together.
     *
     * @param kind additions or deductions
     * @return the limit
     */
    public Ratio limit(AdjustmentKind kind) {
        return kind == AdjustmentKind.ADDITION ? mostAdded : mostDeducted;
    }
}
