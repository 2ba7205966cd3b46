package io.salestiers.incentives.release;

import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Severity;

/** What can be wrong with rules of release beside a plan or a ledger. */
public enum ReleaseFinding implements FindingCode {
    /** A component has no rule, so its earning event is not stated. */
    NO_EARNING_EVENT("no-earning-event", Severity.ERROR),
    /** A rule is of a component that the plan does not have. */
    UNKNOWN_COMPONENT("unknown-component", Severity.ERROR),
    /** A component has two rules. */
    DUPLICATE_COMPONENT("duplicate-component", Severity.ERROR),
    /** A component that pays for no deals waits for something that happens to deals. */
    NEEDS_DEALS("needs-deals", Severity.ERROR),
    /** The ledger has pay of a component of which no rule is known. */
    NO_RULE("no-rule", Severity.ERROR);

    private final String code;
    private final Severity severity;

    ReleaseFinding(String name, Severity severity) {
        this.code = "incentives.release." + name;
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
