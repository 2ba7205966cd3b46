package io.salestiers.incentives.credit;

import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Severity;

/** What can be wrong with credits. */
public enum CreditFinding implements FindingCode {
    /** The same transaction is credited twice to one payee in one position. */
    DUPLICATE("duplicate", Severity.ERROR),
    /** A transaction is credited to nobody. */
    UNCREDITED("uncredited", Severity.WARNING),
    /** The credits of a transaction do not add up to its amount. */
    NOT_CONSERVED("not-conserved", Severity.ERROR),
    /** A credit names a transaction that is not there. */
    UNKNOWN_TRANSACTION("unknown-transaction", Severity.ERROR);

    private final String code;
    private final Severity severity;

    CreditFinding(String name, Severity severity) {
        this.code = "incentives.credit." + name;
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
