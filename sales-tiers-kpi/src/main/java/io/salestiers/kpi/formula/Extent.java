package io.salestiers.kpi.formula;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far back from its last day a {@link Span} reaches. */
public enum Extent {
    /** One period. */
    @JsonProperty("period")
    PERIOD,
    /** From the first day of the fiscal year: {@code ytd(revenue)}. */
    @JsonProperty("year-to-date")
    YEAR_TO_DATE,
    /** Several whole periods: {@code rolling(revenue, 3)}. */
    @JsonProperty("rolling")
    ROLLING
}
