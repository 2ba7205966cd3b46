package io.salestiers.core.feedback;

import com.fasterxml.jackson.annotation.JsonProperty;

/** With what a feedback item is closed. Both close the loop: who gave the feedback has heard what becomes of it. */
public enum FeedbackOutcome {
    /** Something is done about it. */
    @JsonProperty("done")
    DONE,
    /** Nothing is done about it, and the answer says why. */
    @JsonProperty("declined")
    DECLINED
}
