package io.salestiers.core.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of a class of customers (客户等级), such as {@code A}.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record CustomerClassId(String value) implements Comparable<CustomerClassId> {
    /** Refuses a value of another form. */
    public CustomerClassId {
        Ids.check("CustomerClassId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CustomerClassId of(String value) {
        return new CustomerClassId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(CustomerClassId other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
