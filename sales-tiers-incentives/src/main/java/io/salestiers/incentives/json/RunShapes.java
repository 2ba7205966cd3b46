package io.salestiers.incentives.json;

import io.salestiers.core.json.ObjectShape;
import io.salestiers.core.json.Shape;

/** The form of stored runs. */
final class RunShapes {
    // 64 hexadecimal digits; the type looks closer.
    private static final Shape DIGEST = Shape.id();

    static final Shape INPUT = Shape.object()
            .required("kind", Shape.id())
            .required("id", Shape.id())
            .required("revision", Shape.id())
            .optional("digest", DIGEST);

    private static final Shape LINE = Shape.object()
            .required("payee", Shape.id())
            .optional("plan", Shape.id())
            .optional("component", Shape.id())
            .optional("transaction", Shape.text())
            .required("amount", Shape.money())
            .required("balance", Shape.oneOf("payable", "held"))
            .required("explanation", DIGEST);

    /** A run. */
    static final ObjectShape RUN = Shape.object()
            .required("period", StatementShapes.PERIOD)
            .required("semantics", Shape.whole(1, Integer.MAX_VALUE))
            .required("inputs", Shape.list(INPUT))
            .required("lines", Shape.list(LINE));

    private RunShapes() {}
}
