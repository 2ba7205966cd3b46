package io.salestiers.incentives.payout;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a draw adds. Products mean either by the one word, and pay differently: with a draw of 1,000 and 600 due, 1,000 or 1,600.
 */
public enum DrawForm {
    /** Pay is at least the draw: 600 due and a draw of 1,000 pay 1,000, of which 400 are advanced; 1,200 due pay 1,200. */
    @JsonProperty("floor")
    FLOOR,
    /** The draw comes on top of what is due: 600 due and a draw of 1,000 pay 1,600, of which 1,000 are advanced. */
    @JsonProperty("advance")
    ADVANCE
}
