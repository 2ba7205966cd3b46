package io.salestiers.kpi.cycle;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What whoever heard an appeal decided. */
public enum AppealOutcome {
    /** The result stands. */
    @JsonProperty("uphold")
    UPHOLD,
    /** Another value takes its place, as a new version. */
    @JsonProperty("amend")
    AMEND,
    /** The result is evaluated anew, from scoring on. */
    @JsonProperty("re-evaluate")
    RE_EVALUATE
}
