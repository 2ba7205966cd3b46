package io.salestiers.kpi.formula;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a reference reads what was observed or what was aimed at. */
public enum Kind {
    /** What was observed. */
    @JsonProperty("actual")
    ACTUAL,
    /** What was aimed at: {@code target(revenue)}. */
    @JsonProperty("target")
    TARGET
}
