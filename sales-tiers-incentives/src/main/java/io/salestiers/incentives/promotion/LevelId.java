package io.salestiers.incentives.promotion;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of a career level, such as {@code director}.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record LevelId(@JsonValue String value) implements Comparable<LevelId> {
    /** Refuses a value of another form. */
    public LevelId {
        Ids.check("LevelId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LevelId of(String value) {
        return new LevelId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(LevelId other) {
        return Ids.compare(value, other.value);
    }

    /** The text. */
    @Override
    public String toString() {
        return value;
    }
}
