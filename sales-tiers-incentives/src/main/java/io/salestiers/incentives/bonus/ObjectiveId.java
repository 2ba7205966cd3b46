package io.salestiers.incentives.bonus;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of an objective, unique among the objectives of a payee in a component.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record ObjectiveId(@JsonValue String value) implements Comparable<ObjectiveId> {
    /** Refuses a value of another form. */
    public ObjectiveId {
        Ids.check("ObjectiveId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ObjectiveId of(String value) {
        return new ObjectiveId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(ObjectiveId other) {
        return Ids.compare(value, other.value);
    }

    /** The text. */
    @Override
    public String toString() {
        return value;
    }
}
