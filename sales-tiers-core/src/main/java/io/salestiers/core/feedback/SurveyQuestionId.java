package io.salestiers.core.feedback;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of a question of a survey, such as {@code recommend}.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record SurveyQuestionId(String value) implements Comparable<SurveyQuestionId> {
    /** Refuses a value of another form. */
    public SurveyQuestionId {
        Ids.check("SurveyQuestionId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SurveyQuestionId of(String value) {
        return new SurveyQuestionId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(SurveyQuestionId other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
