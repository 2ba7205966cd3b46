package io.salestiers.core.culture;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of an event (团队活动), such as {@code spring-outing-2026}.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record CultureEventId(String value) implements Comparable<CultureEventId> {
    /** Refuses a value of another form. */
    public CultureEventId {
        Ids.check("CultureEventId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CultureEventId of(String value) {
        return new CultureEventId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(CultureEventId other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
