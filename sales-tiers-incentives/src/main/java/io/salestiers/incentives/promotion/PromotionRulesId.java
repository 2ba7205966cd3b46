package io.salestiers.incentives.promotion;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of the rules of promotion of a company.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record PromotionRulesId(@JsonValue String value) implements Comparable<PromotionRulesId> {
    /** Refuses a value of another form. */
    public PromotionRulesId {
        Ids.check("PromotionRulesId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PromotionRulesId of(String value) {
        return new PromotionRulesId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(PromotionRulesId other) {
        return Ids.compare(value, other.value);
    }

    /** The text. */
    @Override
    public String toString() {
        return value;
    }
}
