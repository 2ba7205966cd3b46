package io.salestiers.kpi.improvement;

import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Severity;

/** What is found in improvement plans. */
public enum ImprovementFinding implements FindingCode {
    /** A plan without a shortfall. */
    NO_GROUND("no-ground"),
    /** A plan without a goal. */
    NO_GOAL("no-goal"),
    /** A plan without support. */
    NO_SUPPORT("no-support"),
    /** A plan without a review. */
    NO_REVIEW_DATE("no-review-date"),
    /** A command that the plan does not take where it stands. */
    WRONG_PHASE("wrong-phase"),
    /** Something that only the person can do. */
    NOT_OWN("not-own"),
    /** Two steps in one hand that need two. */
    SAME_PERSON("same-person"),
    /** Somebody with an interest decides alone. */
    INTEREST("interest"),
    /** No reason where one is needed. */
    REASON_MISSING("reason-missing"),
    /** Support that the plan does not have, or that was given. */
    UNKNOWN_SUPPORT("unknown-support"),
    /** Something that has not happened yet. */
    IN_THE_FUTURE("in-the-future"),
    /** A failed plan without the support that was promised. */
    SUPPORT_OWED("support-owed"),
    /** A failed plan without the reviews that were promised. */
    REVIEWS_OWED("reviews-owed"),
    /** A failed plan before its time. */
    GOALS_NOT_DUE("goals-not-due"),
    /** A failed plan that the person has never seen. */
    NOT_ACKNOWLEDGED("not-acknowledged"),
    /** A command that changes nothing. */
    ALREADY("already"),
    /** A second contest. */
    CONTESTED_ONCE("contested-once");

    private final String code;

    ImprovementFinding(String name) {
        this.code = "kpi.improvement." + name;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}
