package io.salestiers.incentives.credit;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Whom a return or a correction is taken from. In the examples a sale of 1,000, shared 60 : 40 in March by Ann and Bo,
 * comes back with 500 in June, when Eve has Ann's position and the plan splits 50 : 50.
 */
public enum ReturnCrediting {
    /**
     * Who was credited with the sale, by the rule, the shares and the organization of the sale's day, so that both together
     * are what a sale of the difference would have been: −300 for Ann, −200 for Bo. With a cap of 600 on the credit of one
     * transaction −60 and −40, because a sale of 500 would have been credited with 500 instead of 600. A full return leaves
     * nobody with a cent.
     */
    @JsonProperty("as-the-original")
    AS_THE_ORIGINAL,
    /**
     * As a transaction of its own, by the rule and the organization of its own day: −250 for Eve, −250 for Bo. Its
     * participants and dimensions are those of the sale where it states none itself.
     */
    @JsonProperty("by-its-own-day")
    BY_ITS_OWN_DAY
}
