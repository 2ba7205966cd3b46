package io.salestiers.core.cadence;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of a strategy, such as {@code win-the-east}.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record StrategyId(String value) implements Comparable<StrategyId> {
    /** Refuses a value of another form. */
    public StrategyId {
        Ids.check("StrategyId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static StrategyId of(String value) {
        return new StrategyId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(StrategyId other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
