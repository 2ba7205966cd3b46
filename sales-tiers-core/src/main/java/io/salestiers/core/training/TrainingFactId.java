package io.salestiers.core.training;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of a training fact, by which a repetition is known, such as {@code LMS-20931}.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record TrainingFactId(String value) implements Comparable<TrainingFactId> {
    /** Refuses a value of another form. */
    public TrainingFactId {
        Ids.check("TrainingFactId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TrainingFactId of(String value) {
        return new TrainingFactId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(TrainingFactId other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
