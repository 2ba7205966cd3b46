package io.salestiers.incentives.ledger;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/**
 * For what a payee and the company owe each other money. Each balance of a payee in a currency is the sum of the ledger's
 * entries, above zero if the payee has it to come, below zero if the payee owes it.
 */
public enum Balance {
    /** What is due with the next payment (应付): earned 2,000, of which 1,500 were paid, leaves 500. */
    @JsonProperty("payable")
    PAYABLE,
    /** What was earned and waits for an event, such as the customer's payment (预留). Never below zero. */
    @JsonProperty("held")
    HELD,
    /** What was paid in advance of later earnings (预支): −600 after a draw of 600. Never above zero. */
    @JsonProperty("draw")
    DRAW,
    /** What the payee owes because pay was taken back or a period ended below zero (应收). Never above zero. */
    @JsonProperty("receivable")
    RECEIVABLE,
    /**
     * What the company expects to pay for results that are not calculated yet (计提). It is no debt to the payee and no part
     * of any sum with the other balances.
     */
    @JsonProperty("accrued")
    ACCRUED;

    /**
     * Whether it is part of what the payee and the company owe each other.
     *
     * @return false for {@link #ACCRUED}
     */
    public boolean owed() {
        return this != ACCRUED;
    }

    /**
     * The key of the word for it in the catalogue of the module.
     *
     * @return for example {@code incentives.ledger.balance.held}
     */
    public String key() {
        return "incentives.ledger.balance." + name().toLowerCase(Locale.ROOT);
    }
}
