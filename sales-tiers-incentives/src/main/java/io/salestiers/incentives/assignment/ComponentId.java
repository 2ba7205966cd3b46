package io.salestiers.incentives.assignment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of a component of an incentive plan, unique inside the plan.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record ComponentId(@JsonValue String value) implements Comparable<ComponentId> {
    /** Refuses a value of another form. */
    public ComponentId {
        Ids.check("ComponentId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ComponentId of(String value) {
        return new ComponentId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(ComponentId other) {
        return Ids.compare(value, other.value);
    }

    /** The text. */
    @Override
    public String toString() {
        return value;
    }
}
