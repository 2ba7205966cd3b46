package io.salestiers.incentives.credit;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Whether a person whom a credit meets several times on its way up is credited each time. In the examples Mara sold
 * something for 100 herself and acts for her manager's position.
 */
public enum RepeatedPayee {
    /** Once: 100 directly and nothing rolled up to her. */
    @JsonProperty("once")
    ONCE,
    /** Each time: 100 directly, and 100 rolled up to her in the other position. */
    @JsonProperty("each-time")
    EACH_TIME
}
