package io.salestiers.incentives.payout;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.audit.AuditCode;

/**
 * The id of a step of payment rules, unique inside the rules and over all their versions: the postings of the step carry it as
 * their reason, by which a later run knows what the step has already done.
 *
 * @param value Latin letters and digits in parts joined by one of {@code . : _ -}, 1 to 64 characters: {@code ramp-draw}
 */
public record StepId(@JsonValue String value) implements Comparable<StepId> {
    private static final int MAX_LENGTH = 64;

    /** Refuses a value of another form. */
    public StepId {
        if (AuditCode.of(value).value().length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "StepId must have at most " + MAX_LENGTH + " characters, but was '" + value + "'");
        }
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static StepId of(String value) {
        return new StepId(value);
    }

    /** The reason that postings of the step carry. */
    AuditCode reason() {
        return AuditCode.of(value);
    }

    /** By character. */
    @Override
    public int compareTo(StepId other) {
        return value.compareTo(other.value);
    }

    /** The text. */
    @Override
    public String toString() {
        return value;
    }
}
