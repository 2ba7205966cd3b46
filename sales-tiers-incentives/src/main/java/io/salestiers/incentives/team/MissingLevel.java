package io.salestiers.incentives.team;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What becomes of a level whose position is vacant or, for a tier, is not in the reporting line at all. In the examples teams
 * have 5 %, branches 3 % and the head of sales 2 % of 1,000, and the head of the branch has left.
 */
public enum MissingLevel {
    /** It is not paid: 50 for the team lead, 20 for the head of sales; the 30 of the vacant position are unassigned. */
    @JsonProperty("unpaid")
    UNPAID,
    /**
     * The next above moves up into it. By tiers it has the rate of the missing one beside its own: 50 for the team lead and
     * 30 + 20 for the head of sales. By lines vacant positions are not counted: 50 for the team lead, and 30 for the head of
     * sales, who is then the second level.
     */
    @JsonProperty("compressed")
    COMPRESSED
}
