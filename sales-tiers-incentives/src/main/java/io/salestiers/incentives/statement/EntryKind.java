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
public record EntryKind(String id, LocalizedText name) {
    /** Something that was paid wrongly before (更正). */
    public static final EntryKind CORRECTION = new EntryKind("correction", LocalizedText.of("Correction", "更正"));

    /** Refuses an id of another form. */
    public EntryKind {
        Ids.check("EntryKind", id);
        requireNonNull(name, "name");
    }
}
