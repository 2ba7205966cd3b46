package io.salestiers.core.org;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of a type of units (部门类型), such as {@code region}.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record UnitTypeId(String value) implements Comparable<UnitTypeId> {
    /** Refuses a value of another form. */
    public UnitTypeId {
        Ids.check("UnitTypeId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static UnitTypeId of(String value) {
        return new UnitTypeId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(UnitTypeId other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
