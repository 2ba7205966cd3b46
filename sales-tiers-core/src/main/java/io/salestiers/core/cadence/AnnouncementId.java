package io.salestiers.core.cadence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of an announcement, such as {@code travel-2026}.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record AnnouncementId(String value) implements Comparable<AnnouncementId> {
    /** Refuses a value of another form. */
    public AnnouncementId {
        Ids.check("AnnouncementId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AnnouncementId of(String value) {
        return new AnnouncementId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(AnnouncementId other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
