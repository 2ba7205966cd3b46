package io.salestiers.incentives.team;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How somebody counts as a member who is in the unit for a part of the period. In the examples Ann is in the east for all 90
 * days, Bo for the first 30 days and then in the west; the fund of the east is 100, shared equally.
 */
public enum PoolPresence {
    /**
     * Fully, in each unit in which they are on any day: 50 for Ann and 50 for Bo, who also shares in the west. Not where
     * earnings count, because they would count twice.
     */
    @JsonProperty("any-day")
    ANY_DAY,
    /**
     * In proportion to their days: 75 for Ann, 25 for Bo. Earnings, too, belong to a unit in proportion to the days that
     * somebody is there, of all days on which they hold a position. Credits belong to where they were made.
     */
    @JsonProperty("by-days")
    BY_DAYS,
    /** Fully, where they are on the last day of the period, and nowhere else: 100 for Ann. */
    @JsonProperty("period-end")
    PERIOD_END
}
