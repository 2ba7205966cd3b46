package io.salestiers.incentives.json;

import io.salestiers.core.json.Shape;
import java.util.Map;

/** The forms of numbers that rules look at, of conditions on them, and of modifiers. */
final class ModifierShapes {
    /** A {@link io.salestiers.incentives.figure.Whose}. */
    static final Shape WHOSE = Shape.oneOf("payee", "unit", "company");

    /** An {@link io.salestiers.incentives.figure.AttainmentBasis}. */
    static final Shape BASIS = Shape.variants(Map.of(
            "of-period", Shape.object(),
            "to-date", Shape.object().required("since", Shape.periodKind()),
            "to-date-of-whole", Shape.object().required("since", Shape.periodKind()),
            "rolling", Shape.object().required("count", Shape.whole(2, 1000))));

    /** A {@link io.salestiers.incentives.figure.FigureSource}. */
    static final Shape FIGURE = Shape.variants(Map.of(
            "kpi-result", Shape.object().required("kpi", Shape.id()).required("whose", WHOSE),
            "quota-attainment",
                    Shape.object()
                            .required("measure", Shape.id())
                            .required("credits", CreditShapes.FILTER)
                            .required("basis", BASIS)
                            .required("whose", WHOSE),
            "score", Shape.object().required("whose", WHOSE),
            "stated", Shape.object().required("name", Shape.id()).required("whose", WHOSE)));

    /** A {@link io.salestiers.incentives.figure.Condition}. */
    static final Shape CONDITION = Shape.object()
            .required("figure", FIGURE)
            .required("relation", Shape.oneOf("at-least", "above", "at-most", "below"))
            .required("value", Shape.ratio())
            .required("ifMissing", Shape.oneOf("met", "not-met", "waits"));

    /** A {@link io.salestiers.incentives.modifier.PayLimit}. */
    static final Shape LIMIT = Shape.variants(Map.of(
            "amount", Shape.object().required("amount", Shape.money()),
            "share-of-quota", Shape.object().required("share", Shape.ratio()),
            "share-of-target-pay", Shape.object().required("share", Shape.ratio())));

    private static final Shape OTHERWISE = Shape.variants(Map.of(
            "nothing", Shape.object(),
            "share", Shape.object().required("share", Shape.ratio()),
            "flat-rate", Shape.object().required("rate", Shape.ratio()),
            "at-most", Shape.object().required("limit", LIMIT)));

    private static final Shape EXTRA = Shape.variants(Map.of(
            "amount", Shape.object().required("amount", Shape.money()),
            "rate-on-credits", Shape.object().required("rate", Shape.ratio())));

    private static final Shape STEP =
            Shape.object().required("from", Shape.ratio()).required("factor", Shape.ratio());

    private static final Shape SCOPE = Shape.oneOf("transaction", "component");

    /** A list of {@link io.salestiers.incentives.plan.Modifier}s. */
    static final Shape MODIFIERS = Shape.list(Shape.variants(Map.of(
            "deal-kicker", Shape.object().required("deals", CreditShapes.FILTER).required("extra", EXTRA),
            "threshold", Shape.object().required("attainment", Shape.ratio()),
            "gate", Shape.object().required("condition", CONDITION).required("otherwise", OTHERWISE),
            "kicker", Shape.object().required("condition", CONDITION).required("extra", EXTRA),
            "multiplier", Shape.object().required("condition", CONDITION).required("factor", Shape.ratio()),
            "accelerator",
                    Shape.object()
                            .required("steps", Shape.list(STEP))
                            .required("scope", Shape.oneOf("slice", "whole-excess", "all"))
                            .required("ties", Shape.oneOf("edge-in-lower-band", "edge-in-upper-band")),
            "decelerator", Shape.object().required("below", Shape.ratio()).required("factor", Shape.ratio()),
            "cap",
                    Shape.object()
                            .required("limit", LIMIT)
                            .required("scope", SCOPE)
                            .required("excess", Shape.oneOf("lost", "carried", "deferred")),
            "floor", Shape.object().required("limit", LIMIT).required("scope", SCOPE))));

    private static final Shape RATE_DATE = Shape.variants(Map.of(
            "credit-day", Shape.object(),
            "named", Shape.object().required("date", Shape.id()),
            "period-start", Shape.object(),
            "period-end", Shape.object(),
            "fixed", Shape.object().required("day", Shape.date())));

    /** A {@link io.salestiers.incentives.modifier.PlanCurrency}. */
    static final Shape CURRENCY = Shape.object()
            .required("currency", Shape.currency())
            .required("creditDate", RATE_DATE)
            .required("quotaDate", RATE_DATE)
            .required("rounding", Shape.oneOf("half-even", "half-up", "down", "up"));

    /** A {@link io.salestiers.incentives.modifier.PlanLimit}. */
    static final Shape PLAN_LIMIT = Shape.object()
            .required("kind", Shape.oneOf("cap", "floor"))
            .required("amount", Shape.money())
            .required("components", Shape.list(Shape.id()))
            .required("excess", Shape.oneOf("lost", "deferred"));

    private ModifierShapes() {}
}
