package io.salestiers.kpi.cycle;

import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Severity;

/** What is found in evaluation cycles. */
public enum CycleFinding implements FindingCode {
    /** A cycle without periods. */
    NO_PERIODS("no-periods", Severity.ERROR),
    /** A scorecard of a tier that the ladder does not have. */
    UNKNOWN_TIER("unknown-tier", Severity.ERROR),
    /** A tier of the ladder without a scorecard. */
    TIER_WITHOUT_SCORECARD("tier-without-scorecard", Severity.INFO);

    private final String code;
    private final Severity severity;

    CycleFinding(String name, Severity severity) {
        this.code = "kpi.cycle." + name;
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
