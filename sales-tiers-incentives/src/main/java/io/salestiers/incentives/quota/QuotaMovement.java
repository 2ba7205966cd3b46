package io.salestiers.incentives.quota;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Whether late facts move a quota that was published. The example is a quota of 110 % of last year's sales, published as 1,100;
 * then a late return lowers last year's sales from 1,000 to 900.
 */
public enum QuotaMovement {
    /** It stays at 1,100. What was not published yet follows its rule. */
    @JsonProperty("frozen-when-published")
    FROZEN_WHEN_PUBLISHED,
    /** It becomes 990. */
    @JsonProperty("follows-its-rule")
    FOLLOWS_ITS_RULE
}
