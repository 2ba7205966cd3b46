package io.salestiers.core.cadence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of an action item (行动项), such as {@code A-17}.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record ActionId(String value) implements Comparable<ActionId> {
    /** Refuses a value of another form. */
    public ActionId {
        Ids.check("ActionId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ActionId of(String value) {
        return new ActionId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(ActionId other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
