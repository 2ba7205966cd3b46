package io.salestiers.kpi.scorecard;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a veto item does. Neither effect ever raises a rating. */
public enum VetoEffect {
    /** The rating is the stated one, or a lower one that the score has; also where there is no score. */
    @JsonProperty("sets-rating")
    SETS_RATING,
    /** The rating is at most the stated one; where there is no score, there is no rating. */
    @JsonProperty("caps-rating")
    CAPS_RATING
}
