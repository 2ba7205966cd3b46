package io.salestiers.incentives.credit;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What happened in a transaction. The kinds are those that crediting treats differently; what else a business tells apart
 * (renewal, tender, sample) is a dimension.
 */
public enum TransactionKind {
    /** A customer ordered or signed (签单). */
    @JsonProperty("booking")
    BOOKING,
    /** Something was invoiced (开票). */
    @JsonProperty("invoice")
    INVOICE,
    /** Money arrived (回款): refers to the transaction that it pays. Its amount is positive; a refund is negative. */
    @JsonProperty("receipt")
    RECEIPT,
    /** Goods came back or a contract ended (退货): refers to the sale and has an amount of the other sign. */
    @JsonProperty("return")
    RETURN,
    /** The amount of a transaction was wrong: refers to it, with the difference, of either sign, as its amount. */
    @JsonProperty("correction")
    CORRECTION,
    /** A cost became known late: refers to the sale, with an amount of zero and the difference of the cost as its cost. */
    @JsonProperty("cost-correction")
    COST_CORRECTION,
    /** Money that will not arrive (坏账): refers to the sale, with what is given up, as a negative amount. */
    @JsonProperty("bad-debt")
    BAD_DEBT;

    /**
     * The key of the word for it.
     *
     * @return for example {@code incentives.transaction.booking}
     */
    public String key() {
        return "incentives.transaction."
                + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /**
     * Whether such a transaction only means something beside an earlier one.
     *
     * @return true for all but bookings and invoices
     */
    public boolean followsAnother() {
        return this != BOOKING && this != INVOICE;
    }
}
