package io.salestiers.core.org;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of a territory (区域), such as {@code east-china}.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record TerritoryId(String value) implements Comparable<TerritoryId> {
    /** Refuses a value of another form. */
    public TerritoryId {
        Ids.check("TerritoryId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TerritoryId of(String value) {
        return new TerritoryId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(TerritoryId other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
