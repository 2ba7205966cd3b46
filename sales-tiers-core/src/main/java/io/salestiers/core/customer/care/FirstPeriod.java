package io.salestiers.core.customer.care;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * From which period on a follow-up is due. For a customer that came on 10 February, with one follow-up a quarter:
 */
public enum FirstPeriod {
    /** From the period in which it came: the first one is due on 31 March. */
    @JsonProperty("running")
    RUNNING,
    /** From the first whole period: the first one is due on 30 June. */
    @JsonProperty("next-whole")
    NEXT_WHOLE
}
