package io.salestiers.incentives.rate;

import com.fasterxml.jackson.annotation.JsonProperty;

/** In what the edges of a table's bands are written. */
public enum BandBounds {
    /** In the unit of the amount itself: a band from 10,000 to 50,000 holds what lies between these amounts. */
    @JsonProperty("amount")
    AMOUNT,
    /** In shares of the quota: with a quota of 100,000 a band from 0.5 to 1 holds what lies between 50,000 and 100,000. */
    @JsonProperty("share-of-quota")
    SHARE_OF_QUOTA
}
