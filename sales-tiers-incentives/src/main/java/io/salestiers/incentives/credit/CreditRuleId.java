package io.salestiers.incentives.credit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of a rule of a crediting plan, unique in the plan.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record CreditRuleId(@JsonValue String value) implements Comparable<CreditRuleId> {
    /** Refuses a value of another form. */
    public CreditRuleId {
        Ids.check("CreditRuleId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CreditRuleId of(String value) {
        return new CreditRuleId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(CreditRuleId other) {
        return Ids.compare(value, other.value);
    }

    /** The text. */
    @Override
    public String toString() {
        return value;
    }
}
