package io.salestiers.incentives.json;

import io.salestiers.core.json.ObjectShape;
import io.salestiers.core.json.Shape;

/** The forms of what crediting plans and incentive plans say about credits. */
final class CreditShapes {
    static final Shape KIND = Shape.oneOf("direct", "overlay", "roll-up");

    static final Shape EVENT =
            Shape.oneOf("booking", "invoice", "receipt", "return", "correction", "cost-correction", "bad-debt");

    /** Values by dimension. */
    static final Shape DIMENSIONS = Shape.map(Shape.list(Shape.text()));

    /** A filter of credits. */
    static final ObjectShape FILTER = Shape.object()
            .required("types", Shape.list(Shape.id()))
            .required("kinds", Shape.list(KIND))
            .optional("events", Shape.list(EVENT))
            .optional("dimensions", DIMENSIONS);

    private CreditShapes() {}
}
