package io.salestiers.kpi.cycle;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of a {@link CycleTemplate} (考核方案), such as {@code sales}.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record CycleTemplateId(String value) implements Comparable<CycleTemplateId> {
    /** Refuses a value of another form. */
    public CycleTemplateId {
        Ids.check("CycleTemplateId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CycleTemplateId of(String value) {
        return new CycleTemplateId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(CycleTemplateId other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
