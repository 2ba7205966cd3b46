package io.salestiers.core.authority;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of a grant (授权).
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record GrantId(String value) implements Comparable<GrantId> {
    /** Refuses a value of another form. */
    public GrantId {
        Ids.check("GrantId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static GrantId of(String value) {
        return new GrantId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(GrantId other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
