package io.salestiers.kpi.scorecard;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Which score is looked up in the rating bands. With A from 100 and a score of 99.996 that is published as 100.00, the
 * rating is B by {@link #EXACT} and A by {@link #AS_PUBLISHED}.
 */
public enum RatingBasis {
    /** The exact score. */
    @JsonProperty("exact")
    EXACT,
    /** The rounded score, as it is published. */
    @JsonProperty("as-published")
    AS_PUBLISHED
}
