package io.salestiers.incentives.commission;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a period pays when results are added up over several. The example has 5 % up to the quota to date and 10 % above it,
 * marginal, a quota of 100 a month, and sales of 150 in January and 20 in February.
 */
public enum TrueUp {
    /**
     * The movement of the running total, at the bands of the period's own quota to date: January pays 100 × 5 % + 50 × 10 % =
     * 10. In February the total moves from 150 to 170 of 200 and pays 20 × 5 % = 1. What January has paid stays.
     */
    @JsonProperty("each-period-by-itself")
    EACH_PERIOD_BY_ITSELF,
    /**
     * What is earned to date less what earlier periods have given: January pays 10; to date 170 of 200 earn 8.50 in February,
     * so February takes 1.50 back. The sum over the periods is what is earned to date, to the minor unit. Modifiers and
     * rounding apply to what is earned to date, before the deduction. If a period is not among the earlier pay, nothing is
     * paid until it is.
     */
    @JsonProperty("earned-less-paid")
    EARNED_LESS_PAID
}
