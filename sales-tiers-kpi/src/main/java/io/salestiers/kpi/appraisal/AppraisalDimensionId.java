package io.salestiers.kpi.appraisal;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of a dimension of an appraisal (考核维度), such as {@code attitude}.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record AppraisalDimensionId(String value) implements Comparable<AppraisalDimensionId> {
    /** Refuses a value of another form. */
    public AppraisalDimensionId {
        Ids.check("AppraisalDimensionId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AppraisalDimensionId of(String value) {
        return new AppraisalDimensionId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(AppraisalDimensionId other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
