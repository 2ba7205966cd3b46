package io.salestiers.incentives.commission;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What becomes of a period in which returns exceed sales. The example has 5 % and credits of −1,000 in March, 3,000 in
 * April.
 */
public enum NegativePeriod {
    /** It pays below zero, as far as the rate table does: −50, then 150. */
    @JsonProperty("pays-negative")
    PAYS_NEGATIVE,
    /** It pays nothing, and nothing follows from it: 0, then 150. */
    @JsonProperty("zero")
    ZERO,
    /** It pays nothing, and what is missing is carried into the next period: 0, then 100 for 2,000. */
    @JsonProperty("zero-and-carries")
    ZERO_AND_CARRIES
}
