package io.salestiers.kpi.measure;

import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Severity;

/** What is found while observations are read. */
public enum MeasureFinding implements FindingCode {
    /** Observations of a measure that is not declared; they are left out. */
    UNKNOWN_MEASURE("unknown-measure", Severity.ERROR),
    /** An observation in another unit than its measure declares; it is left out. */
    WRONG_UNIT("wrong-unit", Severity.ERROR),
    /** A measure of different members with observations that name none; they are left out. */
    MEMBER_ABSENT("member-absent", Severity.ERROR),
    /** Observations that are equal in every part, the source id too; they count once. */
    DUPLICATE("duplicate", Severity.WARNING),
    /** Observations on days that the data does not claim to cover; they are left out. */
    OUTSIDE_OBSERVED("outside-observed", Severity.WARNING),
    /** Observations of persons without a position on the day; they count for the person and for no unit. */
    UNPLACED("unplaced", Severity.WARNING),
    /** Observations of territories that the organization does not have; they count for that territory only. */
    TERRITORY_UNKNOWN("territory-unknown", Severity.WARNING),
    /** Observations of territories that no position claims on the day; they count for territories only. */
    TERRITORY_UNCLAIMED("territory-unclaimed", Severity.WARNING),
    /** Observations of territories that several positions claim on the day; they count for territories only. */
    TERRITORY_CONTESTED("territory-contested", Severity.WARNING),
    /** Observations of positions that claim several territories; they count only where the policy can tell. */
    TERRITORY_AMBIGUOUS("territory-ambiguous", Severity.WARNING),
    /** Observations of positions that claim no territory; they count for no territory. */
    TERRITORY_ABSENT("territory-absent", Severity.INFO),
    /** Facts on days that the data does not claim to cover, where the policy refuses them. */
    OUTSIDE_REFUSED("outside-refused", Severity.ERROR),
    /** Facts whose source key stands for another content that counts by the policy. */
    REPLACED("replaced", Severity.WARNING),
    /** Facts with one source key and different contents, where the policy refuses all of them. */
    KEY_CONFLICT("key-conflict", Severity.ERROR),
    /** Facts that arrived after the cut-off of a period that they would change; they are held. */
    HELD("held", Severity.WARNING),
    /** Facts that arrived after the cut-off of a period that they change, and count by the policy. */
    LATE("late", Severity.WARNING),
    /** Facts of days with a cut-off whose source does not say when they arrived; they count as on time. */
    ARRIVAL_UNKNOWN("arrival-unknown", Severity.WARNING),
    /** The range of a value begins before or ends after the observed days. */
    PARTLY_OBSERVED("partly-observed", Severity.WARNING);

    private final String code;
    private final Severity severity;

    MeasureFinding(String name, Severity severity) {
        this.code = "kpi.measure." + name;
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
