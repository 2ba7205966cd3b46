package io.salestiers.incentives.json;

import io.salestiers.core.json.ObjectShape;
import io.salestiers.core.json.Shape;
import java.util.Map;

/** The form of what a budget assumes. */
final class BudgetShapes {
    private static final Shape GROWTH_OF = Shape.variants(Map.of(
            "all", Shape.object(),
            "payee", Shape.object().required("payee", Shape.id()),
            "unit", Shape.object().required("unit", Shape.id()),
            "dimension",
                    Shape.object().required("dimension", Shape.id()).required("value", Shape.text())));

    /** A {@link io.salestiers.incentives.scenario.BudgetCase}. */
    static final ObjectShape CASE = Shape.object()
            .required("name", Shape.localized())
            .required(
                    "growths",
                    Shape.list(Shape.object().required("of", GROWTH_OF).required("factor", Shape.notNegative())))
            .required(
                    "spread",
                    Shape.list(Shape.object()
                            .required("factor", Shape.notNegative())
                            .required("probability", Shape.share())))
            .required(
                    "deals",
                    Shape.list(Shape.object()
                            .required("credits", Shape.list(CreditShapes.CREDIT))
                            .required("probability", Shape.share())));

    private BudgetShapes() {}
}
