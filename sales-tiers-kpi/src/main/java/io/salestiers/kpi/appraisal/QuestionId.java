package io.salestiers.kpi.appraisal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of a question that raters answer, such as {@code helps-colleagues}.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record QuestionId(String value) implements Comparable<QuestionId> {
    /** Refuses a value of another form. */
    public QuestionId {
        Ids.check("QuestionId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static QuestionId of(String value) {
        return new QuestionId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(QuestionId other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
