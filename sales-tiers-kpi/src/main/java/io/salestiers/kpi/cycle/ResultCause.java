package io.salestiers.kpi.cycle;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why there is a version of a result. */
public enum ResultCause {
    /** It is the first one, published with all others. */
    @JsonProperty("first")
    FIRST("first"),
    /** Whoever heard an appeal decided on another value. */
    @JsonProperty("amended")
    AMENDED("amended"),
    /** Whoever heard an appeal had the result evaluated anew. */
    @JsonProperty("re-evaluated")
    RE_EVALUATED("re-evaluated"),
    /** Two persons had it reopened. */
    @JsonProperty("reopened")
    REOPENED("reopened");

    private final String text;

    ResultCause(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }
}
