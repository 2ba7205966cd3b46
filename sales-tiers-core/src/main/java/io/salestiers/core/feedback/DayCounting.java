package io.salestiers.core.feedback;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How days up to a due day, and after it, are counted. From Friday, 6 March 2026, 3 days on: */
public enum DayCounting {
    /** Every day counts: Monday, 9 March. */
    @JsonProperty("calendar-days")
    CALENDAR_DAYS,
    /** Only working days of the business calendar count: Wednesday, 11 March. */
    @JsonProperty("working-days")
    WORKING_DAYS
}
