package io.salestiers.kpi.appraisal;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the vetoes (一票否决) of a scorecard that feeds an appraisal do to the appraisal. Required. */
public enum ScorecardVetoes {
    /** They set or limit the rating of the appraisal as they do that of the scorecard; the form has the same ratings. */
    @JsonProperty("carried")
    CARRIED,
    /** Nothing: they stay with the scorecard. */
    @JsonProperty("not-carried")
    NOT_CARRIED
}
