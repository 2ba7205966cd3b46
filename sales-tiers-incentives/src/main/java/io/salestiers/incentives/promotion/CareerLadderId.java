package io.salestiers.incentives.promotion;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of a ladder of career levels.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record CareerLadderId(@JsonValue String value) implements Comparable<CareerLadderId> {
    /** Refuses a value of another form. */
    public CareerLadderId {
        Ids.check("CareerLadderId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CareerLadderId of(String value) {
        return new CareerLadderId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(CareerLadderId other) {
        return Ids.compare(value, other.value);
    }

    /** The text. */
    @Override
    public String toString() {
        return value;
    }
}
