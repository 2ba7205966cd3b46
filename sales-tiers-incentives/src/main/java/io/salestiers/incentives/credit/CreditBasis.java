package io.salestiers.incentives.credit;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Which figure of a transaction is credited. The examples are of a sale of 113.00 with a tax of 13.00 and a cost of 60.00
 * that was of 4 pieces. A transaction that lacks a figure of its basis is not credited, which is a finding; nothing is
 * taken for zero.
 */
public enum CreditBasis {
    /** The amount, with tax (含税): 113.00. */
    @JsonProperty("gross")
    GROSS(false, false),
    /** The amount without its tax (不含税): 100.00. */
    @JsonProperty("net-of-tax")
    NET_OF_TAX(true, false),
    /** The amount less its cost: 53.00. For businesses whose amounts are without tax. */
    @JsonProperty("margin")
    MARGIN(false, true),
    /** Gross margin (毛利): the amount without its tax, less its cost: 40.00. */
    @JsonProperty("margin-net-of-tax")
    MARGIN_NET_OF_TAX(true, true),
    /** The quantity, in pieces: 4. */
    @JsonProperty("quantity")
    QUANTITY(false, false);

    private final boolean withoutTax;
    private final boolean withoutCost;

    CreditBasis(boolean withoutTax, boolean withoutCost) {
        this.withoutTax = withoutTax;
        this.withoutCost = withoutCost;
    }

    /**
     * Whether the tax is taken off.
     *
     * @return true if the transaction must state its tax
     */
    public boolean withoutTax() {
        return withoutTax;
    }

    /**
     * Whether the cost is taken off.
     *
     * @return true if the transaction must state its cost
     */
    public boolean withoutCost() {
        return withoutCost;
    }

    /**
     * The key of the word for it.
     *
     * @return for example {@code incentives.credit-basis.net-of-tax}
     */
    public String key() {
        return "incentives.credit-basis."
                + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
