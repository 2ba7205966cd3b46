package io.salestiers.core.culture;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of a team goal (团队目标), such as {@code east-100-new-customers}.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record GoalId(String value) implements Comparable<GoalId> {
    /** Refuses a value of another form. */
    public GoalId {
        Ids.check("GoalId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static GoalId of(String value) {
        return new GoalId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(GoalId other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
