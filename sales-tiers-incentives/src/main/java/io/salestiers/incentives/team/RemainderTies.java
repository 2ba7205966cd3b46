package io.salestiers.incentives.team;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Who gets a minor unit that is left over where remainders are equal. A fund of 1.00 is shared by Ann and Bo with weights of 1
 * and Cy with 6, that is 12.5, 12.5 and 75 cents, so one cent is left for Ann or Bo; a fund of 0.04 is shared by Ann with 1 and
 * Bo with 7, that is half a cent and three and a half.
 */
public enum RemainderTies {
    /** The lower id by code point: Ann in both cases. */
    @JsonProperty("lower-id")
    LOWER_ID,
    /** The larger weight, then the lower id: Ann in the first case, Bo in the second. */
    @JsonProperty("larger-weight")
    LARGER_WEIGHT
}
