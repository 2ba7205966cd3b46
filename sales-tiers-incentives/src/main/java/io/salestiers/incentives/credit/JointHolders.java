package io.salestiers.incentives.credit;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Who is credited with what belongs to a position that several people hold on a day. In the examples 100 belongs to the
 * position of Ann, who gives it all of her time, and Bo, who gives it half of his.
 */
public enum JointHolders {
    /** The first of them, by id: 100 for Ann. */
    @JsonProperty("first")
    FIRST,
    /** All in equal parts: 50 and 50. */
    @JsonProperty("equally")
    EQUALLY,
    /** All in proportion to the working time that they give to it: 66.67 and 33.33. */
    @JsonProperty("by-working-time")
    BY_WORKING_TIME
}
