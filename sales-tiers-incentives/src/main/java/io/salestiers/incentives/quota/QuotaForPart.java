package io.salestiers.incentives.quota;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How much of the quota of a period counts for a part of the period. The example has a quota of 900 for a quarter of 90 days
 * and a manager who takes over the team for its last 30 days, in which it sells 330.
 */
public enum QuotaForPart {
    /** All of it: the attainment of these 30 days is 330 of 900. */
    @JsonProperty("whole")
    WHOLE,
    /** In proportion to the calendar days: 330 of 300. */
    @JsonProperty("by-days")
    BY_DAYS
}
