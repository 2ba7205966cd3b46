package io.salestiers.core.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of a customer (客户): opaque, never a name, so that it can stay where the person behind it has to be forgotten.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record CustomerId(String value) implements Comparable<CustomerId> {
    /** Refuses a value of another form. */
    public CustomerId {
        Ids.check("CustomerId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CustomerId of(String value) {
        return new CustomerId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(CustomerId other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
