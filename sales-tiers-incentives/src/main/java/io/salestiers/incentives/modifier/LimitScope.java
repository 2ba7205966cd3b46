package io.salestiers.incentives.modifier;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a cap or floor of a component limits. The example has two deals that pay 60 and 30, and a cap of 50. */
public enum LimitScope {
    /** The pay of each transaction: 50 + 30 = 80. */
    @JsonProperty("transaction")
    TRANSACTION,
    /** The pay of the component in the period: 50. */
    @JsonProperty("component")
    COMPONENT
}
