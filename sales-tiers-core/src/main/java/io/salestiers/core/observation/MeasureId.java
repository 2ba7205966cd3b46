package io.salestiers.core.observation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of a measure (度量): a quantity that is observed, such as {@code revenue}.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record MeasureId(String value) implements Comparable<MeasureId> {
    /** Refuses a value of another form. */
    public MeasureId {
        Ids.check("MeasureId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static MeasureId of(String value) {
        return new MeasureId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(MeasureId other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
