package io.salestiers.core.responsibility;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How many positions of one unit share a role: what can be known of a role before looking at an organization. */
public enum Seats {
    /** One position a unit: regional manager, supervisor. */
    @JsonProperty("one")
    ONE,
    /** Several positions a unit: representatives. They can answer each for their own part, not for the unit. */
    @JsonProperty("several")
    SEVERAL,
    /** No position at all but a body: a committee, a department. It can be consulted and informed, not answer. */
    @JsonProperty("group")
    GROUP
}
