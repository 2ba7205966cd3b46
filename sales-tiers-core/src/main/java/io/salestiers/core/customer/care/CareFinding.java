package io.salestiers.core.customer.care;

import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Severity;

/** What is found in the follow-up and the classes of customers. */
public enum CareFinding implements FindingCode {
    /** A policy without a rule. */
    NO_RULES("no-rules", Severity.ERROR),
    /** Two rules of one class. */
    DUPLICATE_CLASS("duplicate-class", Severity.ERROR),
    /** A rule without a channel. */
    NO_CHANNEL("no-channel", Severity.ERROR),
    /** Days of grace outside their limits. */
    GRACE_OUT_OF_RANGE("grace-out-of-range", Severity.ERROR),
    /** Classes without a band. */
    NO_BANDS("no-bands", Severity.ERROR),
    /** Bands that do not go down. */
    BANDS_NOT_FALLING("bands-not-falling", Severity.ERROR),
    /** A share that is not above 0 and at most 1. */
    SHARE_OUT_OF_RANGE("share-out-of-range", Severity.ERROR),
    /** A customer with amounts in several units or currencies. */
    MIXED_UNITS("mixed-units", Severity.ERROR);

    private final String code;
    private final Severity severity;

    CareFinding(String name, Severity severity) {
        this.code = "core.care." + name;
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
