package io.salestiers.kpi.formula;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.kpi.measure.Reading;

/**
 * A result with the steps by which it was found.
 *
 * @param reading the result, the same as without an explanation
 * @param explanation the steps, down to the figures that were read
 */
public record Explained(Reading reading, Explanation explanation) {
    /** Refuses absent parts. */
    public Explained {
        requireNonNull(reading, "reading");
        requireNonNull(explanation, "explanation");
    }
}
