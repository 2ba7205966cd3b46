package io.salestiers.core.cadence;

import io.salestiers.core.text.Ids;

/**
 * Something that a meeting decided (决议).
 *
 * @param id its id in the minutes
 * @param text what was decided; free text, which enters no audit, event or digest
 */
public record Resolution(String id, String text) {
    /** Refuses a blank text. */
    public Resolution {
        Ids.check("Resolution", id);
        if (text.isBlank()) {
            throw new IllegalArgumentException("a resolution must have a text (" + id + ")");
        }
    }
}
