package io.salestiers.incentives.credit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of a crediting plan. Versions of one plan, which follow each other in time, share it.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record CreditingPlanId(@JsonValue String value) implements Comparable<CreditingPlanId> {
    /** Refuses a value of another form. */
    public CreditingPlanId {
        Ids.check("CreditingPlanId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CreditingPlanId of(String value) {
        return new CreditingPlanId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(CreditingPlanId other) {
        return Ids.compare(value, other.value);
    }

    /** The text. */
    @Override
    public String toString() {
        return value;
    }
}
