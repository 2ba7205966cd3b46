package io.salestiers.incentives.commission;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * To what a rate table is applied. The published example has a marginal table of 1 % up to 1,000, 2 % up to 3,000, 3 % up to
 * 8,000, 5 % above, and transactions of 200, 300, 1,500, 1,200, 2,000 and 4,500
 * (<a href="https://docs.oracle.com/en/cloud/saas/sales/facmi/examples-of-calculating-earnings-using-step-rates.html">Oracle</a>).
 */
public enum ApplicationUnit {
    /** Each transaction by itself, from the first band on: 2 + 3 + 20 + 14 + 30 + 95 = 164. */
    @JsonProperty("each-transaction")
    EACH_TRANSACTION,
    /**
     * The running total, moved by each credit in the order of day, then id of the transaction: the same 285 as the total of
     * the period for a marginal table, but each transaction knows what it brought. With whole-amount rates a transaction gets
     * the rate of the band that the total reaches with it, and earlier ones keep theirs.
     */
    @JsonProperty("running-total")
    RUNNING_TOTAL,
    /** The total of the period, once: 10 + 40 + 150 + 85 = 285. */
    @JsonProperty("period-total")
    PERIOD_TOTAL
}
