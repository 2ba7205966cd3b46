package io.salestiers.incentives.ledger;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of a ledger (薪酬台账), such as {@code sales-east}.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record LedgerId(String value) implements Comparable<LedgerId> {
    /** Refuses a value of another form. */
    public LedgerId {
        Ids.check("LedgerId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LedgerId of(String value) {
        return new LedgerId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(LedgerId other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
