package io.salestiers.examples.quickstart.report;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.table.Cell;
import io.salestiers.core.text.LocalizedText;
import java.util.Optional;

/**
 * A number that is shown large.
 *
 * @param label what it is: <em>Credited revenue</em>
 * @param value the number
 * @param note a short remark below it: <em>87.9% of the quotas</em>
 * @param explanationId the id of its explanation
 */
public record KeyFigure(LocalizedText label, Cell value, Optional<LocalizedText> note, Optional<String> explanationId) {
    /** Refuses absent parts. */
    public KeyFigure {
        requireNonNull(label, "label");
        requireNonNull(value, "value");
        requireNonNull(note, "note");
        requireNonNull(explanationId, "explanationId");
    }

    /**
     * A number with its explanation.
     *
     * @param label what it is
     * @param value the number
     * @param explanationId the id of its explanation
     * @return the key figure without a note
     */
    public static KeyFigure of(LocalizedText label, Cell value, String explanationId) {
        return new KeyFigure(label, value, Optional.empty(), Optional.of(explanationId));
    }

    /**
     * This figure with a remark.
     *
     * @param text the remark
     * @return a copy
     */
    public KeyFigure with(LocalizedText text) {
        return new KeyFigure(label, value, Optional.of(text), explanationId);
    }
}
