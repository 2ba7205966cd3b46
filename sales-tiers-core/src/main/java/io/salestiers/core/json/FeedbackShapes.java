package io.salestiers.core.json;

import java.util.Map;

/** The forms of surveys and of rules for feedback. */
final class FeedbackShapes {
    private static final Shape OPTION =
            Shape.object().required("id", Shape.id()).required("text", Shape.localized());

    private static final Shape KIND = Shape.variants(Map.of(
            "satisfaction",
            Shape.object(),
            "recommendation",
            Shape.object()
                    .required("least", Shape.whole(-1000, 1000))
                    .required("most", Shape.whole(-1000, 1000))
                    .required("detractorsUpTo", Shape.whole(-1000, 1000)),
            "scale",
            Shape.object().required("least", Shape.whole(-1000, 1000)).required("most", Shape.whole(-1000, 1000)),
            "choice",
            Shape.object().required("options", Shape.list(OPTION)),
            "words",
            Shape.object()));

    private static final Shape QUESTION = Shape.object()
            .required("id", Shape.id())
            .required("text", Shape.localized())
            .required("kind", KIND)
            .required("required", Shape.flag());

    static final Shape SURVEY = Shape.object()
            .required("id", Shape.id())
            .required("name", Shape.localized())
            .required("respondents", Shape.oneOf("employees", "customers"))
            .required("scope", Shape.id())
            .required("open", Shape.dateRange())
            .required(
                    "anonymity",
                    Shape.variants(Map.of(
                            "threshold",
                            Shape.object().required("least", Shape.whole(1, 1000)),
                            "attributed",
                            Shape.object())))
            .required("breakdown", Shape.oneOf("whole", "by-unit", "by-tier", "by-unit-and-tier", "tiers-within-units"))
            .required("questions", Shape.list(QUESTION))
            .required("index", Shape.list(Shape.id()));

    static final Shape RULES = Shape.object()
            .required(
                    "days",
                    Shape.object()
                            .required("meeting", Shape.whole(0, 1000))
                            .required("survey", Shape.whole(0, 1000))
                            .required("customer", Shape.whole(0, 1000))
                            .required("colleague", Shape.whole(0, 1000)))
            .required("counting", Shape.oneOf("calendar-days", "working-days"))
            .required("basis", Shape.oneOf("first", "extended"))
            .required(
                    "escalation",
                    Shape.list(Shape.object()
                            .required("afterDays", Shape.whole(1, 1000))
                            .required("level", Shape.whole(1, 100))));

    private FeedbackShapes() {}
}
