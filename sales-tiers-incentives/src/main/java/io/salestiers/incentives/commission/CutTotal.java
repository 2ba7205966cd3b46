package io.salestiers.incentives.commission;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What becomes of the running total where a period is cut into segments. The example has 5 % up to the quota and 10 % above,
 * marginal, and two segments with a quota of 100 each and sales of 150 and 80.
 */
public enum CutTotal {
    /** It begins anew: 100 × 5 % + 50 × 10 % = 10, then 80 × 5 % = 4. */
    @JsonProperty("begins-anew")
    BEGINS_ANEW,
    /** It goes on, against the quotas of the segments so far: 10, then from 150 to 230 of 200: 50 × 5 % + 30 × 10 % = 5.50. */
    @JsonProperty("carries-over")
    CARRIES_OVER
}
