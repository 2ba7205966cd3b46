package io.salestiers.core.culture;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of a company value (价值观), such as {@code customer-first}.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record ValueId(String value) implements Comparable<ValueId> {
    /** Refuses a value of another form. */
    public ValueId {
        Ids.check("ValueId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ValueId of(String value) {
        return new ValueId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(ValueId other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
