package io.salestiers.core.customer;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * To whom the day of a change belongs. A day has one owner, so one of the two has to have it: a customer that goes from li to
 * sun on 3 July is sun's on 3 July by {@link #SAME_DAY}, and still li's by {@link #NEXT_DAY}.
 */
public enum ChangeDay {
    /** To the new owner; of several changes on one day the last one counts. */
    @JsonProperty("same-day")
    SAME_DAY,
    /** To the former owner; the new one has the customer from the day after. */
    @JsonProperty("next-day")
    NEXT_DAY
}
