package io.salestiers.core.json;

import java.util.Map;

/** The form of a training catalog. */
final class TrainingShapes {
    private static final Shape LEVELS = Shape.map(Shape.whole(0, 100));

    private static final Shape DUE = Shape.variants(Map.of(
            "after-start",
            Shape.object().required("days", Shape.whole(0, 100_000)),
            "on-day",
            Shape.object().required("day", Shape.date())));

    private static final Shape EXAM = Shape.object()
            .required("pass", Shape.ratio())
            .required("attempts", Shape.whole(1, 1000))
            .required("daysBetween", Shape.whole(0, 100_000));

    private static final Shape COURSE = Shape.object()
            .required("id", Shape.id())
            .required("name", Shape.localized())
            .required("mode", Shape.oneOf("internal", "external", "online"))
            .required(
                    "subject",
                    Shape.oneOf(
                            "selling", "market-analysis", "customer-management", "crm-use", "data-analysis", "culture"))
            .optional("leastAttendance", Shape.ratio())
            .optional("exam", EXAM)
            .optional("gives", Shape.id())
            .required("teaches", LEVELS);

    private static final Shape EXPIRY = Shape.variants(Map.of(
            "never",
            Shape.object(),
            "after-months",
            Shape.object()
                    .required("months", Shape.whole(1, 1200))
                    .required("windowDays", Shape.whole(0, 100_000))
                    .required("start", Shape.oneOf("expiry", "renewal"))));

    private static final Shape REQUIREMENT = Shape.variants(Map.of(
            "course",
            Shape.object().required("course", Shape.id()).required("due", DUE),
            "certificate",
            Shape.object().required("certificate", Shape.id()).required("due", DUE)));

    static final Shape CATALOG = Shape.object()
            .required("name", Shape.localized())
            .required("mostLevel", Shape.whole(1, 100))
            .required(
                    "skills",
                    Shape.list(Shape.object().required("id", Shape.id()).required("name", Shape.localized())))
            .required(
                    "profiles",
                    Shape.list(Shape.object().required("role", Shape.id()).required("levels", LEVELS)))
            .required("courses", Shape.list(COURSE))
            .required(
                    "certificates",
                    Shape.list(Shape.object()
                            .required("id", Shape.id())
                            .required("name", Shape.localized())
                            .required("expiry", EXPIRY)))
            .required(
                    "plans",
                    Shape.list(Shape.object()
                            .required("id", Shape.id())
                            .required("name", Shape.localized())
                            .required("tier", Shape.id())
                            .required("requirements", Shape.list(REQUIREMENT))));

    private TrainingShapes() {}
}
