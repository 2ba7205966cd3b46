package io.salestiers.incentives.credit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * Which of its dates a transaction has on a day: {@code order}, {@code invoice}, {@code payment}.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record DateName(@JsonValue String value) implements Comparable<DateName> {
    /** The customer ordered. */
    public static final DateName ORDER = of("order");

    /** It was invoiced. */
    public static final DateName INVOICE = of("invoice");

    /** The money arrived. */
    public static final DateName PAYMENT = of("payment");

    /** It was delivered. */
    public static final DateName DELIVERY = of("delivery");

    /** It had to be paid. */
    public static final DateName DUE = of("due");

    /** Refuses a value of another form. */
    public DateName {
        Ids.check("DateName", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DateName of(String value) {
        return new DateName(value);
    }

    /** By code point. */
    @Override
    public int compareTo(DateName other) {
        return Ids.compare(value, other.value);
    }

    /** The text. */
    @Override
    public String toString() {
        return value;
    }
}
