package io.salestiers.incentives.clawback;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What becomes of what was taken back when the deal goes on after all (复效). The example took back 40 % of 2,133,000, that is
 * 853,200, and then 40 % of what was left, 511,920.
 */
public enum RevivePolicy {
    /** All of it is given again: 1,365,120. */
    @JsonProperty("repays-all")
    REPAYS_ALL,
    /** What was taken back last is given again: 511,920. */
    @JsonProperty("repays-last")
    REPAYS_LAST,
    /** It stays taken back. */
    @JsonProperty("keeps")
    KEEPS
}
