package io.salestiers.incentives.credit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of a house account (公司账户): where the credit is kept that belongs to nobody, such as {@code house}.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record HouseAccountId(@JsonValue String value) implements Comparable<HouseAccountId> {
    /** Refuses a value of another form. */
    public HouseAccountId {
        Ids.check("HouseAccountId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static HouseAccountId of(String value) {
        return new HouseAccountId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(HouseAccountId other) {
        return Ids.compare(value, other.value);
    }

    /** The text. */
    @Override
    public String toString() {
        return value;
    }
}
