package io.salestiers.incentives.credit;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a transaction has to do with the earlier one that it refers to. */
public enum Relation {
    /** It is a receipt of money for it. */
    @JsonProperty("pays")
    PAYS,
    /** It takes it back, in part or in full. */
    @JsonProperty("returns")
    RETURNS,
    /** It sets its amount, tax, quantity or cost right. */
    @JsonProperty("corrects")
    CORRECTS,
    /** It gives up what was not paid of it. */
    @JsonProperty("writes-off")
    WRITES_OFF,
    /** It is the invoice of it. */
    @JsonProperty("invoices")
    INVOICES,
    /** It is the renewal or the next instalment of it. */
    @JsonProperty("renews")
    RENEWS
}
