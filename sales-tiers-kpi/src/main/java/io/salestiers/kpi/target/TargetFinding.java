package io.salestiers.kpi.target;

import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Severity;

/** What is found in targets and their rules. */
public enum TargetFinding implements FindingCode {
    /** A target below zero. */
    NEGATIVE("negative", Severity.ERROR),
    /** Two stated targets for one measure, subject and period. */
    TWICE("twice", Severity.ERROR),
    /** A target of a measure that is not declared. */
    UNKNOWN_MEASURE("unknown-measure", Severity.ERROR),
    /** A target in another unit than its measure. */
    UNIT_DIFFERS("unit-differs", Severity.ERROR),
    /** Two rules for one tier, measure and kind of period. */
    RULE_TWICE("rule-twice", Severity.ERROR),
    /** A rule whose formula reads targets. */
    READS_TARGETS("reads-targets", Severity.ERROR),
    /** A rule that gives a target below zero for somebody; there is none then. */
    COMPUTED_NEGATIVE("computed-negative", Severity.WARNING),
    /** A rule that gives nobody of a period a target, because what it looks at is missing. */
    NO_BASE("no-base", Severity.WARNING);

    private final String code;
    private final Severity severity;

    TargetFinding(String name, Severity severity) {
        this.code = "kpi.target." + name;
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
