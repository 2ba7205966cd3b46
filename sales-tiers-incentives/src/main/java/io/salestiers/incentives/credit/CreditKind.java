package io.salestiers.incentives.credit;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a credit comes to its payee. */
public enum CreditKind {
    /** For taking part in the sale. The direct credits of a transaction and what the house keeps are all of it, once. */
    @JsonProperty("direct")
    DIRECT,
    /** Beyond the 100 % of the direct credits, such as for the specialist who helped. Never part of the sum of sales. */
    @JsonProperty("overlay")
    OVERLAY,
    /** For a direct credit of somebody below in the organization. Never part of the sum of sales. */
    @JsonProperty("roll-up")
    ROLL_UP;

    /**
     * The key of the word for it.
     *
     * @return for example {@code incentives.credit-kind.roll-up}
     */
    public String key() {
        return "incentives.credit-kind."
                + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
