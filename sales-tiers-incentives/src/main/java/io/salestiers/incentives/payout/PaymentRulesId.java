package io.salestiers.incentives.payout;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of payment rules.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record PaymentRulesId(@JsonValue String value) implements Comparable<PaymentRulesId> {
    /** Refuses a value of another form. */
    public PaymentRulesId {
        Ids.check("PaymentRulesId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PaymentRulesId of(String value) {
        return new PaymentRulesId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(PaymentRulesId other) {
        return Ids.compare(value, other.value);
    }

    /** The text. */
    @Override
    public String toString() {
        return value;
    }
}
