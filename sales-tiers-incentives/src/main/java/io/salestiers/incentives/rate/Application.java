package io.salestiers.incentives.rate;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * To which part of an amount the value of a band applies. The examples with rates pay a credit of 1,300 on a quota of 1,000
 * with 3 % up to 0.50, 5 % up to 1.00, 7 % up to 1.20, 9 % above; those with amounts pay a credit of 4,500 with 10 for the
 * band up to 1,000, 40 up to 3,000, 100 up to 8,000.
 */
public enum Application {
    /**
     * Each rate inside its band: 500 × 3 % + 500 × 5 % + 200 × 7 % + 100 × 9 % = 15 + 25 + 14 + 9 = 63. An amount is paid
     * for each band that is reached: 10 + 40 + 100 = 150.
     */
    @JsonProperty("marginal")
    MARGINAL,
    /**
     * The rate of the band that is reached, on all of it: 1,300 × 9 % = 117. Of amounts, only that of the band that is
     * reached: 100.
     */
    @JsonProperty("whole-amount")
    WHOLE_AMOUNT,
    /**
     * The first band at its rate, and all that lies above it at the rate of the band that is reached: 500 × 3 % + 800 × 9 %
     * = 15 + 72 = 87. Not for amounts.
     */
    @JsonProperty("highest-rate-on-excess")
    HIGHEST_RATE_ON_EXCESS,
    /**
     * The full value of each band that is filled, and of the band that is reached the part of its value that the amount
     * fills. Of amounts: 10 + 40 + 100 × 1,500 ÷ 5,000 = 80. Rates add up to one rate for all of it: with 1 % up to 1,000
     * and 2 % up to 5,000, an amount of 2,000 has 1 % + 2 % × 1,000 ÷ 4,000 = 1.5 %, so it pays 30.
     */
    @JsonProperty("interpolated")
    INTERPOLATED,
    /**
     * As each band says by its {@link BandMode}: the nearest band at or below the one that is reached that counts from the
     * first unit replaces all below it, and the marginal bands above it add their parts. Not for amounts.
     */
    @JsonProperty("per-band")
    PER_BAND
}
