package io.salestiers.incentives.payout;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes a debt when pay is taken back. The example earned 1,000 in August and has a correction of −1,300 for July. */
public enum NegativeScope {
    /** What is below zero when all is added up: 300. The 1,000 are set off without asking the deduction limit. */
    @JsonProperty("balance")
    BALANCE,
    /**
     * All that what is booked in the period takes back for earlier periods, added up: 1,300. What is kept of the 1,000 for it is
     * a recovery within the deduction limit.
     */
    @JsonProperty("corrections-of-earlier-periods")
    CORRECTIONS_OF_EARLIER_PERIODS
}
