package io.salestiers.core.training;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * From when on a certificate is renewed. In the examples it is valid for 12 months up to and with 30 June 2026, and renewed on
 * 10 June, inside its renewal window.
 */
public enum RenewalStart {
    /** From the end of the one before: up to and with 30 June 2027. Who renews in the window loses no day. */
    @JsonProperty("expiry")
    EXPIRY,
    /** From the day of renewal: up to and with 9 June 2027. */
    @JsonProperty("renewal")
    RENEWAL
}
