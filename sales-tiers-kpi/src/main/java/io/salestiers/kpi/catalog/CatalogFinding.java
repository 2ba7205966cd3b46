package io.salestiers.kpi.catalog;

import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Severity;

/** What is found in a KPI catalogue. */
public enum CatalogFinding implements FindingCode {
    /** Two KPIs with one id. */
    KPI_TWICE("kpi-twice", Severity.ERROR),
    /** A formula that gives another unit than the KPI declares. */
    UNIT_DIFFERS("unit-differs", Severity.ERROR);

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
