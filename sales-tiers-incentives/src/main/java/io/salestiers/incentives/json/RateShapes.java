package io.salestiers.incentives.json;

import io.salestiers.core.json.Shape;

/** The forms of tables, to be used by every document that has some. */
final class RateShapes {
    private static final Shape BAND = Shape.object()
            .required("from", Shape.ratio())
            .optional("to", Shape.ratio())
            .optional("rate", Shape.ratio())
            .optional("amount", Shape.ratio())
            .optional("mode", Shape.oneOf("whole-amount", "marginal"));

    private static final Shape BEYOND = Shape.oneOf("flat", "extended");

    private static final Shape TIES = Shape.oneOf("edge-in-lower-band", "edge-in-upper-band");

    /** A {@link io.salestiers.incentives.rate.RateTable}. */
    static final Shape RATES = Shape.object()
            .required("bounds", Shape.oneOf("amount", "share-of-quota"))
            .required(
                    "application",
                    Shape.oneOf("marginal", "whole-amount", "highest-rate-on-excess", "interpolated", "per-band"))
            .required("ties", TIES)
            .required("negative", Shape.oneOf("pays-negative", "pays-zero"))
            .required("bands", Shape.list(BAND))
            .optional("beyond", BEYOND);

    private RateShapes() {}
}
