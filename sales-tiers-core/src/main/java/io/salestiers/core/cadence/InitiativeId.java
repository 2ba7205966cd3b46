package io.salestiers.core.cadence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of an initiative, such as {@code key-accounts}.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record InitiativeId(String value) implements Comparable<InitiativeId> {
    /** Refuses a value of another form. */
    public InitiativeId {
        Ids.check("InitiativeId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static InitiativeId of(String value) {
        return new InitiativeId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(InitiativeId other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
