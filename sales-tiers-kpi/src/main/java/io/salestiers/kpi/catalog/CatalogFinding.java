package io.salestiers.kpi.catalog;

import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Severity;

/** What is found in a KPI catalogue, and in values of its KPIs. */
public enum CatalogFinding implements FindingCode {
    /** Two KPIs with one id. */
    KPI_TWICE("kpi-twice", Severity.ERROR),
    /** A formula that gives another unit than the KPI declares. */
    UNIT_DIFFERS("unit-differs", Severity.ERROR),
    /** A KPI that says it joins in a way in which its formula does not: an additive quotient. */
    AGGREGATION_DIFFERS("aggregation-differs", Severity.ERROR),
    /** A formula that divides by a number of which the KPI does not say what happens when it is zero or negative. */
    BASE_ABSENT("base-absent", Severity.ERROR),
    /** A base by which the formula does not divide. */
    BASE_NOT_DIVISOR("base-not-divisor", Severity.ERROR),
    /** A base that is stated twice. */
    BASE_TWICE("base-twice", Severity.ERROR),
    /** A minimum sample of something that is not a count. */
    SAMPLE_NOT_COUNT("sample-not-count", Severity.ERROR),
    /** A formula with {@code coalesce}, of a KPI that says it is missing when an input is. */
    SUBSTITUTION_NOT_DECLARED("substitution-not-declared", Severity.ERROR),
    /** A KPI that says missing inputs are substituted, with a formula that does not. */
    NOTHING_SUBSTITUTED("nothing-substituted", Severity.ERROR),
    /** A KPI for a tier that the organization does not have: nobody is measured by it there. */
    UNKNOWN_TIER("unknown-tier", Severity.WARNING),
    /** A value that right inputs can't give; it is not meaningful. */
    OUTSIDE_LIMITS("outside-limits", Severity.ERROR),
    /** A value that was computed although its base is negative, as the KPI asks. */
    NEGATIVE_BASE_USED("negative-base-used", Severity.WARNING);

    private final String code;
    private final Severity severity;

    CatalogFinding(String name, Severity severity) {
        this.code = "kpi.catalog." + name;
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
