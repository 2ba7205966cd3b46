package io.salestiers.kpi.measure;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * On which day of a period the organization says which team, office and company somebody belongs to.
 *
 * <p>A representative who moves from Suzhou to Hangzhou on 15 May is, for the second quarter, in the team of Suzhou
 * {@link #AT_START} and in that of Hangzhou {@link #AT_END}. Figures themselves are never moved: each observation rolls
 * up by the organization of its own day.
 */
public enum PlacementDay {
    /** The first day of the period on which the subject has a place. */
    @JsonProperty("at-start")
    AT_START,
    /** The last day of the period on which the subject has a place. */
    @JsonProperty("at-end")
    AT_END
}
