package io.salestiers.kpi.improvement;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of an improvement plan (绩效改进计划), such as {@code IP-17}.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record ImprovementPlanId(String value) implements Comparable<ImprovementPlanId> {
    /** Refuses a value of another form. */
    public ImprovementPlanId {
        Ids.check("ImprovementPlanId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ImprovementPlanId of(String value) {
        return new ImprovementPlanId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(ImprovementPlanId other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
