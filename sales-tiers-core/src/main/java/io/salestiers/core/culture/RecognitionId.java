package io.salestiers.core.culture;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of a recognition (表扬), such as {@code R-2026-41}.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record RecognitionId(String value) implements Comparable<RecognitionId> {
    /** Refuses a value of another form. */
    public RecognitionId {
        Ids.check("RecognitionId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RecognitionId of(String value) {
        return new RecognitionId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(RecognitionId other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
