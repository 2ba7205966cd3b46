package io.salestiers.core.customer.crm;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of a value that has no translation. With {@code 电话 → phone} alone, and the value {@code 微信}: */
public enum UnknownValue {
    /** The record is not taken over, and the value is reported. */
    @JsonProperty("refuse")
    REFUSE,
    /** It is taken as it is. */
    @JsonProperty("keep")
    KEEP
}
