package io.salestiers.kpi.target;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of a target plan (目标方案), such as {@code revenue-2025}.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record TargetPlanId(String value) implements Comparable<TargetPlanId> {
    /** Refuses a value of another form. */
    public TargetPlanId {
        Ids.check("TargetPlanId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TargetPlanId of(String value) {
        return new TargetPlanId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(TargetPlanId other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
