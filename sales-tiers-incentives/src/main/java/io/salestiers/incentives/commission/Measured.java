package io.salestiers.incentives.commission;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What of a credit a component measures. The example is a credit of USD 24,000 for two machines. */
public enum Measured {
    /** The money that is credited: 24,000. Rates are shares of it, so 5 % pays 1,200. */
    @JsonProperty("amount")
    AMOUNT,
    /**
     * The pieces that are credited: 2. Rates are money for one piece, so 300 pays 600, and bounds are pieces. A credit of
     * pieces counts with its value, a credit of money with its quantity; one without a quantity keeps the payee's component
     * from being paid.
     */
    @JsonProperty("quantity")
    QUANTITY
}
