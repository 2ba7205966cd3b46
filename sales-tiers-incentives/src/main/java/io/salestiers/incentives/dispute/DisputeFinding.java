package io.salestiers.incentives.dispute;

import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Severity;

/** What is found in disputes. */
public enum DisputeFinding implements FindingCode {
    /** A command that the dispute does not take where it stands. */
    WRONG_PHASE("wrong-phase"),
    /** A dispute that is filed twice. */
    ALREADY_FILED("already-filed"),
    /** A line about which there is an open dispute. */
    LINE_DISPUTED("line-disputed"),
    /** Something that only the payee can do, or who filed on their behalf. */
    NOT_OWN("not-own"),
    /** Something on behalf of the payee without a mandate. */
    NO_MANDATE("no-mandate"),
    /** No reason where one is needed. */
    REASON_MISSING("reason-missing"),
    /** Somebody decides who has had a part in it. */
    INVOLVED("involved"),
    /** Somebody with an interest decides alone. */
    INTEREST("interest"),
    /** Somebody else than the handler decides. */
    NOT_HANDLER("not-handler"),
    /** A handler who can't decide. */
    HANDLER_NOT_COMPETENT("handler-not-competent"),
    /** A handler who is it already. */
    ALREADY_HANDLER("already-handler"),
    /** An escalation in time. */
    NOT_OVERDUE("not-overdue"),
    /** An escalation though nobody above can decide. */
    NOBODY_ABOVE("nobody-above"),
    /** An appeal that comes too late. */
    APPEAL_CLOSED("appeal-closed"),
    /** An amount that is not above zero. */
    AMOUNT_NOT_POSITIVE("amount-not-positive"),
    /** An amount in another currency than the line. */
    OTHER_CURRENCY("other-currency"),
    /** More than was claimed. */
    ABOVE_CLAIM("above-claim"),
    /** A second decision that gives no more than the first, and is no rejection. */
    NOT_ABOVE_FIRST("not-above-first");

    private final String code;

    DisputeFinding(String name) {
        this.code = "incentives.dispute." + name;
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
