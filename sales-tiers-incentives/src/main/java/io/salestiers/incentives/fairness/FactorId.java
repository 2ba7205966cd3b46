package io.salestiers.incentives.fairness;

import io.salestiers.core.text.Ids;

/**
 * The id of a neutral factor (中性因素) that may explain pay, such as {@code attainment} or {@code days-worked}.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record FactorId(String value) implements Comparable<FactorId> {
    /** Refuses a value of another form. */
    public FactorId {
        Ids.check("FactorId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    public static FactorId of(String value) {
        return new FactorId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(FactorId other) {
        return Ids.compare(value, other.value);
    }

    /** The text. */
    @Override
    public String toString() {
        return value;
    }
}
