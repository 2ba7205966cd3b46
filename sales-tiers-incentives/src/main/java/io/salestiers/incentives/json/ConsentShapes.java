package io.salestiers.incentives.json;

import io.salestiers.core.json.ObjectShape;
import io.salestiers.core.json.Shape;
import java.util.Map;

/** The forms of what payees have said, and what other states share with them. */
final class ConsentShapes {
    /** A fingerprint. */
    static final Shape DIGEST = Shape.id();

    /** A period with its days. */
    static final Shape PERIOD = Shape.object()
            .required("kind", Shape.periodKind())
            .required("fiscalYear", Shape.whole(-9999, 9999))
            .required("index", Shape.whole(1, 12))
            .required("range", Shape.dateRange());

    /** The commands that led to a state. */
    static final Shape APPLIED = Shape.list(Shape.object()
            .required("key", Shape.id())
            .required("at", Shape.instant())
            .required("content", DIGEST));

    private static final Shape TERMS = Shape.variants(Map.of(
            "plan",
            Shape.object()
                    .required("plan", Shape.id())
                    .required("days", Shape.dateRange())
                    .required("content", DIGEST),
            "quota",
            Shape.object()
                    .required("payee", Shape.id())
                    .required("measure", Shape.id())
                    .required("period", PERIOD)
                    .required("content", DIGEST)));

    private static final Shape CHANGE =
            Shape.object().optional("before", TERMS).required("after", TERMS).required("takesEffect", Shape.date());

    /** All that a payee has said. */
    static final ObjectShape PAYEE_AGREEMENTS = Shape.object()
            .required("payee", Shape.id())
            .required(
                    "acknowledgements",
                    Shape.list(Shape.object()
                            .required("terms", TERMS)
                            .required("day", Shape.date())
                            .required("at", Shape.instant())))
            .required(
                    "consents",
                    Shape.list(Shape.object()
                            .required("change", CHANGE)
                            .required("day", Shape.date())
                            .required("at", Shape.instant())
                            .optional("withdrawnAt", Shape.instant())))
            .required("applied", APPLIED);

    private ConsentShapes() {}
}
