package io.salestiers.incentives.promotion;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of a case of promotion: one person, one track, one nomination.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record PromotionCaseId(@JsonValue String value) implements Comparable<PromotionCaseId> {
    /** Refuses a value of another form. */
    public PromotionCaseId {
        Ids.check("PromotionCaseId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PromotionCaseId of(String value) {
        return new PromotionCaseId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(PromotionCaseId other) {
        return Ids.compare(value, other.value);
    }

    /** The text. */
    @Override
    public String toString() {
        return value;
    }
}
