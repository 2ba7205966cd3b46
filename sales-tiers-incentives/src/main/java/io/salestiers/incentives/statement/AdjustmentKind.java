package io.salestiers.incentives.statement;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.text.Ids;
import io.salestiers.core.text.LocalizedText;

/**
 * What an entry is: a correction, a recovered draw, an amount held back. Which kinds there are is the host's matter; the
 * statement shows them by their names and adds them up alike.
 *
 * @param id the id of the kind
 * @param name what it is called
 */
public record AdjustmentKind(String id, LocalizedText name) {
    /** Something that was paid wrongly before (更正). */
    public static final AdjustmentKind CORRECTION =
            new AdjustmentKind("correction", LocalizedText.of("Correction", "更正"));

    /** Refuses an id of another form. */
    public AdjustmentKind {
        Ids.check("AdjustmentKind", id);
        requireNonNull(name, "name");
    }
}
