package io.salestiers.core.audit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of a stream of audit entries that are chained to each other, such as {@code grants} or {@code pay-2025}. A host
 * that wants to retire entries at different times keeps a stream for each {@link RetentionClass}.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record AuditStreamId(String value) implements Comparable<AuditStreamId> {
    /** Refuses a value of another form. */
    public AuditStreamId {
        Ids.check("AuditStreamId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AuditStreamId of(String value) {
        return new AuditStreamId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(AuditStreamId other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
