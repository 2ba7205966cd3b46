package io.salestiers.incentives.quota;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of a component for a payee who has no target pay in the period. */
public enum WithoutTargetPay {
    /** Nothing is paid, and the run states it. */
    @JsonProperty("pays-nothing")
    PAYS_NOTHING,
    /** The plan is not calculated until the target pay is there: an error that names each such payee. */
    @JsonProperty("refuses")
    REFUSES
}
