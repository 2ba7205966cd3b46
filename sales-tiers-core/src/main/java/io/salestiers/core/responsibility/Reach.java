package io.salestiers.core.responsibility;

import com.fasterxml.jackson.annotation.JsonProperty;

/** For what a duty is answered: for a unit as a whole, or by each position for its own part. */
public enum Reach {
    /**
     * One position answers for the unit and what lies below it, until a unit further down has its own: the regional
     * manager breaks down the targets of the region.
     */
    @JsonProperty("unit")
    UNIT,
    /** Every position of the role answers for its own part: each representative wins their own customers. */
    @JsonProperty("position")
    POSITION
}
