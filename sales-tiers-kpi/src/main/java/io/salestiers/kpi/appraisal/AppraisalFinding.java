package io.salestiers.kpi.appraisal;

import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Severity;

/** What is found in appraisals. No finding names a rater. */
public enum AppraisalFinding implements FindingCode {
    /** A form without dimensions. */
    NO_DIMENSIONS("no-dimensions", Severity.ERROR),
    /** Two dimensions with one id. */
    DIMENSION_TWICE("dimension-twice", Severity.ERROR),
    /** Two questions with one id. */
    QUESTION_TWICE("question-twice", Severity.ERROR),
    /** A group that stands twice in a dimension. */
    GROUP_TWICE("group-twice", Severity.ERROR),
    /** Levels of answers of which the highest is not above the lowest. */
    ANSWERS_ORDER("answers-order", Severity.ERROR),
    /** A minimum of raters that protects nobody. */
    MINIMUM_TOO_LOW("minimum-too-low", Severity.ERROR),
    /** More than one person who rates themself. */
    SELF_IS_ONE("self-is-one", Severity.ERROR),
    /** A group that can't be anonymous. */
    GROUP_KNOWN("group-known", Severity.ERROR),
    /** A group that counts at the lowest level when it is too small. */
    GROUP_AT_FLOOR("group-at-floor", Severity.ERROR),
    /** The answers of people about themselves count. */
    SELF_COUNTS("self-counts", Severity.INFO),
    /** Somebody other than the person rates as the person. */
    NOT_SELF("not-self", Severity.WARNING),
    /** The person rates themself as one of another group. */
    SELF_IN_GROUP("self-in-group", Severity.WARNING),
    /** One rater has two sheets. */
    RATED_TWICE("rated-twice", Severity.WARNING),
    /** A sheet of a group that is not asked. */
    GROUP_NOT_ASKED("group-not-asked", Severity.WARNING),
    /** An answer to a question that the form does not have. */
    UNKNOWN_QUESTION("unknown-question", Severity.WARNING),
    /** An answer that is not one of the levels. */
    ANSWER_OUT_OF_RANGE("answer-out-of-range", Severity.WARNING),
    /** A sheet that answers some questions of a dimension only. */
    INCOMPLETE("incomplete", Severity.WARNING),
    /** A group with fewer raters than its minimum. */
    GROUP_TOO_SMALL("group-too-small", Severity.INFO),
    /** A scorecard of another person. */
    SCORECARD_SUBJECT("scorecard-subject", Severity.ERROR),
    /** A scorecard of another period. */
    SCORECARD_PERIOD("scorecard-period", Severity.ERROR),
    /** A scorecard on another scale, and no conversion. */
    SCORECARD_SCALE("scorecard-scale", Severity.ERROR),
    /** A veto of a scorecard with a rating that the form does not have. */
    VETO_RATING_UNKNOWN("veto-rating-unknown", Severity.ERROR),
    /** No score, because a dimension without one blocks it. */
    BLOCKED("blocked", Severity.WARNING),
    /** No score, because too little weight has one. */
    TOO_LITTLE_WEIGHT("too-little-weight", Severity.WARNING);

    private final String code;
    private final Severity severity;

    AppraisalFinding(String name, Severity severity) {
        this.code = "kpi.appraisal." + name;
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
