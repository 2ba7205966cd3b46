package io.salestiers.core.customer;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Which gains a limit on customers held looks at. With at most 50 and 50 held, a claim is refused either way; a manager's
 * hand-over of customer 51 is done by {@link #OWN_GAINS} and refused by {@link #EVERY_GAIN}.
 */
public enum LimitReach {
    /** What owners take themselves: claims and registrations. */
    @JsonProperty("own-gains")
    OWN_GAINS,
    /** Everything, also what others hand over. */
    @JsonProperty("every-gain")
    EVERY_GAIN
}
