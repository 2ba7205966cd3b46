package io.salestiers.core.responsibility;

import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Severity;

/** What can be found in a charter. */
public enum ResponsibilityFindings implements FindingCode {
    /** A tier that the charter names twice. */
    DUPLICATE_TIER("duplicate-tier", Severity.ERROR),
    /** A duty that occurs twice, in one tier or in two. */
    DUPLICATE_DUTY("duplicate-duty", Severity.ERROR),
    /** A tier of the charter that is not in the ladder. */
    UNKNOWN_TIER("unknown-tier", Severity.ERROR),
    /** A tier of the ladder for which the charter has no duty. */
    TIER_WITHOUT_DUTY("tier-without-duty", Severity.WARNING);

    private final String code;
    private final Severity severity;

    ResponsibilityFindings(String name, Severity severity) {
        this.code = "core.responsibility." + name;
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
