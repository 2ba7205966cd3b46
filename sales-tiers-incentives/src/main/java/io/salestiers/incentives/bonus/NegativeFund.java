package io.salestiers.incentives.bonus;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What becomes of a fund below zero, when returns outweigh sales. The example has a fund of −100 and members with products of
 * 6,000 and 4,000.
 */
public enum NegativeFund {
    /** Nobody is paid anything, and the −100 are listed as assigned to nobody. */
    @JsonProperty("pays-nothing")
    PAYS_NOTHING,
    /** It is shared like any fund: −60 and −40. */
    @JsonProperty("is-shared")
    IS_SHARED
}
