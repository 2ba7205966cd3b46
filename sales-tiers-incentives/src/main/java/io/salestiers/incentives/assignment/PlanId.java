package io.salestiers.incentives.assignment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of an incentive plan.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record PlanId(@JsonValue String value) implements Comparable<PlanId> {
    /** Refuses a value of another form. */
    public PlanId {
        Ids.check("PlanId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PlanId of(String value) {
        return new PlanId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(PlanId other) {
        return Ids.compare(value, other.value);
    }

    /** The text. */
    @Override
    public String toString() {
        return value;
    }
}
