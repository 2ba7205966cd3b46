package io.salestiers.incentives.credit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * What a credit measures: {@code revenue}, {@code margin}, {@code units}, {@code renewal}. Credits of two types are never
 * added up.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record CreditType(@JsonValue String value) implements Comparable<CreditType> {
    /** Sales, in money. */
    public static final CreditType REVENUE = of("revenue");

    /** Gross margin (毛利), in money. */
    public static final CreditType MARGIN = of("margin");

    /** How much was sold, in pieces. */
    public static final CreditType UNITS = of("units");

    /** Contracts that were renewed, in money. */
    public static final CreditType RENEWAL = of("renewal");

    /** Refuses a value of another form. */
    public CreditType {
        Ids.check("CreditType", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CreditType of(String value) {
        return new CreditType(value);
    }

    /** By code point. */
    @Override
    public int compareTo(CreditType other) {
        return Ids.compare(value, other.value);
    }

    /** The text. */
    @Override
    public String toString() {
        return value;
    }
}
