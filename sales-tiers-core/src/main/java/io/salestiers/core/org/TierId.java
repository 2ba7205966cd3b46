package io.salestiers.core.org;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of a tier (层级), a level of the sales organization.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record TierId(String value) implements Comparable<TierId> {
    /** Refuses a value of another form. */
    public TierId {
        Ids.check("TierId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TierId of(String value) {
        return new TierId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(TierId other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
