package io.salestiers.core.json;

import java.util.Map;

/** The form of a culture charter. */
final class CultureShapes {
    private static final Shape VALUE = Shape.object()
            .required("id", Shape.id())
            .required("name", Shape.localized())
            .required("behaviors", Shape.list(Shape.localized()));

    private static final Shape CODE = Shape.object()
            .required("code", Shape.id())
            .required("version", Shape.id())
            .required("title", Shape.localized())
            .required("from", Shape.date())
            .required("tiers", Shape.list(Shape.id()))
            .required("days", Shape.whole(0, 100_000));

    private static final Shape RECOGNITION = Shape.object()
            .required("calendar", Shape.fiscalCalendar())
            .required("period", Shape.periodKind())
            .required("mostByGiver", Shape.whole(1, 1_000_000))
            .required("mostForOne", Shape.whole(1, 1_000_000))
            .required("longestRing", Shape.whole(2, 6));

    private static final Shape PROGRAM = Shape.object()
            .required("id", Shape.id())
            .required("name", Shape.localized())
            .required("kind", Shape.oneOf("flexible-time", "care", "benefit", "learning"))
            .required("offered", Shape.dateRange())
            .required("tiers", Shape.list(Shape.id()))
            .required("daysInService", Shape.whole(0, 100_000));

    private static final ObjectShape BY_MEDIAN = Shape.object()
            .required("measure", Shape.id())
            .required("share", Shape.ratio())
            .required("leastCompared", Shape.whole(1, 1_000_000))
            .required("basis", Shape.oneOf("person", "working-time"));

    private static final Shape RULE = Shape.variants(Map.of(
            "above-median",
            BY_MEDIAN,
            "below-median",
            BY_MEDIAN,
            "above-limit",
            Shape.object().required("measure", Shape.id()).required("limit", Shape.ratio())));

    static final Shape CHARTER = Shape.object()
            .required("name", Shape.localized())
            .required("values", Shape.list(VALUE))
            .required("codes", Shape.list(CODE))
            .required("recognition", RECOGNITION)
            .required("programs", Shape.list(PROGRAM))
            .required("workload", Shape.list(RULE));

    static final Shape GOAL = Shape.object()
            .required("id", Shape.id())
            .required("name", Shape.localized())
            .required("unit", Shape.id())
            .required("days", Shape.dateRange())
            .required("from", Shape.quantity())
            .required("to", Shape.quantity());

    private CultureShapes() {}
}
