package io.salestiers.incentives.team;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * By the organization of which day results belong to a team. In the examples Bo sells 100 in July in Mara's team, moves to
 * Olga's team on 15 August, and sells 300 there.
 */
public enum TeamDay {
    /**
     * The day of each credit: 100 for Mara, 300 for Olga. Earnings have no day; they are divided in proportion to the days
     * of the period that a person spent in each team, so of Bo's commission of 92 in a quarter of 92 days Mara's team has 45.
     */
    @JsonProperty("each-day")
    EACH_DAY,
    /**
     * The last day of the period, or the last one on which the position is there: 400 for Olga, and all of Bo's commission.
     */
    @JsonProperty("period-end")
    PERIOD_END
}
