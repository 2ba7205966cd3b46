package io.salestiers.incentives.quota;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of the component for a payee who has no quota, or one of zero, in the period. */
public enum WithoutQuota {
    /** Nothing is paid, and the run states it: a first quarter without a quarter before it, a new team. */
    @JsonProperty("pays-nothing")
    PAYS_NOTHING,
    /** The plan is not calculated until the quota is there: an error for each such payee. */
    @JsonProperty("refuses")
    REFUSES
}
