package io.salestiers.incentives.json;

import io.salestiers.core.json.Shape;
import java.util.Map;

/** The forms of the numbers that rules look at. */
final class FigureShapes {
    /** A {@link io.salestiers.incentives.plan.Whose}. */
    static final Shape WHOSE = Shape.oneOf("payee", "unit", "company");

    /** An {@link io.salestiers.incentives.plan.AttainmentBasis}. */
    static final Shape BASIS = Shape.variants(Map.of(
            "of-period",
            Shape.object(),
            "to-date",
            Shape.object().required("since", Shape.periodKind()),
            "rolling",
            Shape.object().required("count", Shape.whole(2, 1000))));

    /** A {@link io.salestiers.incentives.plan.FigureSource}. */
    static final Shape SOURCE = Shape.variants(Map.of(
            "kpi-result",
            Shape.object().required("kpi", Shape.id()).required("whose", WHOSE),
            "quota-attainment",
            Shape.object()
                    .required("measure", Shape.id())
                    .required("basis", BASIS)
                    .required("whose", WHOSE),
            "score",
            Shape.object().required("whose", WHOSE),
            "stated",
            Shape.object().required("name", Shape.id()).required("whose", WHOSE)));

    private FigureShapes() {}
}
