package io.salestiers.core.feedback;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of a survey, such as {@code enps-2026-h1}.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record SurveyId(String value) implements Comparable<SurveyId> {
    /** Refuses a value of another form. */
    public SurveyId {
        Ids.check("SurveyId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SurveyId of(String value) {
        return new SurveyId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(SurveyId other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
