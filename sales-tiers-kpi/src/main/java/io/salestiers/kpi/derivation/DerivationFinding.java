package io.salestiers.kpi.derivation;

import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Severity;

/** What is found in records from which observations are made. */
public enum DerivationFinding implements FindingCode {
    /** A record that is there several times, the same each time; it counts once. */
    REPEATED("repeated", Severity.WARNING),
    /** Different records with one id; none of them counts. */
    ID_TWICE("id-twice", Severity.ERROR),
    /** A deal won or lost without the day on which it was closed; it does not count. */
    CLOSE_DAY_ABSENT("close-day-absent", Severity.ERROR),
    /** An open deal without the day on which it is expected to close; it is in no pipeline. */
    EXPECTED_DAY_ABSENT("expected-day-absent", Severity.WARNING),
    /** A closed deal without the day on which it was created; it has no sales cycle and is in no cohort. */
    CREATION_DAY_ABSENT("creation-day-absent", Severity.WARNING),
    /** A deal closed before it was created; it has no sales cycle and is in no cohort. */
    CLOSED_BEFORE_CREATED("closed-before-created", Severity.ERROR),
    /** A deal won without an amount; it does not count. */
    AMOUNT_ABSENT("amount-absent", Severity.ERROR),
    /** A deal lost or open without an amount; it is counted, but not in amounts. */
    AMOUNT_UNKNOWN("amount-unknown", Severity.WARNING),
    /** A deal, or a customer's revenue, with an amount below zero; it does not count. */
    NEGATIVE_AMOUNT("negative-amount", Severity.ERROR),
    /** Customers each of whom is a subsidiary of the next, and the last of the first; each stands for itself. */
    PARENTS_IN_CIRCLE("parents-in-circle", Severity.ERROR),
    /** Two amounts of one record in different currencies; it does not count. */
    CURRENCIES_DIFFER("currencies-differ", Severity.ERROR),
    /** An answer that is not on the scale; it does not count. */
    OFF_SCALE("off-scale", Severity.ERROR),
    /** Answers on another scale than the score is defined for; none of them counts. */
    SCALE_DIFFERS("scale-differs", Severity.ERROR),
    /** An employee's answer that names somebody; it does not count. */
    NOT_ANONYMOUS("not-anonymous", Severity.ERROR),
    /** A forecast that was frozen after the day for which it stands; it does not count. */
    FROZEN_LATE("frozen-late", Severity.ERROR),
    /** Two forecasts of one person or territory for one day; none of them counts. */
    FORECAST_TWICE("forecast-twice", Severity.ERROR),
    /** Activities too short and without an outcome; they do not count. */
    NOT_QUALIFIED("not-qualified", Severity.INFO),
    /** Activities of one kind with one customer on one day; one of them counts. */
    ONE_A_DAY("one-a-day", Severity.INFO),
    /** Follow-ups that are not made, and still may be in time; they do not count yet. */
    PENDING("pending", Severity.INFO);

    private final String code;
    private final Severity severity;

    DerivationFinding(String name, Severity severity) {
        this.code = "kpi.derivation." + name;
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
