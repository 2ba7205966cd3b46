package io.salestiers.incentives.credit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * In what part somebody took part in a transaction: {@code seller}, {@code engineer}, {@code partner-manager}.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record ParticipantRole(@JsonValue String value) implements Comparable<ParticipantRole> {
    /** Refuses a value of another form. */
    public ParticipantRole {
        Ids.check("ParticipantRole", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ParticipantRole of(String value) {
        return new ParticipantRole(value);
    }

    /** By code point. */
    @Override
    public int compareTo(ParticipantRole other) {
        return Ids.compare(value, other.value);
    }

    /** The text. */
    @Override
    public String toString() {
        return value;
    }
}
