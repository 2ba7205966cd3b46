package io.salestiers.incentives.credit;

import com.fasterxml.jackson.annotation.JsonProperty;

/** When what a sale is worth is credited. The examples are of a sale of 1,000 in March of which 400 is paid in May. */
public enum CreditRelease {
    /** With the sale: 1,000 in March. Receipts of money change nothing. */
    @JsonProperty("with-the-sale")
    WITH_THE_SALE,
    /**
     * With the money (回款), in proportion to the gross amount: nothing in March, 400 in May, and all of it when all is
     * paid. Receipts never release more than the sale is worth.
     */
    @JsonProperty("with-the-money")
    WITH_THE_MONEY
}
