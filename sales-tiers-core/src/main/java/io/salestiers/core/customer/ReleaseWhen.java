package io.salestiers.core.customer;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What it takes for a customer to be released by rule, if both a follow-up and a deal can be overdue. Of 30 days without
 * follow-up and 90 without a deal, counted from 1 January for both, {@link #EITHER} releases on 31 January, {@link #BOTH} on
 * 1 April.
 */
public enum ReleaseWhen {
    /** One of the two. */
    @JsonProperty("either")
    EITHER,
    /** Both. */
    @JsonProperty("both")
    BOTH
}
