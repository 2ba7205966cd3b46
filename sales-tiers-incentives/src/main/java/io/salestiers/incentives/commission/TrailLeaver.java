package io.salestiers.incentives.commission;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of the instalments of who is no longer in a position that earns them when they are due. */
public enum TrailLeaver {
    /** They are not paid, and nobody else gets them. */
    @JsonProperty("stops")
    STOPS,
    /** They are paid all the same. */
    @JsonProperty("continues")
    CONTINUES
}
