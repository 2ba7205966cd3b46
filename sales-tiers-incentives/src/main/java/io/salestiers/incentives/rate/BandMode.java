package io.salestiers.incentives.rate;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How a single band counts in a table whose {@link Application} is per band. The examples have 5 % below 16,500, 10 % from
 * there on, 20 % above 33,000, and a credit of 40,000.
 */
public enum BandMode {
    /**
     * Its rate replaces those of all bands below it, back to the first unit: with the second band in this mode and the
     * third marginal, 33,000 × 10 % + 7,000 × 20 % = 4,700.
     */
    @JsonProperty("whole-amount")
    WHOLE_AMOUNT,
    /** Its rate counts inside it: with all three so, 16,500 × 5 % + 16,500 × 10 % + 7,000 × 20 % = 3,875. */
    @JsonProperty("marginal")
    MARGINAL
}
