package io.salestiers.core.customer.care;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * On which day a follow-up counts as due, and as done in time. One due on 28 June with 7 days of grace:
 */
public enum CountedOn {
    /** On 28 June, in the second quarter, whose figures are final from 6 July on. */
    @JsonProperty("due-day")
    DUE_DAY,
    /** On 5 July, when it is decided, in the third quarter: no figure of a quarter that is over changes any more. */
    @JsonProperty("last-day-of-grace")
    LAST_DAY_OF_GRACE
}
