package io.salestiers.incentives.rate;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a table does with an amount below zero, which remains when the returns of a period exceed its sales. The examples
 * have a credit of −1,000 and a first band of 3 %.
 */
public enum NegativeAmount {
    /**
     * It pays a negative amount at the rate of the first band: −1,000 × 3 % = −30. Where amounts are interpolated, the line of
     * the first band goes on below zero: with 10 for the band up to 1,000, −100 pay −1. Amounts for reaching a band say
     * nothing about it, so a table with those must pay zero.
     */
    @JsonProperty("pays-negative")
    PAYS_NEGATIVE,
    /** It pays nothing: 0. */
    @JsonProperty("pays-zero")
    PAYS_ZERO
}
