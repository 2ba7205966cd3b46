package io.salestiers.incentives.credit;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a bad debt (坏账) does to the credits of its sale. In the examples 400 of a sale of 1,000 is given up; of the other
 * 600, 500 has been paid.
 */
public enum BadDebtEffect {
    /**
     * Nothing is credited any more for what is given up; what was credited stays. With the money: 500 stays, and at most
     * 100 more is released. With the sale: 1,000 stays.
     */
    @JsonProperty("stops-the-remainder")
    STOPS_THE_REMAINDER,
    /**
     * The part of the credit that belongs to what is given up is taken back, at most what was credited. With the money: of
     * 500, 400 is taken back. With the sale: of 1,000, 400 is taken back.
     */
    @JsonProperty("takes-back")
    TAKES_BACK
}
