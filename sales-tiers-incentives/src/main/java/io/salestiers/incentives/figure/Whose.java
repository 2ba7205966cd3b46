package io.salestiers.incentives.figure;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Of whom a number is that a rule looks at. */
public enum Whose {
    /** Of the payee. */
    @JsonProperty("payee")
    PAYEE,
    /** Of the unit in which the payee is on the last day of the period on which the payee is anywhere. */
    @JsonProperty("unit")
    UNIT,
    /** Of the root unit above that one. */
    @JsonProperty("company")
    COMPANY
}
