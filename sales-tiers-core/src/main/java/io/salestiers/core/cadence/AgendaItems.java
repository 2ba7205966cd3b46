package io.salestiers.core.cadence;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.text.Ids;
import io.salestiers.core.text.LocalizedText;

/** What all items of an agenda must have. */
final class AgendaItems {
    private AgendaItems() {}

    static void check(String id, LocalizedText title, int minutes) {
        Ids.check("agenda item", id);
        requireNonNull(title, "title");
        if (minutes < 1 || minutes > 480) {
            throw new IllegalArgumentException("minutes of an agenda item must be 1 to 480, but were " + minutes);
        }
    }
}
