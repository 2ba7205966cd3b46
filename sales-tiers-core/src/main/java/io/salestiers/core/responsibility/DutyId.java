package io.salestiers.core.responsibility;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of a duty (职责), such as {@code break-down-targets}.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record DutyId(String value) implements Comparable<DutyId> {
    /** Refuses a value of another form. */
    public DutyId {
        Ids.check("DutyId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DutyId of(String value) {
        return new DutyId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(DutyId other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
