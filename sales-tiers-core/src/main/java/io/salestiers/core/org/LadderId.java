package io.salestiers.core.org;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of a ladder of tiers, such as {@code sales}.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record LadderId(String value) implements Comparable<LadderId> {
    /** Refuses a value of another form. */
    public LadderId {
        Ids.check("LadderId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LadderId of(String value) {
        return new LadderId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(LadderId other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
