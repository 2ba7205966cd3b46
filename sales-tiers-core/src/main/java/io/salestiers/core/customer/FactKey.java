package io.salestiers.core.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The key under which a source knows a fact about a customer, such as {@code visit-2025-17}: what arrives again under the same
 * key is the same fact, perhaps corrected.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record FactKey(String value) implements Comparable<FactKey> {
    /** Refuses a value of another form. */
    public FactKey {
        Ids.check("FactKey", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static FactKey of(String value) {
        return new FactKey(value);
    }

    /** By code point. */
    @Override
    public int compareTo(FactKey other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
