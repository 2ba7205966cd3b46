package io.salestiers.core.org;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of a position (职位): a place in the organization that people hold for a time.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record PositionId(String value) implements Comparable<PositionId> {
    /** Refuses a value of another form. */
    public PositionId {
        Ids.check("PositionId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PositionId of(String value) {
        return new PositionId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(PositionId other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
