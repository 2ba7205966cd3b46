package io.salestiers.incentives.statement;

import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Severity;

/** What can be wrong with statements. */
public enum StatementFinding implements FindingCode {
    /** The opening of a balance and its changes do not add up to its closing. */
    BALANCE_NOT_CONSERVED("balance-not-conserved", Severity.ERROR),
    /** Two balances of a payee have one id. */
    DUPLICATE_BALANCE("duplicate-balance", Severity.ERROR),
    /** An entry is about a line that the statement does not have. */
    UNKNOWN_LINE("unknown-line", Severity.ERROR),
    /** What is to be paid is not what the parts of the statement add up to. */
    PAYMENT_NOT_CONSERVED("payment-not-conserved", Severity.ERROR),
    /** A step of an explanation is about somebody else. */
    SOMEBODY_ELSE("somebody-else", Severity.ERROR);

    private final String code;
    private final Severity severity;

    StatementFinding(String name, Severity severity) {
        this.code = "incentives.statement." + name;
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
