package io.salestiers.incentives.json;

import io.salestiers.core.json.ObjectShape;
import io.salestiers.core.json.Shape;

/** The form of the rules of fairness reports. */
final class FairnessShapes {
    /** {@link io.salestiers.incentives.fairness.FairnessRules}. */
    static final ObjectShape RULES = Shape.object()
            .required("leastGroup", Shape.whole(3, Integer.MAX_VALUE))
            .required("selectionRatio", Shape.ratio())
            .required("level", Shape.ratio())
            .required("payGap", Shape.ratio())
            .required("standardErrors", Shape.ratio())
            .required("factors", Shape.rounding());

    private FairnessShapes() {}
}
