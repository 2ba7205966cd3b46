package io.salestiers.core.audit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The scope that a decision was evaluated in, as the text form of whoever evaluated it: {@code unit:EAST/subtree}.
 *
 * <p>It is made of opaque ids and fixed words; the audit does not look into it.
 *
 * @param value 1 to 500 characters in Unicode form NFC, without control characters or blanks at its ends
 */
public record AuditScope(String value) implements Comparable<AuditScope> {
    private static final int MAX_LENGTH = 500;

    /** Refuses a value of another form. */
    public AuditScope {
        Ids.check("AuditScope", value, MAX_LENGTH);
    }

    /**
     * The scope of a text.
     *
     * @param value the text
     * @return the scope
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AuditScope of(String value) {
        return new AuditScope(value);
    }

    /** By code point. */
    @Override
    public int compareTo(AuditScope other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
