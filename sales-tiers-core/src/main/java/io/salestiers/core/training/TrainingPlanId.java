package io.salestiers.core.training;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of a training plan (培训计划), such as {@code new-representatives}.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record TrainingPlanId(String value) implements Comparable<TrainingPlanId> {
    /** Refuses a value of another form. */
    public TrainingPlanId {
        Ids.check("TrainingPlanId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TrainingPlanId of(String value) {
        return new TrainingPlanId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(TrainingPlanId other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
