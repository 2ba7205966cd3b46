package io.salestiers.incentives.json;

import io.salestiers.core.json.ObjectShape;
import io.salestiers.core.json.Shape;
import java.util.Map;

/** The forms of bonuses. */
final class BonusShapes {
    private static final ObjectShape NOTHING = Shape.object();

    private static final Shape TARGET = Shape.object()
            .required("withoutTargetPay", Shape.oneOf("pays-nothing", "refuses"))
            .required(
                    "days",
                    Shape.variants(Map.of(
                            "as-stated",
                            NOTHING,
                            "by-participation",
                            Shape.object().required("days", CommissionShapes.DAYS))));

    private static final Shape MISSING_FIGURE = Shape.variants(Map.of(
            "pays-nothing",
            NOTHING,
            "waits",
            NOTHING,
            "counts-as",
            Shape.object().required("value", Shape.ratio())));

    private static final Shape MISSING_PART = Shape.variants(Map.of(
            "pays-nothing",
            NOTHING,
            "waits",
            NOTHING,
            "counts-as",
            Shape.object().required("share", Shape.ratio()),
            "renormalise",
            Shape.object().required("leastPresentWeight", Shape.ratio())));

    private static final Shape MEASURE = Shape.variants(Map.of(
            "weighted",
            Shape.object()
                    .required(
                            "figures",
                            Shape.list(Shape.object()
                                    .required("weight", Shape.ratio())
                                    .required("figure", ModifierShapes.FIGURE)
                                    .required("curve", RateShapes.CURVE)))
                    .required("missing", MISSING_PART),
            "matrix",
            Shape.object()
                    .required("matrix", RateShapes.MATRIX)
                    .required("figures", Shape.list(ModifierShapes.FIGURE))
                    .required("missing", MISSING_FIGURE)));

    private static final Shape SCORE_MEASURE = Shape.variants(Map.of(
            "by-score",
            Shape.object().required("whose", ModifierShapes.WHOSE).required("curve", RateShapes.CURVE),
            "by-rating",
            Shape.object()
                    .required("whose", ModifierShapes.WHOSE)
                    .required(
                            "shares",
                            Shape.list(Shape.object()
                                    .required("rating", Shape.id())
                                    .required("share", Shape.ratio())))));

    private static final Shape OBJECTIVES = Shape.variants(Map.of(
            "in-plan",
            Shape.object()
                    .required(
                            "objectives",
                            Shape.list(Shape.object()
                                    .required("id", Shape.id())
                                    .required("name", Shape.localized())
                                    .required("weight", Shape.ratio())
                                    .optional("curve", RateShapes.CURVE))),
            "agreed",
            NOTHING));

    private static final Shape COEFFICIENT = Shape.object()
            .required("name", Shape.localized())
            .required(
                    "source",
                    Shape.variants(Map.of(
                            "of-figure",
                            Shape.object()
                                    .required("figure", ModifierShapes.FIGURE)
                                    .optional("curve", RateShapes.CURVE),
                            "fixed",
                            Shape.object().required("value", Shape.ratio()))));

    private static final Shape FUND = Shape.variants(Map.of(
            "fixed-amount", Shape.object().required("amount", Shape.money()),
            "stated", Shape.object().required("name", Shape.id()),
            "rate-on-credits",
                    Shape.object().required("rate", Shape.ratio()).required("credits", CreditShapes.FILTER)));

    private BonusShapes() {}

    /** A {@link io.salestiers.incentives.plan.TargetBonus}. */
    static ObjectShape targetBonus() {
        return payable().required("target", TARGET).required("measure", MEASURE);
    }

    /** A {@link io.salestiers.incentives.plan.ScorecardBonus}. */
    static ObjectShape scorecardBonus() {
        return payable()
                .required("target", TARGET)
                .required("measure", SCORE_MEASURE)
                .required("missing", MISSING_FIGURE);
    }

    /** {@link io.salestiers.incentives.plan.Objectives}. */
    static ObjectShape objectives() {
        return payable()
                .required("target", TARGET)
                .required("objectives", OBJECTIVES)
                .required("highestScore", Shape.ratio())
                .required("missing", MISSING_PART);
    }

    /** A {@link io.salestiers.incentives.plan.CoefficientChain}. */
    static ObjectShape coefficientChain() {
        return payable()
                .required("base", TARGET)
                .required("coefficients", Shape.list(COEFFICIENT))
                .required("missing", MISSING_FIGURE)
                .required(
                        "funding",
                        Shape.variants(Map.of(
                                "unfunded",
                                NOTHING,
                                "funded",
                                Shape.object()
                                        .required("pools", IncentiveDocuments.UNITS)
                                        .required("fund", FUND)
                                        .required("use", Shape.oneOf("whole-fund", "only-scale-down"))
                                        .required("negative", Shape.oneOf("pays-nothing", "is-shared")))));
    }

    private static ObjectShape payable() {
        return IncentiveDocuments.component()
                .required("earners", IncentiveDocuments.ELIGIBILITY)
                .required("modifiers", ModifierShapes.MODIFIERS)
                .required("rounding", IncentiveDocuments.PAY_ROUNDING);
    }
}
