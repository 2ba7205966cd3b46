package io.salestiers.core.culture;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of a program for people (关怀项目), such as {@code flexible-hours}.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record ProgramId(String value) implements Comparable<ProgramId> {
    /** Refuses a value of another form. */
    public ProgramId {
        Ids.check("ProgramId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ProgramId of(String value) {
        return new ProgramId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(ProgramId other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
