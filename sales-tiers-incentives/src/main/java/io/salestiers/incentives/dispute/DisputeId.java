package io.salestiers.incentives.dispute;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of a dispute, such as {@code D-17}.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record DisputeId(String value) implements Comparable<DisputeId> {
    /** Refuses a value of another form. */
    public DisputeId {
        Ids.check("DisputeId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DisputeId of(String value) {
        return new DisputeId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(DisputeId other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
