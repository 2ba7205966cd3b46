package io.salestiers.core.training;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of a skill (技能), such as {@code negotiation}.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record SkillId(String value) implements Comparable<SkillId> {
    /** Refuses a value of another form. */
    public SkillId {
        Ids.check("SkillId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SkillId of(String value) {
        return new SkillId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(SkillId other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
