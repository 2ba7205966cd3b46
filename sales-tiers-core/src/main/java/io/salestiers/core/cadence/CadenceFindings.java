package io.salestiers.core.cadence;

import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Severity;

/** What can be found in schedules, meetings and what follows from them, the graver first. */
public enum CadenceFindings implements FindingCode {
    /** Two exceptions for one planned day. */
    EXCEPTION_TWICE("exception-twice", Severity.ERROR),
    /** Days that are shifted by holidays, which no recurrence rule can say. */
    NO_RULE_FOR_SHIFT("no-rule-for-shift", Severity.ERROR),
    /** Working days that are counted, which no recurrence rule can say. */
    NO_RULE_FOR_WORKING_DAYS("no-rule-for-working-days", Severity.ERROR),
    /** A fiscal calendar of weeks, which no recurrence rule can say. */
    NO_RULE_FOR_WEEKS("no-rule-for-weeks", Severity.ERROR),
    /** A day counted over a period of several months that is not always in one and the same month. */
    NO_RULE_FOR_DAY_OF_PERIOD("no-rule-for-day-of-period", Severity.ERROR),
    /** A schedule on which no day is planned, so that no rule has a first day. */
    NO_PLANNED_DAY("no-planned-day", Severity.ERROR),
    /** Two items of an agenda with one id. */
    ITEM_TWICE("item-twice", Severity.ERROR),
    /** An agenda that takes longer than its meeting. */
    AGENDA_TOO_LONG("agenda-too-long", Severity.ERROR),
    /** A meeting that the series does not have, or not on this day. */
    NO_SUCH_MEETING("no-such-meeting", Severity.ERROR),
    /** A meeting that was held or cancelled before. */
    MEETING_OVER("meeting-over", Severity.ERROR),
    /** Minutes of a meeting to come. */
    MEETING_TO_COME("meeting-to-come", Severity.ERROR),
    /** Minutes that do not say of everybody who was expected whether they came. */
    ATTENDANCE_MISSING("attendance-missing", Severity.ERROR),
    /** Minutes with people who were not expected. */
    NOT_INVITED("not-invited", Severity.ERROR),
    /** Two actions with one id. */
    ACTION_TWICE("action-twice", Severity.ERROR),
    /** An action that is not there. */
    NO_SUCH_ACTION("no-such-action", Severity.ERROR),
    /** An action that is done or dropped. */
    ACTION_CLOSED("action-closed", Severity.ERROR),
    /** An action that is due before its meeting. */
    DUE_BEFORE_MEETING("due-before-meeting", Severity.ERROR),
    /** An action of somebody who holds no position and is no guest. */
    OWNER_WITHOUT_POSITION("owner-without-position", Severity.ERROR),
    /** Somebody who gives themself more time, or drops what they are to do. */
    OWN_ACTION("own-action", Severity.ERROR),
    /** A change that needs a reason and has none. */
    REASON_MISSING("reason-missing", Severity.ERROR),
    /** Two initiatives or two actions of a strategy with one id. */
    PART_TWICE("part-twice", Severity.ERROR),
    /** A part of a strategy whose position is vacant. */
    NOBODY_ANSWERS("nobody-answers", Severity.WARNING),
    /** Somebody who coached a person whom they are not above. */
    COACH_NOT_ABOVE("coach-not-above", Severity.WARNING),
    /** An item of an agenda whose table nobody gave. */
    TABLE_MISSING("table-missing", Severity.WARNING),
    /** An exception for a day on which nothing is planned. */
    EXCEPTION_WITHOUT_DAY("exception-without-day", Severity.WARNING);

    private final String code;
    private final Severity severity;

    CadenceFindings(String name, Severity severity) {
        this.code = "core.cadence." + name;
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
