package io.salestiers.incentives.bonus;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * How the fund of a coefficient chain meets what its members would get without it. The examples have members whose bases and
 * coefficients give 6,000 and 4,000.
 */
public enum FundUse {
    /** All of it is given, no more and no less: of a fund of 12,000 they get 7,200 and 4,800, of 8,000 they get 4,800 and 3,200. */
    @JsonProperty("whole-fund")
    WHOLE_FUND,
    /**
     * It is a limit: of 12,000 they get their 6,000 and 4,000, and 2,000 are listed as assigned to nobody; of 8,000 they get
     * 4,800 and 3,200.
     */
    @JsonProperty("only-scale-down")
    ONLY_SCALE_DOWN
}
