package io.salestiers.kpi.calibration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of a calibration session, such as {@code 2025-Q2-east}.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record SessionId(String value) implements Comparable<SessionId> {
    /** Refuses a value of another form. */
    public SessionId {
        Ids.check("SessionId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SessionId of(String value) {
        return new SessionId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(SessionId other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
