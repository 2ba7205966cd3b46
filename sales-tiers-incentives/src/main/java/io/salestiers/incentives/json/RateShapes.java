package io.salestiers.incentives.json;

import io.salestiers.core.json.ObjectShape;
import io.salestiers.core.json.Shape;
import java.util.Map;

/** The forms of tables, to be used by every document that has some. */
final class RateShapes {
    private static final Shape BAND = Shape.object()
            .required("from", Shape.ratio())
            .optional("to", Shape.ratio())
            .optional("rate", Shape.ratio())
            .optional("amount", Shape.ratio())
            .optional("mode", Shape.oneOf("whole-amount", "marginal"));

    private static final Shape BOUNDS = Shape.oneOf("amount", "share-of-quota");

    private static final Shape BEYOND = Shape.oneOf("flat", "extended");

    private static final Shape TIES = Shape.oneOf("edge-in-lower-band", "edge-in-upper-band");

    /** A {@link io.salestiers.incentives.rate.RateTable}. */
    static final Shape RATES = Shape.object()
            .required("bounds", BOUNDS)
            .required(
                    "application",
                    Shape.oneOf("marginal", "whole-amount", "highest-rate-on-excess", "interpolated", "per-band"))
            .required("ties", TIES)
            .required("negative", Shape.oneOf("pays-negative", "pays-zero"))
            .required("bands", Shape.list(BAND))
            .optional("beyond", BEYOND);

    /** A {@link io.salestiers.incentives.rate.PayoutCurve}. */
    static final Shape CURVE = Shape.object()
            .required("form", Shape.oneOf("lines", "steps"))
            .required("below", Shape.ratio())
            .required(
                    "knots",
                    Shape.list(Shape.object().required("at", Shape.ratio()).required("pays", Shape.ratio())))
            .required("ties", TIES)
            .required("beyond", BEYOND)
            .optional("cap", Shape.ratio());

    private static final ObjectShape ANSWERS = Shape.object().required("value", Shape.ratio());

    private static final Shape OUTSIDE_NUMBERS =
            Shape.variants(Map.of("nearest", Shape.object(), "answers", ANSWERS, "refused", Shape.object()));

    private static final Shape OUTSIDE_TEXTS = Shape.variants(Map.of(
            "counts-as", Shape.object().required("text", Shape.text()), "answers", ANSWERS, "refused", Shape.object()));

    private static final Shape AXIS = Shape.variants(Map.of(
            "numbers",
            Shape.object()
                    .required("name", Shape.text())
                    .required("bounds", BOUNDS)
                    .required("lookUp", Shape.oneOf("floor", "interpolated"))
                    .required(
                            "edges",
                            Shape.list(
                                    Shape.object().required("at", Shape.ratio()).required("ties", TIES)))
                    .required("below", OUTSIDE_NUMBERS)
                    .required("beyond", OUTSIDE_NUMBERS),
            "texts",
            Shape.object()
                    .required("name", Shape.text())
                    .required("values", Shape.list(Shape.text()))
                    .required("unknown", OUTSIDE_TEXTS)));

    /** A {@link io.salestiers.incentives.rate.RateMatrix}. */
    static final Shape MATRIX = Shape.object()
            .required("axes", Shape.list(AXIS))
            .required(
                    "rows",
                    Shape.list(Shape.object()
                            .required("at", Shape.list(Shape.text()))
                            .required("values", Shape.list(Shape.ratio()))));

    /** A {@link io.salestiers.incentives.rate.SharingTable}. */
    static final Shape SHARING = Shape.object()
            .required("measured", Shape.oneOf("payee", "company"))
            .required(
                    "bands",
                    Shape.list(Shape.object()
                            .required("from", Shape.ratio())
                            .optional("to", Shape.ratio())
                            .required("payee", Shape.ratio())));

    private RateShapes() {}
}
