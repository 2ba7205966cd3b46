package io.salestiers.incentives.rate;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * To which part of the amount the rate of a band applies. The examples pay a credit of 1,300 on a quota of 1,000 with 3 %
 * up to 0.50, 5 % up to 1.00, 7 % up to 1.20, 9 % above.
 */
public enum Application {
    /** Each rate inside its band: 500 × 3 % + 500 × 5 % + 200 × 7 % + 100 × 9 % = 15 + 25 + 14 + 9 = 63. */
    @JsonProperty("marginal")
    MARGINAL,
    /** The rate of the band that is reached, on all of it: 1,300 × 9 % = 117. */
    @JsonProperty("whole-amount")
    WHOLE_AMOUNT,
    /**
     * The first band at its rate, and all that lies above it at the rate of the band that is reached: 500 × 3 % + 800 × 9 %
     * = 15 + 72 = 87.
     */
    @JsonProperty("highest-rate-on-excess")
    HIGHEST_RATE_ON_EXCESS
}
