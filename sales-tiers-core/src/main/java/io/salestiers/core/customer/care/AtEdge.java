package io.salestiers.core.customer.care;

import com.fasterxml.jackson.annotation.JsonProperty;

/** To which class a customer belongs whose amount is exactly the edge. With A from 100,000, a customer with 100,000.00: */
public enum AtEdge {
    /** To the higher one: it is an A. */
    @JsonProperty("higher")
    HIGHER,
    /** To the lower one: it is a B, an A has more. */
    @JsonProperty("lower")
    LOWER
}
