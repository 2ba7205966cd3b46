package io.salestiers.kpi.cycle;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of an evaluation cycle (考核周期), such as {@code 2025-Q2}.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record CycleId(String value) implements Comparable<CycleId> {
    /** Refuses a value of another form. */
    public CycleId {
        Ids.check("CycleId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CycleId of(String value) {
        return new CycleId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(CycleId other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
