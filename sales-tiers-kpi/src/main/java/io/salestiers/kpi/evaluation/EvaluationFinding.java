package io.salestiers.kpi.evaluation;

import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Severity;

/** What is found in published values. */
public enum EvaluationFinding implements FindingCode {
    /** A first version that supersedes another, or a later one that supersedes none. */
    SUPERSEDES("supersedes"),
    /** Two values of a KPI for the same subject and days. */
    VALUE_TWICE("value-twice");

    private final String code;

    EvaluationFinding(String name) {
        this.code = "kpi.evaluation." + name;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}
