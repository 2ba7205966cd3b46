package io.salestiers.incentives.promotion;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of a kind of evidence that a host states, such as {@code leadership-assessment}.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record EvidenceId(@JsonValue String value) implements Comparable<EvidenceId> {
    /** Refuses a value of another form. */
    public EvidenceId {
        Ids.check("EvidenceId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static EvidenceId of(String value) {
        return new EvidenceId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(EvidenceId other) {
        return Ids.compare(value, other.value);
    }

    /** The text. */
    @Override
    public String toString() {
        return value;
    }
}
