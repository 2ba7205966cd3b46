package io.salestiers.incentives.team;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Who counts as the manager while someone acts (代理) for a position. In the examples Li holds the position for 60 days and is
 * ill for the other 30, for which Wang acts; the team sells 8,000 in the 60 days and 1,000 in the 30, and the override is 1 %.
 */
public enum ActingHolder {
    /**
     * Who acts, on the days of acting, whether or not the position has a holder: 80 for Li and 10 for Wang.
     */
    @JsonProperty("substitute")
    SUBSTITUTE,
    /**
     * Only the holder: 90 for Li if the appointment goes on during the illness; if it does not, the position counts as
     * vacant for 30 days.
     */
    @JsonProperty("holder")
    HOLDER,
    /**
     * Both, for all results of the period in proportion to their days, in whichever days the team sold: 60 for Li and 30 for
     * Wang. In the same way two holders share who follow each other.
     */
    @JsonProperty("by-days")
    BY_DAYS
}
