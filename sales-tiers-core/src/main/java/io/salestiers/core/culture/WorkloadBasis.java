package io.salestiers.core.culture;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * By what the work of people is compared. In the examples Li works full time and has 60 customers, Sun works half the time and has
 * 40.
 */
public enum WorkloadBasis {
    /** As it is: 60 and 40. */
    @JsonProperty("person")
    PERSON,
    /** Divided by the part of their working time that people give to their positions: 60 and 80. */
    @JsonProperty("working-time")
    WORKING_TIME
}
