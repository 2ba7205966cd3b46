package io.salestiers.incentives.commission;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a return takes back. The example has 1 % up to 1,000 and 2 % above, marginal, a running total, sales A of 900 (which
 * earns 9) and B of 300 (1 + 4 = 5), and then a return of all of A.
 */
public enum ReturnRule {
    /**
     * It is a credit below zero like any other, in the period in which it arrives: it moves the total from 1,200 back to 300
     * and takes back 200 × 2 % + 700 × 1 % = 11. By each transaction alone it is paid by the table's rule for amounts below
     * zero.
     */
    @JsonProperty("nets-on-arrival")
    NETS_ON_ARRIVAL,
    /**
     * It takes back what the credit has earned to which it refers, in its part: all 9 of A; 3 for a return of 300. The running
     * total still moves back by what is returned. A return that refers to no credit of the payee nets on arrival, and the run
     * says so.
     */
    @JsonProperty("reverses-what-it-earned")
    REVERSES_WHAT_IT_EARNED
}
