package io.salestiers.kpi.scorecard;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id under which the host keeps the reason or evidence of a stated item, such as the number of a disciplinary record. The
 * text itself never enters the library.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record EvidenceId(String value) implements Comparable<EvidenceId> {
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

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
