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
