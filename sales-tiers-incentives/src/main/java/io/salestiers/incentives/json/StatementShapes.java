package io.salestiers.incentives.json;

import io.salestiers.core.json.ObjectShape;
import io.salestiers.core.json.Shape;

/** The forms of statements. */
final class StatementShapes {
    private static final Shape REFERENCE =
            Shape.object().required("plan", Shape.id()).required("component", Shape.id());

    private static final Shape REASON =
            Shape.object().required("code", Shape.id()).optional("text", Shape.localized());

    /** A period. */
    static final Shape PERIOD = Shape.object()
            .required("kind", Shape.periodKind())
            .required("fiscalYear", Shape.whole(-9999, 9999))
            .required("index", Shape.whole(1, 12))
            .required("range", Shape.dateRange());

    private static final Shape LINE = Shape.object()
            .required("plan", Shape.id())
            .required("component", Shape.id())
            .required("name", Shape.localized())
            .optional("amount", Shape.money())
            .required("explanation", Shape.explanation());

    private static final Shape LIMIT = Shape.object()
            .optional("plan", Shape.id())
            .required("kind", Shape.oneOf("cap", "floor"))
            .required("limit", Shape.money())
            .required("change", Shape.money())
            .required("explanation", Shape.explanation());

    private static final Shape ENTRY = Shape.object()
            .required("kind", Shape.object().required("id", Shape.id()).required("name", Shape.localized()))
            .required("amount", Shape.money())
            .required("day", Shape.date())
            .required("reason", REASON)
            .optional("line", REFERENCE);

    private static final Shape CHANGE = Shape.object()
            .required("day", Shape.date())
            .required("amount", Shape.money())
            .required("effect", Shape.oneOf("with-the-payment", "outside-the-payment"))
            .required("reason", REASON);

    private static final Shape BALANCE = Shape.object()
            .required("id", Shape.id())
            .required("name", Shape.localized())
            .required("opening", Shape.money())
            .required("changes", Shape.list(CHANGE))
            .required("closing", Shape.money());

    private static final Shape PAYMENT = Shape.object()
            .required("earned", Shape.money())
            .required("limited", Shape.money())
            .required("adjusted", Shape.money())
            .required("balanced", Shape.money())
            .required("payable", Shape.money());

    private static final Shape PENDING = Shape.object()
            .required("reason", REASON)
            .optional("line", REFERENCE)
            .optional("transaction", Shape.text())
            .optional("day", Shape.date())
            .optional("amount", Shape.money());

    /** A statement. */
    static final ObjectShape STATEMENT = Shape.object()
            .required("payee", Shape.id())
            .required("period", PERIOD)
            .required(
                    "plans",
                    Shape.list(Shape.object().required("id", Shape.id()).required("name", Shape.localized())))
            .required("lines", Shape.list(LINE))
            .optional("limits", Shape.list(LIMIT))
            .optional("adjustments", Shape.list(ENTRY))
            .optional("balances", Shape.list(BALANCE))
            .optional("payments", Shape.list(PAYMENT))
            .optional("pending", Shape.list(PENDING));

    private StatementShapes() {}
}
