package io.salestiers.core.observation;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of a dimension (维度): by what figures can be told apart beside person and day, such as {@code product}.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record DimensionId(String value) implements Comparable<DimensionId> {
    /** Refuses a value of another form. */
    public DimensionId {
        Ids.check("DimensionId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DimensionId of(String value) {
        return new DimensionId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(DimensionId other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
