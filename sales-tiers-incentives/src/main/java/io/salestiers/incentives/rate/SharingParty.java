package io.salestiers.incentives.rate;

import com.fasterxml.jackson.annotation.JsonProperty;

/** One of the two between whom a transaction is shared. */
public enum SharingParty {
    /** The payee, such as an agent. */
    @JsonProperty("payee")
    PAYEE,
    /** The company, which has the rest. */
    @JsonProperty("company")
    COMPANY
}
