package io.salestiers.core.customer;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who may claim from a pool. */
public enum PoolAccess {
    /** Everybody. */
    @JsonProperty("everybody")
    EVERYBODY,
    /** Who has a position in the unit of the pool or below it: from the pool of the East, Suzhou but not Chengdu. */
    @JsonProperty("unit")
    UNIT
}
