package io.salestiers.core.feedback;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of a feedback item, such as {@code F-2026-118}.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record FeedbackItemId(String value) implements Comparable<FeedbackItemId> {
    /** Refuses a value of another form. */
    public FeedbackItemId {
        Ids.check("FeedbackItemId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static FeedbackItemId of(String value) {
        return new FeedbackItemId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(FeedbackItemId other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
