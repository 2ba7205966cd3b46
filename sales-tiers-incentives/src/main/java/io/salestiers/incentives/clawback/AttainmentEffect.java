package io.salestiers.incentives.clawback;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What an event that takes pay back does to the attainment of the quota. A clawback itself never changes an attainment: credits come
 * from transactions only, so a sale that is to count no longer is taken back by a return transaction.
 */
public enum AttainmentEffect {
    /** Nothing: the sale was made, and counts. */
    @JsonProperty("stays")
    STAYS,
    /**
     * The sale is to count no longer, so the host records a return of it; the result names the deals. Where the return lowers pay
     * by itself, no more is taken back than is left of the deal: of 100 with a return of 100 nothing, of which 70 were taken back
     * before, these are given again.
     */
    @JsonProperty("by-return")
    BY_RETURN
}
