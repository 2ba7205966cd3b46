package io.salestiers.kpi.json;

import io.salestiers.core.json.ObjectShape;
import io.salestiers.core.json.Shape;

/** The forms of what is published and frozen: values of KPIs, targets, forecasts. */
final class ResultShapes {
    static final ObjectShape EVALUATION = Shape.object()
            .required("period", SharedShapes.PERIOD)
            .required("number", Shape.whole(1, Integer.MAX_VALUE))
            .required(
                    "values",
                    Shape.list(Shape.object()
                            .required("subject", Shape.subject())
                            .required("days", Shape.dateRange())
                            .required("kpi", Shape.id())
                            .required("reading", SharedShapes.READING)))
            .required("inputs", Shape.list(SharedShapes.INPUT))
            .required("semantics", Shape.whole(Integer.MIN_VALUE, Integer.MAX_VALUE))
            .optional("supersedes", SharedShapes.DIGEST);

    static final ObjectShape TARGETS = Shape.object()
            .required("plan", TargetShapes.plan())
            .required("effective", Shape.date())
            .required(
                    "published",
                    Shape.list(Shape.object()
                            .required("measure", Shape.id())
                            .required("subject", Shape.subject())
                            .required("period", SharedShapes.PERIOD)
                            .required("value", Shape.exactQuantity())
                            .required("forPay", Shape.flag())));

    static final ObjectShape FORECAST = Shape.object()
            .required("id", Shape.id())
            .required("measure", Shape.id())
            .required("period", SharedShapes.PERIOD)
            .required("lockDay", Shape.date())
            .required(
                    "values",
                    Shape.list(Shape.object()
                            .required("subject", Shape.subject())
                            .required("value", Shape.exactQuantity())));

    private ResultShapes() {}
}
