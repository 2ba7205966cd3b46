package io.salestiers.incentives.rate;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * To which band an amount belongs that lies exactly on the edge between two; likewise whether the threshold of a curve or
 * the edge of a matrix is reached at exactly its number. The field's products disagree, so each table says it.
 *
 * <p>With bands of 5 % up to 1.00 and 7 % above, a quota of 1,000 and a credit of exactly 1,000 on the whole amount:
 */
public enum TieRule {
    /** The lower one: 5 % of 1,000 = 50; the higher rate needs more than the edge. */
    @JsonProperty("edge-in-lower-band")
    EDGE_IN_LOWER_BAND,
    /** The upper one: 7 % of 1,000 = 70; the higher rate needs the edge to be reached. */
    @JsonProperty("edge-in-upper-band")
    EDGE_IN_UPPER_BAND
}
