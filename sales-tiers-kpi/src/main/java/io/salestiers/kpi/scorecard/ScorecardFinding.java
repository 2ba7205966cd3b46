package io.salestiers.kpi.scorecard;

import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Severity;

/** What is found in scorecards. */
public enum ScorecardFinding implements FindingCode {
    /** A template without lines. */
    NO_LINES("no-lines", Severity.ERROR),
    /** A weight of zero or less. */
    WEIGHT_NOT_POSITIVE("weight-not-positive", Severity.ERROR),
    /** A weight outside the band of its line. */
    WEIGHT_OUTSIDE_BAND("weight-outside-band", Severity.ERROR),
    /** The weights do not add up to exactly 1. */
    WEIGHTS_NOT_ONE("weights-not-one", Severity.ERROR),
    /** Two lines with one KPI. */
    KPI_TWICE("kpi-twice", Severity.ERROR),
    /** A scale whose numbers are not in order. */
    SCALE_ORDER("scale-order", Severity.ERROR),
    /** Limits of the total of which the cap is not above the floor. */
    TOTAL_ORDER("total-order", Severity.ERROR),
    /** A curve with a cap below its floor. */
    CURVE_LIMITS("curve-limits", Severity.ERROR),
    /** Steps without a step, or fewer than two knots. */
    CURVE_TOO_SHORT("curve-too-short", Severity.ERROR),
    /** A step or knot that does not lie above the one before. */
    CURVE_NOT_ASCENDING("curve-not-ascending", Severity.ERROR),
    /** A curve that gives fewer points to a better KPI. */
    CURVE_NOT_MONOTONE("curve-not-monotone", Severity.ERROR),
    /** A curve that gives points outside the scale. */
    CURVE_OUTSIDE_SCALE("curve-outside-scale", Severity.ERROR),
    /** A curve for achievements on a line that looks at the value of the KPI. */
    CURVE_NEEDS_ACHIEVEMENT("curve-needs-achievement", Severity.ERROR),
    /** A threshold at or above the target. */
    THRESHOLD_NOT_BELOW_TARGET("threshold-not-below-target", Severity.ERROR),
    /** A tolerance of zero or less. */
    TOLERANCE_NOT_POSITIVE("tolerance-not-positive", Severity.ERROR),
    /** A line that looks at the value of a KPI that is better neither when higher nor when lower. */
    DIRECTION_NOT_MONOTONE("direction-not-monotone", Severity.ERROR),
    /** Points that may be carried over no period. */
    CARRY_TOO_SHORT("carry-too-short", Severity.ERROR),
    /** A least present weight that is not above 0 and at most 1. */
    LEAST_WEIGHT_RANGE("least-weight-range", Severity.ERROR),
    /** Two items with one id. */
    ITEM_TWICE("item-twice", Severity.ERROR),
    /** A limit of additions or deductions below zero. */
    LIMIT_NEGATIVE("limit-negative", Severity.ERROR),
    /** A step or its points of zero or less. */
    STEP_NOT_POSITIVE("step-not-positive", Severity.ERROR),
    /** A veto with a rating that the template does not have. */
    VETO_RATING_UNKNOWN("veto-rating-unknown", Severity.ERROR),
    /** A rating whose scores end where they begin, or before. */
    RATING_EMPTY("rating-empty", Severity.ERROR),
    /** Two bands with one rating. */
    RATING_TWICE("rating-twice", Severity.ERROR),
    /** A definition without rating bands. */
    NO_RATINGS("no-ratings", Severity.ERROR),
    /** A band that does not begin where the one before ends. */
    RATINGS_NOT_CONTIGUOUS("ratings-not-contiguous", Severity.ERROR),
    /** Scores that are possible and have no band. */
    RATINGS_DO_NOT_COVER("ratings-do-not-cover", Severity.ERROR),
    /** A part with a KPI that the catalogue does not have. */
    UNKNOWN_KPI("unknown-kpi", Severity.ERROR),
    /** A form of achievement that does not go with the direction of the KPI. */
    FORM_AGAINST_DIRECTION("form-against-direction", Severity.ERROR),
    /** A line that states another direction than the catalogue. */
    DIRECTION_DIFFERS("direction-differs", Severity.ERROR),
    /** An item that rewards a worse KPI. */
    ITEM_AGAINST_DIRECTION("item-against-direction", Severity.ERROR),
    /** A veto that meets good values and not bad ones. */
    VETO_AGAINST_DIRECTION("veto-against-direction", Severity.ERROR),
    /** A line that is held against the target of a measure that nobody has. */
    UNKNOWN_MEASURE("unknown-measure", Severity.ERROR),
    /** A line that is held against the target of a measure in another unit than its KPI. */
    TARGET_UNIT("target-unit", Severity.ERROR),
    /** No score, because a target is in another unit than its KPI. */
    TARGET_IN_OTHER_UNIT("target-in-other-unit", Severity.ERROR),
    /** No score, because a line without a number blocks it. */
    BLOCKED("blocked", Severity.WARNING),
    /** No score, because too little weight has a number. */
    TOO_LITTLE_WEIGHT("too-little-weight", Severity.WARNING),
    /** No score, because an item outside the weights has no number and blocks it. */
    ITEM_BLOCKED("item-blocked", Severity.WARNING),
    /** A line counts with the points of an earlier period. */
    CARRIED("carried", Severity.INFO),
    /** An item has no effect, because its KPI has no number. */
    ITEM_WITHOUT_NUMBER("item-without-number", Severity.WARNING),
    /** A statement for an item that the template does not have, or that nobody states. */
    STATEMENT_UNKNOWN_ITEM("statement-unknown-item", Severity.ERROR),
    /** A statement of points below zero. */
    STATEMENT_NEGATIVE("statement-negative", Severity.ERROR),
    /** Two statements for one item with the same evidence. */
    STATEMENT_TWICE("statement-twice", Severity.ERROR),
    /** A statement by the person whose scorecard it is. */
    STATEMENT_BY_SUBJECT("statement-by-subject", Severity.ERROR);

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
