package io.salestiers.kpi.json;

import io.salestiers.core.json.ObjectShape;
import io.salestiers.core.json.Shape;
import java.util.Map;

/** The form of appraisal forms. */
final class AppraisalShapes {
    private AppraisalShapes() {}

    static ObjectShape form() {
        return Shape.object()
                .required("name", Shape.localized())
                .required("scale", ScorecardShapes.scale())
                .required("dimensions", Shape.list(dimension()))
                .required("vetoes", Shape.oneOf("carried", "not-carried"))
                .required("rounding", ScorecardShapes.rounding())
                .required("ratingBasis", Shape.oneOf("exact", "as-published"))
                .required("ratings", ScorecardShapes.ratings());
    }

    private static Shape dimension() {
        return Shape.object()
                .required("id", Shape.id())
                .required("name", Shape.localized())
                .required("weight", Shape.ratio())
                .required(
                        "source",
                        Shape.variants(Map.of(
                                "scorecard",
                                Shape.object().optional("conversion", ScorecardShapes.curve()),
                                "answers",
                                answers())))
                .required("missing", ScorecardShapes.missingNow());
    }

    private static ObjectShape answers() {
        Shape question = Shape.object()
                .required("id", Shape.id())
                .required("text", Shape.localized())
                .required("weight", Shape.ratio());
        Shape group = Shape.object()
                .required("group", Shape.oneOf("self", "manager", "peer", "subordinate", "customer"))
                .required("weight", Shape.ratio())
                .required("minimumRaters", Shape.whole(1, 1000))
                .required("anonymous", Shape.flag());
        return Shape.object()
                .required("questions", Shape.list(question))
                .required(
                        "answers",
                        Shape.object()
                                .required("least", Shape.whole(-1000, 1000))
                                .required("most", Shape.whole(-1000, 1000)))
                .required("groups", Shape.list(group))
                .required("missingGroup", ScorecardShapes.missingNow())
                .required("conversion", ScorecardShapes.curve());
    }
}
