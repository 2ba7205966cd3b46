package io.salestiers.core.feedback;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Which due day counts for the measure of closed loops. In the examples an item is due on 10 March, on 9 March that is
 * extended to 20 March, and it is closed on 18 March.
 */
public enum DueBasis {
    /** The first one: due on 10 March, not closed in time. An extension can't polish the figure. */
    @JsonProperty("first")
    FIRST,
    /** The one agreed last before it was over: due on 20 March, closed in time. */
    @JsonProperty("extended")
    EXTENDED
}
