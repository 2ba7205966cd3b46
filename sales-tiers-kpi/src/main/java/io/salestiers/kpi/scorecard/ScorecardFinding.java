package io.salestiers.kpi.scorecard;

import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Severity;

/** What is found in scorecards. */
public enum ScorecardFinding implements FindingCode {
    /** A template without lines. */
    NO_LINES("no-lines", Severity.ERROR),
    /** A weight of zero or less. */
    WEIGHT_NOT_POSITIVE("weight-not-positive", Severity.ERROR),
    /** The weights do not add up to exactly 1. */
    WEIGHTS_NOT_ONE("weights-not-one", Severity.ERROR),
    /** Two lines with one KPI. */
    KPI_TWICE("kpi-twice", Severity.ERROR),
    /** Two bands with one rating. */
    RATING_TWICE("rating-twice", Severity.ERROR),
    /** A template without rating bands. */
    NO_RATINGS("no-ratings", Severity.ERROR),
    /** A band that does not begin where the one before ends. */
    RATINGS_NOT_CONTIGUOUS("ratings-not-contiguous", Severity.ERROR),
    /** Scores that are possible and have no band. */
    RATINGS_DO_NOT_COVER("ratings-do-not-cover", Severity.ERROR),
    /** A line with a KPI that the catalogue does not have. */
    UNKNOWN_KPI("unknown-kpi", Severity.ERROR),
    /** A form of achievement that does not go with the direction of the KPI. */
    FORM_AGAINST_DIRECTION("form-against-direction", Severity.ERROR),
    /** No score, because a line without a number blocks it. */
    BLOCKED("blocked", Severity.WARNING),
    /** No score, because too little weight has a number. */
    TOO_LITTLE_WEIGHT("too-little-weight", Severity.WARNING);

    private final String code;
    private final Severity severity;

    ScorecardFinding(String name, Severity severity) {
        this.code = "kpi.scorecard." + name;
        this.severity = severity;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
