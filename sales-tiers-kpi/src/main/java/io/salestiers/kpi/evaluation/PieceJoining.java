package io.salestiers.kpi.evaluation;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How a period is evaluated in which somebody changes tier or unit.
 *
 * <p>In the second quarter Anna is a representative in Suzhou until 14 May, then in Hangzhou, and supervisor of Hangzhou
 * from 1 June on: three pieces of 44, 17 and 30 days.
 */
public enum PieceJoining {
    /** Each piece by itself: Suzhou and Hangzhou as representative, then Hangzhou as supervisor. */
    @JsonProperty("segmented")
    SEGMENTED,
    /**
     * Neighboring pieces of one tier together: 61 days as representative, with the unit that the placement of the
     * evaluation says, then 30 days as supervisor.
     */
    @JsonProperty("blended")
    BLENDED,
    /** Once, by the first tier and unit: 91 days as representative in Suzhou. */
    @JsonProperty("at-start")
    AT_START,
    /** Once, by the last tier and unit: 91 days as supervisor of Hangzhou. */
    @JsonProperty("at-end")
    AT_END
}
