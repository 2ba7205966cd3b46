package io.salestiers.core.training;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of a course (课程), such as {@code crm-basics}.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record CourseId(String value) implements Comparable<CourseId> {
    /** Refuses a value of another form. */
    public CourseId {
        Ids.check("CourseId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CourseId of(String value) {
        return new CourseId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(CourseId other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
