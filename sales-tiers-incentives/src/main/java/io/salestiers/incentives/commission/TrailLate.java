package io.salestiers.incentives.commission;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What becomes of instalments that were due before their credit was there: a contract that began in January is credited in
 * March, or a return of it arrives in March.
 */
public enum TrailLate {
    /** They count on the day of the credit: those of January and February are paid in March, or taken back for a return. */
    @JsonProperty("on-arrival")
    ON_ARRIVAL,
    /** They don't count: the trail is paid from March on, or a return ends it from March on. */
    @JsonProperty("lost")
    LOST
}
