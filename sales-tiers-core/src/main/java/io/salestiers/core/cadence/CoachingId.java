package io.salestiers.core.cadence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of a coaching or joint visit, such as {@code C-17}.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record CoachingId(String value) implements Comparable<CoachingId> {
    /** Refuses a value of another form. */
    public CoachingId {
        Ids.check("CoachingId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CoachingId of(String value) {
        return new CoachingId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(CoachingId other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
