package io.salestiers.kpi.scorecard;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an item outside the weights does when its KPI has no number. Required. */
public enum MissingItem {
    /** It has no effect, and a finding says so. */
    @JsonProperty("no-effect")
    NO_EFFECT,
    /** There is no score. */
    @JsonProperty("block")
    BLOCK
}
