package io.salestiers.incentives.clawback;

import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Severity;

/** What can be wrong with rules and events of clawbacks. */
public enum ClawbackFinding implements FindingCode {
    /** A rule is of a component that the plan does not have. */
    UNKNOWN_COMPONENT("unknown-component", Severity.ERROR),
    /** A component has two rules. */
    DUPLICATE_COMPONENT("duplicate-component", Severity.ERROR),
    /** A rule is of a component that pays for no deals. */
    NEEDS_DEALS("needs-deals", Severity.ERROR),
    /** No rule knows an event. */
    UNKNOWN_EVENT("unknown-event", Severity.ERROR),
    /** A component from which pay is taken back does not state its earning event. */
    NO_EARNING_EVENT("no-earning-event", Severity.ERROR);

    private final String code;
    private final Severity severity;

    ClawbackFinding(String name, Severity severity) {
        this.code = "incentives.clawback." + name;
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
