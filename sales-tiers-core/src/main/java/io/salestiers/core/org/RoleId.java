package io.salestiers.core.org;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of a role (岗位), such as {@code supervisor}.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record RoleId(String value) implements Comparable<RoleId> {
    /** Refuses a value of another form. */
    public RoleId {
        Ids.check("RoleId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RoleId of(String value) {
        return new RoleId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(RoleId other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
