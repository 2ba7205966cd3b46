package io.salestiers.core.customer.care;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a new owner means for follow-ups. A customer came on 1 January, is to be followed up quarterly, and goes from li to sun
 * on 20 March, unvisited. Out of a pool it always begins anew.
 */
public enum NewOwner {
    /** Nothing: it is due on 1 April, with sun. */
    @JsonProperty("continues")
    CONTINUES,
    /** It begins anew: it is due on 20 June. What li had missed by then stays li's. */
    @JsonProperty("begins-anew")
    BEGINS_ANEW
}
