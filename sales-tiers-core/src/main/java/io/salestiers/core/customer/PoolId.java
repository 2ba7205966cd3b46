package io.salestiers.core.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of a pool of customers without an owner (公海), such as {@code east}.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record PoolId(String value) implements Comparable<PoolId> {
    /** Refuses a value of another form. */
    public PoolId {
        Ids.check("PoolId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PoolId of(String value) {
        return new PoolId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(PoolId other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
