package io.salestiers.kpi.cycle;

import io.salestiers.core.command.EventType;
import java.util.Locale;

/** What has happened in an evaluation cycle. */
public enum CycleEventType implements EventType {
    /** Goals are being agreed. */
    GOALS_OPENED,
    /** The cycle runs. */
    STARTED,
    /** Scoring has begun. */
    REVIEW_OPENED,
    /** Calibration has begun and scores are frozen. */
    CALIBRATION_STARTED,
    /** A distribution report is attached. */
    DISTRIBUTION_ATTACHED,
    /** Everything is approved and locked. */
    LOCKED,
    /** The results of the cycle are published. */
    RESULTS_PUBLISHED,
    /** Appeals are heard. */
    APPEALS_OPENED,
    /** The cycle is over. */
    CLOSED,
    /** The cycle was given up. */
    CANCELLED,
    /** The cycle, which was closed, is open again for one result. */
    REOPENED,
    /** The cycle evaluates by another version of its template. */
    METHOD_CHANGED,
    /** Somebody has come into the cycle. */
    ENROLLED,
    /** Somebody else scores. */
    REVIEWER_ASSIGNED,
    /** Somebody's targets are set. */
    GOALS_AGREED,
    /** A scorecard rests. */
    HELD,
    /** Somebody is not evaluated in this cycle. */
    EXCLUDED,
    /** A hold or exclusion has ended. */
    RELEASED,
    /** Somebody has scored themself. */
    SELF_SCORED,
    /** The reviewer has scored. */
    SCORED,
    /** A calibration session has begun. */
    SESSION_CONVENED,
    /** A participant has proposed a value. */
    PROPOSED,
    /** A participant has supported one. */
    SUPPORTED,
    /** A session has decided. */
    CALIBRATED,
    /** A calibration session has ended. */
    SESSION_CLOSED,
    /** Somebody with an interest has approved, and a second person is needed. */
    APPROVAL_GIVEN,
    /** A scorecard is approved. */
    APPROVED,
    /** A scorecard is calibrated again. */
    SENT_BACK,
    /** A result has its first version. */
    RESULT_PUBLISHED,
    /** A result has a new version. */
    RESULT_SUPERSEDED,
    /** A person has seen the result. */
    ACKNOWLEDGED,
    /** A person contests the result. */
    APPEAL_FILED,
    /** The result stands. */
    APPEAL_UPHELD,
    /** Whoever heard the appeal has decided on another value. */
    APPEAL_AMENDED,
    /** Whoever heard the appeal has it evaluated anew. */
    RE_EVALUATION_ORDERED,
    /** The window has closed without an appeal, which is not a consent. */
    NOT_APPEALED,
    /** Somebody asked for a result to be reopened. */
    REOPENING_REQUESTED,
    /** It was not reopened. */
    REOPENING_REJECTED,
    /** A result is evaluated anew; its acknowledgement and approvals are cleared. */
    RESULT_REOPENED,
    /** What was paid, or is to be paid, on a result has to be looked at: it was reopened or superseded. */
    PAY_CORRECTION_DUE;

    private final String code = "kpi.cycle." + name().toLowerCase(Locale.ROOT).replace('_', '-');

    @Override
    public String code() {
        return code;
    }
}
