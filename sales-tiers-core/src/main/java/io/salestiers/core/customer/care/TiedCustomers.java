package io.salestiers.core.customer.care;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * To which class customers belong that are equal and do not all fit. Of ten customers the best 20 % are A; the second and the
 * third have the same amount:
 */
public enum TiedCustomers {
    /** All to the higher one: three are A. */
    @JsonProperty("all-higher")
    ALL_HIGHER,
    /** All to the lower one: one is an A. */
    @JsonProperty("all-lower")
    ALL_LOWER
}
