package io.salestiers.kpi.calibration;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What has become of a proposal. */
public enum ProposalState {
    /** It waits for support and decision. */
    @JsonProperty("open")
    OPEN,
    /** It was decided on. */
    @JsonProperty("decided")
    DECIDED,
    /** Another proposal about the same person was decided on, or the session closed without a decision. */
    @JsonProperty("dropped")
    DROPPED
}
