package io.salestiers.kpi.json;

import io.salestiers.core.json.ObjectShape;
import io.salestiers.core.json.Shape;
import io.salestiers.kpi.measure.Reason;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/** The forms of values that several documents have. */
final class SharedShapes {
    // 64 hexadecimal digits; the type looks closer.
    static final Shape DIGEST = Shape.id();

    static final ObjectShape INPUT = Shape.object()
            .required("kind", Shape.id())
            .required("id", Shape.id())
            .required("revision", Shape.id())
            .optional("digest", DIGEST);

    static final ObjectShape PERIOD = Shape.object()
            .required("kind", Shape.periodKind())
            .required("fiscalYear", Shape.whole(0, 9999))
            .required("index", Shape.whole(1, 12))
            .required("range", Shape.dateRange());

    /** {@code {"type": "known", "value": {"value": "1/3", "unit": "ratio"}}}, or why there is no value. */
    static final Shape READING = Shape.variants(Map.of(
            "known",
            Shape.object().required("value", Shape.exactQuantity()),
            "not-meaningful",
            Shape.object().required("reasons", Shape.list(Shape.oneOf(reasons()))),
            "missing",
            Shape.object().required("inputs", Shape.list(Shape.text()))));

    private SharedShapes() {}

    private static String[] reasons() {
        return Arrays.stream(Reason.values())
                .map(reason -> reason.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toArray(String[]::new);
    }
}
