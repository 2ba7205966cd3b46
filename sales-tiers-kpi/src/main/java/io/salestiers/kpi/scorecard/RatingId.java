package io.salestiers.kpi.scorecard;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of a rating (等级), such as {@code A}.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record RatingId(String value) implements Comparable<RatingId> {
    /** Refuses a value of another form. */
    public RatingId {
        Ids.check("RatingId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RatingId of(String value) {
        return new RatingId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(RatingId other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
