package io.salestiers.core.customer.crm;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a CRM writes a value. */
public enum ValueForm {
    /** As it is meant; a day as {@code 2025-07-03}, an amount as {@code 1250.00}. */
    @JsonProperty("plain")
    PLAIN,
    /** A day as the milliseconds since 1970 of an instant in it: {@code 1751472000000}, in the zone of the mapping. */
    @JsonProperty("epoch-millis")
    EPOCH_MILLIS,
    /** A day as an instant with its offset, {@code 2025-07-03T08:00:00+08:00}, in the zone of the mapping. */
    @JsonProperty("instant")
    INSTANT,
    /** Several values in one, joined by {@code ;} or {@code ,}. */
    @JsonProperty("joined")
    JOINED
}
