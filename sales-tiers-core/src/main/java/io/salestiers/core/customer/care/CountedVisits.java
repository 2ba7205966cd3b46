package io.salestiers.core.customer.care;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whose visits count. On 3 March the manager visits a customer of li alone: */
public enum CountedVisits {
    /** Everybody's: the customer was followed up. */
    @JsonProperty("by-anyone")
    BY_ANYONE,
    /** Those of the owner, or of who holds the position that owns it on that day: li still has to. */
    @JsonProperty("by-owner")
    BY_OWNER
}
