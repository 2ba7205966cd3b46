package io.salestiers.examples.quickstart.closing;

import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Severity;

/** What can be found while a period is closed. */
public enum ClosingFindings implements FindingCode {
    /** A definition can't be read. */
    DEFINITION_UNREADABLE("definition-unreadable", Severity.ERROR),
    /** The period has another form than 2017-Q3. */
    PERIOD_UNREADABLE("period-unreadable", Severity.ERROR),
    /** No period was named and no deal was closed, so none can be chosen. */
    PERIOD_UNKNOWN("period-unknown", Severity.ERROR),
    /** No deal was closed in the period. */
    NOTHING_CLOSED("nothing-closed", Severity.WARNING),
    /** Deals whose agent holds no position on the day, so nobody is credited. */
    UNCREDITED("uncredited", Severity.WARNING),
    /** The period before, from which growth and quotas are computed, is observed in part only. */
    BASE_INCOMPLETE("base-incomplete", Severity.WARNING),
    /** The rhythm refers to something that is not there. */
    RHYTHM_UNKNOWN("rhythm-unknown", Severity.ERROR),
    /** Two series of meetings have one id. */
    RHYTHM_TWICE("rhythm-twice", Severity.ERROR),
    /** Customers can't be classed by another measure than revenue here. */
    RHYTHM_MEASURE("rhythm-measure", Severity.ERROR),
    /** A deal can't be converted to the currency in which customers are compared. */
    RHYTHM_RATE("rhythm-rate", Severity.ERROR),
    /** Customers whom no position looks after. */
    RHYTHM_UNOWNED("rhythm-unowned", Severity.WARNING),
    /** Something of the rhythm is not shown, since a file that it needs is not there. */
    RHYTHM_INCOMPLETE("rhythm-incomplete", Severity.WARNING),
    /** Two documents pay in one currency. */
    PAYMENT_TWICE("payment-twice", Severity.ERROR),
    /** An agreement names a step that is no draw and no guarantee of the payment rules. */
    DRAW_STEP("draw-step", Severity.ERROR),
    /** An agreement is in a currency in which nothing is paid. */
    DRAW_CURRENCY("draw-currency", Severity.ERROR),
    /** Draws are not used, since there are no payment rules. */
    DRAWS_UNUSED("draws-unused", Severity.WARNING),
    /** Two plans of a scenario have one id, or one has that of the plan in force. */
    SCENARIO_TWICE("scenario-twice", Severity.ERROR),
    /** Rules of promotion refer to something that is not there. */
    CAREERS_UNKNOWN("careers-unknown", Severity.ERROR),
    /** Two documents have a track or a ladder of one id. */
    CAREERS_TWICE("careers-twice", Severity.ERROR),
    /** Rules of promotion do not hold on the day. */
    CAREERS_NOT_EFFECTIVE("careers-not-effective", Severity.WARNING),
    /** Groups are not used, since there are no rules of fairness. */
    GROUPS_UNUSED("groups-unused", Severity.WARNING),
    /** A part of a pool or an override that nobody gets. */
    UNASSIGNED("unassigned", Severity.INFO);

    private final String name;
    private final Severity severity;

    ClosingFindings(String name, Severity severity) {
        this.name = name;
        this.severity = severity;
    }

    @Override
    public String code() {
        return "quickstart.closing." + name;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
