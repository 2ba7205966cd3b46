package io.salestiers.incentives.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Who is paid the override of a day on which nobody holds the manager's position. Who acts in a position without a holder
 * holds it in this sense. The example has 1 % on 10,000 that the team sold while the position was vacant.
 */
public enum VacantPosition {
    /** Nobody: the 100 are listed in the run as unassigned and are not paid. */
    @JsonProperty("unpaid")
    UNPAID,
    /** The holder of the nearest position above that has one, whichever its tier: the 100 go to the next manager up. */
    @JsonProperty("next-above")
    NEXT_ABOVE
}
