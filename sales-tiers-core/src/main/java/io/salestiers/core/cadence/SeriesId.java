package io.salestiers.core.cadence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of a series of meetings, such as {@code weekly-east}.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record SeriesId(String value) implements Comparable<SeriesId> {
    /** Refuses a value of another form. */
    public SeriesId {
        Ids.check("SeriesId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SeriesId of(String value) {
        return new SeriesId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(SeriesId other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
