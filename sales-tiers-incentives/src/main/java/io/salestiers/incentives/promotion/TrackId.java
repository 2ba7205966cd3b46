package io.salestiers.incentives.promotion;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of a track on which people move up.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record TrackId(@JsonValue String value) implements Comparable<TrackId> {
    /** Refuses a value of another form. */
    public TrackId {
        Ids.check("TrackId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TrackId of(String value) {
        return new TrackId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(TrackId other) {
        return Ids.compare(value, other.value);
    }

    /** The text. */
    @Override
    public String toString() {
        return value;
    }
}
