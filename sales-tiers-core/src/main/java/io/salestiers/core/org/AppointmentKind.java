package io.salestiers.core.org;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How somebody holds a position. */
public enum AppointmentKind {
    /**
     * As its holder. On one day a position has at most one, and a person is one of at most one position
     * unless the shares of time say otherwise.
     */
    @JsonProperty("primary")
    PRIMARY,
    /** As acting cover (代理), for a time in which the position has no holder. */
    @JsonProperty("acting")
    ACTING
}
