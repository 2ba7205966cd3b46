package io.salestiers.incentives.json;

import io.salestiers.core.json.ObjectShape;
import io.salestiers.core.json.Shape;

/** The form of disputes. */
final class DisputeShapes {
    private static final Shape CODE = Shape.text();

    private static final Shape EVIDENCE =
            Shape.list(Shape.object().required("code", CODE).optional("document", ConsentShapes.DIGEST));

    private static final Shape SOURCE = Shape.object()
            .required("earnedIn", ConsentShapes.PERIOD)
            .optional("plan", Shape.id())
            .optional("component", Shape.id())
            .optional("transaction", Shape.text());

    private static final Shape CLAIM = Shape.object()
            .required("line", SOURCE)
            .required("currency", Shape.currency())
            .optional("entry", Shape.text())
            .required("ground", CODE)
            .required("evidence", EVIDENCE)
            .optional("amount", Shape.money())
            .optional("mandate", CODE)
            .required(
                    "prepared",
                    Shape.list(Shape.object().required("person", Shape.id()).required("capability", CODE)));

    private static final Shape ESCALATION = Shape.object()
            .optional("from", Shape.id())
            .required("to", Shape.id())
            .required("at", Shape.instant());

    private static final Shape DECISION = Shape.object()
            .required("outcome", Shape.oneOf("rejected", "upheld", "upheld-in-part"))
            .optional("amount", Shape.money())
            .required("by", Shape.id())
            .required("at", Shape.instant())
            .required("reason", CODE);

    /** A dispute. */
    static final ObjectShape DISPUTE = Shape.object()
            .required("id", Shape.id())
            .required("payee", Shape.id())
            .required("claim", CLAIM)
            .required("filedBy", Shape.id())
            .required("filedAt", Shape.instant())
            .required("phase", Shape.oneOf("filed", "decided", "appealed", "final", "withdrawn"))
            .optional("handler", Shape.id())
            .required("due", Shape.date())
            .required("escalations", Shape.list(ESCALATION))
            .required("decisions", Shape.list(DECISION))
            .optional("appealUntil", Shape.date())
            .optional(
                    "appeal",
                    Shape.object()
                            .required("ground", CODE)
                            .required("evidence", EVIDENCE)
                            .required("at", Shape.instant()))
            .required("applied", ConsentShapes.APPLIED);

    private DisputeShapes() {}
}
