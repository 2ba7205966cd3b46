package io.salestiers.kpi.catalog;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.salestiers.core.text.Ids;

/**
 * The id of a KPI (绩效指标), such as {@code revenue_growth}.
 *
 * @param value 1 to 64 characters in Unicode form NFC, without control characters
 */
public record KpiId(String value) implements Comparable<KpiId> {
    /** Refuses a value of another form. */
    public KpiId {
        Ids.check("KpiId", value);
    }

    /**
     * The id of a text.
     *
     * @param value the text
     * @return the id
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static KpiId of(String value) {
        return new KpiId(value);
    }

    /** By code point. */
    @Override
    public int compareTo(KpiId other) {
        return Ids.compare(value, other.value);
    }

    /** The text, which is also its JSON. */
    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
