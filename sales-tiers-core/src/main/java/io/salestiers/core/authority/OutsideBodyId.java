package io.salestiers.core.authority;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of a body outside the organization that decides what concerns its highest tier, such as {@code board}.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record OutsideBodyId(String value) implements Comparable<OutsideBodyId> {
    /** Refuses a value of another form. */
    public OutsideBodyId {
        Ids.check("OutsideBodyId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static OutsideBodyId of(String value) {
        return new OutsideBodyId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(OutsideBodyId other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
