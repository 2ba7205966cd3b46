package io.salestiers.kpi.analysis;

import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Severity;

/** What is found in the definitions and inputs of an analysis. */
public enum AnalysisFinding implements FindingCode {
    /** Values of several KPIs where one is meant. */
    MIXED_KPIS("mixed-kpis", Severity.ERROR),
    /** Values of several periods where one is meant. */
    MIXED_PERIODS("mixed-periods", Severity.ERROR),
    /** Values of several subjects where one is meant. */
    MIXED_SUBJECTS("mixed-subjects", Severity.ERROR),
    /** Values in several units or currencies, which can't be compared. */
    MIXED_UNITS("mixed-units", Severity.ERROR),
    /** Two values for one subject. */
    SUBJECT_TWICE("subject-twice", Severity.ERROR),
    /** Two rows for one item. */
    ITEM_TWICE("item-twice", Severity.ERROR),
    /** Two values for one period. */
    PERIOD_TWICE("period-twice", Severity.ERROR),
    /** Nothing to analyze. */
    NO_VALUES("no-values", Severity.ERROR),
    /** Two warning rules with one id. */
    RULE_TWICE("rule-twice", Severity.ERROR),
    /** A warning rule for no tier. */
    RULE_WITHOUT_TIER("rule-without-tier", Severity.ERROR),
    /** A tier that the ladder does not have. */
    UNKNOWN_TIER("unknown-tier", Severity.ERROR),
    /** A figure of the period, such as {@code elapsed_days}, with a modifier. */
    PERIOD_FIGURE_MODIFIED("period-figure-modified", Severity.ERROR),
    /** A measure with the name of a figure of the period. */
    RESERVED_MEASURE("reserved-measure", Severity.ERROR),
    /** Values that know more than could be known on the day. */
    BEYOND_DAY("beyond-day", Severity.ERROR),
    /** A day outside the period. */
    OUTSIDE_PERIOD("outside-period", Severity.ERROR),
    /** A warning whose owner's position nobody holds on the day. */
    OWNER_VACANT("owner-vacant", Severity.WARNING),
    /** A seasonal profile that does not add up to 1 or has a negative weight. */
    PROFILE_NOT_ONE("profile-not-one", Severity.ERROR),
    /** A change of a forecast that is locked. */
    SNAPSHOT_LOCKED("snapshot-locked", Severity.ERROR),
    /** A forecast used for measuring that is not locked yet. */
    SNAPSHOT_OPEN("snapshot-open", Severity.ERROR),
    /** A forecast of persons and units together, which would count the same sales twice. */
    MIXED_LEVELS("mixed-levels", Severity.ERROR),
    /** Somebody in both groups of a comparison. */
    IN_BOTH_GROUPS("in-both-groups", Severity.ERROR);

    private final String code;
    private final Severity severity;

    AnalysisFinding(String name, Severity severity) {
        this.code = "kpi.analysis." + name;
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
