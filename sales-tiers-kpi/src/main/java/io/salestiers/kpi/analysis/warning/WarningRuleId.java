package io.salestiers.kpi.analysis.warning;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of a warning rule, such as {@code behind-target}.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record WarningRuleId(String value) implements Comparable<WarningRuleId> {
    /** Refuses a value of another form. */
    public WarningRuleId {
        Ids.check("WarningRuleId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static WarningRuleId of(String value) {
        return new WarningRuleId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(WarningRuleId other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
