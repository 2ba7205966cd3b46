package io.salestiers.core.audit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The opaque id of a grant in the audit; the audit knows no more of it.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record GrantKey(String value) implements Comparable<GrantKey> {
    /** Refuses a value of another form. */
    public GrantKey {
        Ids.check("GrantKey", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static GrantKey of(String value) {
        return new GrantKey(value);
    }

    /** By code point. */
    @Override
    public int compareTo(GrantKey other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
