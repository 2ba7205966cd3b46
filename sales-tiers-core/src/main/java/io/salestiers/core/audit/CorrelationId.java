package io.salestiers.core.audit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id that all records of one piece of work share, such as the request of the host, {@code req-9f31}.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record CorrelationId(String value) implements Comparable<CorrelationId> {
    /** Refuses a value of another form. */
    public CorrelationId {
        Ids.check("CorrelationId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CorrelationId of(String value) {
        return new CorrelationId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(CorrelationId other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
