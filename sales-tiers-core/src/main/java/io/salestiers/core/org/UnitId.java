package io.salestiers.core.org;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of a unit (部门) of the organization: a company, a region, an office, a team.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record UnitId(String value) implements Comparable<UnitId> {
    /** Refuses a value of another form. */
    public UnitId {
        Ids.check("UnitId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static UnitId of(String value) {
        return new UnitId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(UnitId other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
