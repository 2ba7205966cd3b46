package io.salestiers.incentives.credit;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How the parts of a split add up to the whole to the last minor unit, although each of them would have to be rounded. The
 * examples split 10.00 into three equal parts among a, b and c, in this order, and 6.45 into 30 % and 70 %.
 *
 * <p>A count is split exactly and needs neither.
 */
public enum SplitRemainder {
    /**
     * Each part is rounded towards zero, then one minor unit each goes to the largest remainders, ties to the earlier
     * participant: 3.34, 3.33, 3.33; of 1.935 and 4.515 the remainders are equal, so 1.94 and 4.51.
     */
    @JsonProperty("largest-remainder")
    LARGEST_REMAINDER,
    /**
     * Each part but the last is rounded as the rule rounds, the last is the exact rest: half-even 3.33, 3.33, 3.34; of
     * 1.935 half-up 1.94 and the rest of 4.51.
     */
    @JsonProperty("last-takes-rest")
    LAST_TAKES_REST
}
