package io.salestiers.core.culture;

import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Severity;

/** What is found in culture. */
public enum CultureFinding implements FindingCode {
    /** Two things of one kind with one id. */
    TWICE("twice", Severity.ERROR),
    /** A value of which nothing can be seen. */
    NO_BEHAVIOR("no-behavior", Severity.ERROR),
    /** A negative number of days. */
    DAYS_NEGATIVE("days-negative", Severity.ERROR),
    /** A limit that allows nothing. */
    LIMIT_RANGE("limit-range", Severity.ERROR),
    /** A length of rings that can't be looked for. */
    RING_RANGE("ring-range", Severity.ERROR),
    /** A median of so few that it tells about them. */
    COMPARED_TOO_FEW("compared-too-few", Severity.ERROR),
    /** A number that makes no rule of balance. */
    RULE_RANGE("rule-range", Severity.ERROR),

    /** A goal without an end. */
    GOAL_WITHOUT_END("goal-without-end", Severity.ERROR),
    /** A goal that starts in another unit than it ends in. */
    GOAL_UNITS("goal-units", Severity.ERROR),
    /** A goal that is reached from the start. */
    GOAL_NOWHERE("goal-nowhere", Severity.ERROR),

    /** A code that is not acknowledged and not due yet. */
    ACKNOWLEDGEMENT_OPEN("acknowledgement-open", Severity.INFO),
    /** A code that was due and is not acknowledged. */
    ACKNOWLEDGEMENT_OVERDUE("acknowledgement-overdue", Severity.WARNING),
    /** An acknowledgement of something that is no version of a code. */
    UNKNOWN_VERSION("unknown-version", Severity.WARNING),

    /** A recognition that is there more than once, and counts once. */
    REPEATED("repeated", Severity.INFO),
    /** Different recognitions with one id, of which none counts. */
    ID_TWICE("id-twice", Severity.WARNING),
    /** Somebody recognizes themself. */
    SELF("self", Severity.WARNING),
    /** A recognition for something that is no value. */
    UNKNOWN_VALUE("unknown-value", Severity.WARNING),
    /** More than a giver may give in a period. */
    GIVER_LIMIT("giver-limit", Severity.WARNING),
    /** More than a giver may give to one person in a period. */
    PAIR_LIMIT("pair-limit", Severity.WARNING),
    /** People who recognize each other in a ring; nothing is wrong with that by itself. */
    RING("ring", Severity.INFO),
    /** More rings than were asked for. */
    MORE_RINGS("more-rings", Severity.WARNING),

    /** Somebody who took part in an event without an invitation, and does not count. */
    NOT_INVITED("not-invited", Severity.INFO),
    /** A participation in a program that somebody may not take part in, and does not count. */
    NOT_ELIGIBLE("not-eligible", Severity.WARNING),

    /** Progress of a goal outside its days. */
    PROGRESS_OUTSIDE("progress-outside", Severity.WARNING),
    /** Progress in another unit than that of the goal. */
    PROGRESS_UNIT("progress-unit", Severity.WARNING),
    /** Two different figures of one goal on one day, of which none counts. */
    PROGRESS_TWICE("progress-twice", Severity.WARNING),

    /** More work than a share of the median. */
    ABOVE_MEDIAN("above-median", Severity.WARNING),
    /** Less work than a share of the median. */
    BELOW_MEDIAN("below-median", Severity.WARNING),
    /** More work than a limit. */
    ABOVE_LIMIT("above-limit", Severity.WARNING),
    /** Somebody without a figure, who is not compared. */
    NO_FIGURE("no-figure", Severity.INFO),
    /** A tier of which too few can be compared. */
    TOO_FEW_TO_COMPARE("too-few-to-compare", Severity.INFO);

    private final String code;
    private final Severity severity;

    CultureFinding(String name, Severity severity) {
        this.code = "core.culture." + name;
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
