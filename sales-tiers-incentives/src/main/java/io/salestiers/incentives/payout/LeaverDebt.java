package io.salestiers.incentives.payout;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of an open draw in the pay runs of the period in which the payee leaves, and later ones. */
public enum LeaverDebt {
    /** The terms hold as before. What is left stays a debt that the payee pays from elsewhere or the company waives. */
    @JsonProperty("as-before")
    AS_BEFORE,
    /** It is recovered at once, whatever start, share, limit and take-home say; only the host's deduction limit holds. */
    @JsonProperty("at-once")
    AT_ONCE,
    /** Nothing is recovered; all of it is waived, and what the draw adds in that period is not owed. */
    @JsonProperty("forgiven")
    FORGIVEN
}
