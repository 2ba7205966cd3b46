package io.salestiers.incentives.json;

import io.salestiers.core.json.Shape;
import java.util.Map;

/** The forms of what commissions say about credits, periods and pieces. */
final class CommissionShapes {
    private static final Shape CURRENCY = Shape.variants(
            Map.of("of-quota", Shape.object(), "stated", Shape.object().required("currency", Shape.text())));

    private static final Shape WINDOW =
            Shape.object().required("date", Shape.id()).required("days", Shape.dateRange());

    /** A {@link io.salestiers.incentives.commission.CreditBase}. */
    static final Shape BASE = Shape.object()
            .required("credits", CreditShapes.FILTER)
            .required("measured", Shape.oneOf("amount", "quantity"))
            .optional("window", WINDOW)
            .required("currency", CURRENCY);

    /** A {@link io.salestiers.incentives.commission.Counting}. */
    static final Shape COUNTING = Shape.object()
            .required("unit", Shape.oneOf("each-transaction", "running-total", "period-total"))
            .required("basis", ModifierShapes.BASIS)
            .required("trueUp", Shape.oneOf("each-period-by-itself", "earned-less-paid"))
            .required("returns", Shape.oneOf("nets-on-arrival", "reverses-what-it-earned"))
            .required("negative", Shape.oneOf("pays-negative", "zero", "zero-and-carries"));

    /** A {@link io.salestiers.kpi.target.Proration}. */
    static final Shape DAYS = Shape.object()
            .required("dayCount", Shape.oneOf("calendar-days", "working-days", "thirty-day-months"))
            .required("ends", Shape.oneOf("both-counted", "first-not-counted", "last-not-counted"))
            .required(
                    "snapping",
                    Shape.variants(Map.of(
                            "none",
                            Shape.object(),
                            "whole-months",
                            Shape.object()
                                    .required("day", Shape.whole(2, 28))
                                    .required(
                                            "onTheDay",
                                            Shape.oneOf("month-counts", "month-does-not-count", "counts-for-start")))));

    /** A {@link io.salestiers.incentives.quota.ProrationRule}. */
    static final Shape PRORATION = Shape.object()
            .required("prorated", Shape.oneOf("quota", "target-pay", "both", "neither"))
            .required("days", DAYS);

    /** A {@link io.salestiers.incentives.commission.PieceRule}. */
    static final Shape PIECES = Shape.object()
            .required("joining", Shape.oneOf("at-start", "at-end", "blended", "segmented"))
            .required("totals", Shape.oneOf("begins-anew", "carries-over"))
            .required("proration", PRORATION);

    /** A {@link io.salestiers.incentives.commission.SharingOpening}. */
    static final Shape OPENING = Shape.variants(Map.of(
            "of-credits", Shape.object().required("basis", ModifierShapes.BASIS),
            "stated", Shape.object().required("figure", Shape.id())));

    /** A {@link io.salestiers.incentives.commission.TrailClock}. */
    static final Shape CLOCK =
            Shape.variants(Map.of("months", Shape.object().optional("start", Shape.id()), "receipts", Shape.object()));

    /** A {@link io.salestiers.incentives.commission.TrailStep}. */
    static final Shape TRAIL_STEP = Shape.object()
            .required("from", Shape.whole(1, 12_000))
            .optional("to", Shape.whole(1, 12_000))
            .required("every", Shape.whole(1, 1_200))
            .required("rate", Shape.ratio());

    private CommissionShapes() {}
}
