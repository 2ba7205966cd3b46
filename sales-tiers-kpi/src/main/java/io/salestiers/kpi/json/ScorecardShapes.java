package io.salestiers.kpi.json;

import io.salestiers.core.json.ObjectShape;
import io.salestiers.core.json.Shape;
import java.util.Map;

/** The form of scorecard templates and of the parts that other definitions share with them. */
final class ScorecardShapes {
    private ScorecardShapes() {}

    static ObjectShape template() {
        return Shape.object()
                .required("name", Shape.localized())
                .required("scale", scale())
                .required("lines", Shape.list(line()))
                .required("adjustments", adjustments())
                .required("vetoes", Shape.list(veto()))
                .required(
                        "total", Shape.object().required("floor", Shape.ratio()).required("cap", Shape.ratio()))
                .required("rounding", rounding())
                .required("ratingBasis", Shape.oneOf("exact", "as-published"))
                .required("ratings", ratings());
    }

    static Shape scale() {
        return Shape.object()
                .required("least", Shape.ratio())
                .required("onTarget", Shape.ratio())
                .required("most", Shape.ratio());
    }

    static Shape rounding() {
        return Shape.variants(Map.of(
                "at-end", Shape.object().required("published", Shape.rounding()),
                "per-line", Shape.object().required("line", Shape.rounding()).required("published", Shape.rounding())));
    }

    static Shape ratings() {
        return Shape.list(Shape.object()
                .required("rating", Shape.id())
                .required("name", Shape.localized())
                .required("from", Shape.ratio())
                .required("to", Shape.ratio()));
    }

    /** A policy for missing numbers that needs no other period. */
    static Shape missingNow() {
        return Shape.variants(Map.of(
                "renormalise", Shape.object().required("leastPresentWeight", Shape.ratio()),
                "floor", Shape.object(),
                "block", Shape.object()));
    }

    static Shape curve() {
        Shape outside = Shape.oneOf("flat", "extended");
        return Shape.variants(Map.of(
                "linear", Shape.object().required("floor", Shape.ratio()).required("cap", Shape.ratio()),
                "steps",
                        Shape.object()
                                .required("tie", Shape.oneOf("step-that-begins", "step-that-ends"))
                                .required("start", Shape.ratio())
                                .required(
                                        "steps",
                                        Shape.list(Shape.object()
                                                .required("from", Shape.ratio())
                                                .required("points", Shape.ratio()))),
                "piecewise-linear",
                        Shape.object()
                                .required("below", outside)
                                .required("above", outside)
                                .required(
                                        "knots",
                                        Shape.list(Shape.object()
                                                .required("at", Shape.ratio())
                                                .required("points", Shape.ratio()))),
                "threshold",
                        Shape.object()
                                .required("threshold", Shape.ratio())
                                .required("below", Shape.ratio())
                                .required("atThreshold", Shape.ratio())
                                .required("slopeAbove", Shape.ratio())
                                .required("cap", Shape.ratio())));
    }

    private static Shape line() {
        return Shape.object()
                .required("kpi", Shape.id())
                .required("weight", Shape.ratio())
                .optional(
                        "weightBand",
                        Shape.object().required("least", Shape.ratio()).required("most", Shape.ratio()))
                .required("input", input())
                .required("curve", curve())
                .required(
                        "missing",
                        Shape.variants(Map.of(
                                "renormalise", Shape.object().required("leastPresentWeight", Shape.ratio()),
                                "floor", Shape.object(),
                                "block", Shape.object(),
                                "carry-previous",
                                        Shape.object()
                                                .required("atMostPeriods", Shape.whole(1, 1000))
                                                .required("otherwise", missingNow()))));
    }

    private static Shape input() {
        Shape target = Shape.variants(Map.of(
                "constant", Shape.object().required("value", Shape.ratio()),
                "of-measure", Shape.object().required("measure", Shape.id())));
        Shape form = Shape.variants(Map.of(
                "actual-over-target", Shape.object(),
                "target-over-actual", Shape.object(),
                "two-minus", Shape.object(),
                "worst-minus", Shape.object().required("worst", Shape.ratio()),
                "deviation", Shape.object().required("tolerance", Shape.ratio())));
        return Shape.variants(Map.of(
                "achievement", Shape.object().required("target", target).required("form", form),
                "value", Shape.object().required("direction", Shape.oneOf("higher-is-better", "lower-is-better"))));
    }

    private static Shape adjustments() {
        Shape source = Shape.variants(Map.of(
                "per-step",
                Shape.object()
                        .required("kpi", Shape.id())
                        .required("side", Shape.oneOf("above", "below"))
                        .required("from", Shape.ratio())
                        .required("step", Shape.ratio())
                        .required("points", Shape.ratio())
                        .required("counting", Shape.oneOf("whole-steps", "in-proportion"))
                        .required("missing", missingItem()),
                "stated",
                Shape.object()));
        return Shape.object()
                .required(
                        "items",
                        Shape.list(Shape.object()
                                .required("id", Shape.id())
                                .required("name", Shape.localized())
                                .required("kind", Shape.oneOf("addition", "deduction"))
                                .required("source", source)
                                .required("limit", Shape.ratio())))
                .required("mostAdded", Shape.ratio())
                .required("mostDeducted", Shape.ratio());
    }

    private static Shape veto() {
        Shape trigger = Shape.variants(Map.of(
                "kpi",
                Shape.object()
                        .required("kpi", Shape.id())
                        .required("comparison", Shape.oneOf("below", "at-most", "at-least", "above"))
                        .required("bound", Shape.ratio())
                        .required("missing", missingItem()),
                "stated",
                Shape.object()));
        return Shape.object()
                .required("id", Shape.id())
                .required("name", Shape.localized())
                .required("trigger", trigger)
                .required("effect", Shape.oneOf("sets-rating", "caps-rating"))
                .required("rating", Shape.id());
    }

    private static Shape missingItem() {
        return Shape.oneOf("no-effect", "block");
    }
}
