package io.salestiers.kpi.cycle;

import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Severity;

/** What is found in evaluation cycles. */
public enum CycleFinding implements FindingCode {
    /** A template without periods. */
    NO_PERIODS("no-periods", Severity.ERROR),
    /** A scorecard of a tier that the ladder does not have. */
    UNKNOWN_TIER("unknown-tier", Severity.ERROR),
    /** A tier of the ladder without a scorecard. */
    TIER_WITHOUT_SCORECARD("tier-without-scorecard", Severity.INFO),
    /** A command that the cycle does not take where it stands. */
    WRONG_PHASE("wrong-phase", Severity.ERROR),
    /** A command that a scorecard does not take where it stands. */
    WRONG_STAGE("wrong-stage", Severity.ERROR),
    /** Somebody who is not in the cycle. */
    NOT_ENROLLED("not-enrolled", Severity.ERROR),
    /** Somebody who is in the cycle already. */
    ALREADY_ENROLLED("already-enrolled", Severity.ERROR),
    /** A cycle without people. */
    NOBODY_ENROLLED("nobody-enrolled", Severity.ERROR),
    /** Somebody of a tier without a scorecard. */
    NO_TEMPLATE("no-template", Severity.ERROR),
    /** The method of another template. */
    WRONG_TEMPLATE("wrong-template", Severity.ERROR),
    /** Another cycle evaluates the same days. */
    OVERLAP("overlap", Severity.ERROR),
    /** A reviewer who is not there, not above the person, or without the capability. */
    REVIEWER_NOT_COMPETENT("reviewer-not-competent", Severity.ERROR),
    /** Somebody else than the reviewer. */
    NOT_REVIEWER("not-reviewer", Severity.ERROR),
    /** Something that only the person can do. */
    NOT_OWN("not-own", Severity.ERROR),
    /** A self-assessment that the policy does not have. */
    SELF_NOT_ASKED("self-not-asked", Severity.ERROR),
    /** A result of another period. */
    WRONG_RESULT("wrong-result", Severity.ERROR),
    /** People without goals. */
    GOALS_MISSING("goals-missing", Severity.ERROR),
    /** Scoring before the period is over. */
    PERIOD_NOT_OVER("period-not-over", Severity.ERROR),
    /** People who are not scored. */
    NOT_SCORED("not-scored", Severity.ERROR),
    /** People whose scorecards are not approved. */
    NOT_APPROVED("not-approved", Severity.ERROR),
    /** A score on which a proposal rests. */
    FROZEN("frozen", Severity.ERROR),
    /** Another method after the first score. */
    METHOD_FROZEN("method-frozen", Severity.ERROR),
    /** A calibration session that goes on. */
    SESSION_OPEN("session-open", Severity.ERROR),
    /** A session that is not there. */
    UNKNOWN_SESSION("unknown-session", Severity.ERROR),
    /** A session that is there already. */
    DUPLICATE_SESSION("duplicate-session", Severity.ERROR),
    /** A session that is over. */
    SESSION_CLOSED("session-closed", Severity.ERROR),
    /** A session about nobody. */
    SESSION_EMPTY("session-empty", Severity.ERROR),
    /** A session with fewer participants than the quorum. */
    QUORUM_UNREACHABLE("quorum-unreachable", Severity.ERROR),
    /** Somebody who does not take part. */
    NOT_PARTICIPANT("not-participant", Severity.ERROR),
    /** Somebody whom a session is not about. */
    NOT_IN_SESSION("not-in-session", Severity.ERROR),
    /** A proposal that is not there, or not open. */
    UNKNOWN_PROPOSAL("unknown-proposal", Severity.ERROR),
    /** A proposal with too few supporters. */
    QUORUM_MISSING("quorum-missing", Severity.ERROR),
    /** A rating that the tier does not have. */
    UNKNOWN_RATING("unknown-rating", Severity.ERROR),
    /** A score that does not lie in the band of the rating that is to go with it. */
    SCORE_OUTSIDE_BAND("score-outside-band", Severity.ERROR),
    /** A cycle from which everybody is excluded, so that it has no result. */
    NOTHING_TO_PUBLISH("nothing-to-publish", Severity.ERROR),
    /** No distribution report. */
    REPORT_MISSING("report-missing", Severity.ERROR),
    /** A distribution report of other ratings. */
    REPORT_STALE("report-stale", Severity.ERROR),
    /** Two steps in one hand that need two. */
    SAME_PERSON("same-person", Severity.ERROR),
    /** Somebody who had a part in the result hears the appeal. */
    INVOLVED("involved", Severity.ERROR),
    /** Somebody with an interest decides alone. */
    INTEREST("interest", Severity.ERROR),
    /** No reason where one is needed. */
    REASON_MISSING("reason-missing", Severity.ERROR),
    /** A command that changes nothing. */
    NOTHING_CHANGED("nothing-changed", Severity.ERROR),
    /** An appeal after the window. */
    WINDOW_CLOSED("window-closed", Severity.ERROR),
    /** An appeal too many. */
    ROUNDS_EXHAUSTED("rounds-exhausted", Severity.ERROR),
    /** Closing while people can appeal. */
    WINDOW_OPEN("window-open", Severity.ERROR),
    /** Closing while an appeal is not decided. */
    APPEAL_OPEN("appeal-open", Severity.ERROR),
    /** Closing while a result is evaluated anew. */
    REWORK_OPEN("rework-open", Severity.ERROR),
    /** A request for reopening that is not decided. */
    REOPENING_PENDING("reopening-pending", Severity.ERROR),
    /** Nobody has asked for it to be reopened. */
    NO_REOPENING_REQUEST("no-reopening-request", Severity.ERROR),
    /** An approval that needs a second person. */
    SECOND_APPROVAL_NEEDED("second-approval-needed", Severity.INFO),
    /** Somebody who has left, about whom whoever stands above their former position decides. */
    BY_FORMER_POSITION("by-former-position", Severity.INFO),
    /** Somebody who was not in the cycle before. */
    JOINED("joined", Severity.INFO),
    /** Somebody who is not in the cycle any more. */
    LEFT("left", Severity.INFO),
    /** Somebody of another tier than before. */
    TIER_CHANGED("tier-changed", Severity.INFO),
    /** Somebody with another reviewer than before. */
    REVIEWER_CHANGED("reviewer-changed", Severity.INFO),
    /** Somebody without anybody above them. */
    NO_REVIEWER("no-reviewer", Severity.WARNING);

    private final String code;
    private final Severity severity;

    CycleFinding(String name, Severity severity) {
        this.code = "kpi.cycle." + name;
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
