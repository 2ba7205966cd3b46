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
