package io.salestiers.core.customer;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * What makes two customers the same one in the real world (客户唯一标识): a number of the company register, such as a unified social
 * credit code (统一社会信用代码), or a keyed hash that the host makes. Never the plain number of a natural person: the key stands in
 * the customer file beside the id.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record IdentityKey(String value) implements Comparable<IdentityKey> {
    /** Refuses a value of another form. */
    public IdentityKey {
        Ids.check("IdentityKey", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static IdentityKey of(String value) {
        return new IdentityKey(value);
    }

    /** By code point. */
    @Override
    public int compareTo(IdentityKey other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
