package io.salestiers.incentives.credit;

import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Severity;

/** What can be wrong with crediting plans, transactions and credits. */
public enum CreditFinding implements FindingCode {
    /** The same transaction is credited twice to one payee in one position. */
    DUPLICATE("duplicate", Severity.ERROR),
    /** A transaction is credited to nobody. */
    UNCREDITED("uncredited", Severity.WARNING),
    /** The credits of a transaction do not add up to its amount. */
    NOT_CONSERVED("not-conserved", Severity.ERROR),
    /** A credit names a transaction that is not there. */
    UNKNOWN_TRANSACTION("unknown-transaction", Severity.ERROR),

    /** A plan has no rule. */
    NO_RULE("no-rule", Severity.ERROR),
    /** Two rules of a plan have one id. */
    DUPLICATE_RULE("duplicate-rule", Severity.ERROR),
    /** A plan counts neither bookings nor invoices, so there is nothing that others could refer to. */
    NO_SALE("no-sale", Severity.ERROR),
    /** A rule credits with the money, but the plan does not count receipts. */
    NO_RECEIPTS("no-receipts", Severity.ERROR),
    /** A rule credits with the money, but returns are credited by themselves and nobody could tell how much of them was paid. */
    RETURN_WITHOUT_MONEY("return-without-money", Severity.ERROR),
    /** A rule rolls up credits of a type that no rule gives. */
    ROLL_UP_OF_NOTHING("roll-up-of-nothing", Severity.ERROR),

    /** Different transactions came under one key; none of them is credited. */
    CHANGED("changed", Severity.ERROR),
    /** A later version of a transaction replaced an earlier one. */
    REPLACED("replaced", Severity.INFO),
    /** A transaction lacks the date on which it counts. */
    DATE_MISSING("date-missing", Severity.ERROR),
    /** Two versions of the plan, which count on different dates, hold for one transaction. */
    SEVERAL_PLANS("several-plans", Severity.ERROR),
    /** A transaction lacks the tax, cost or quantity that its rule needs. */
    FIGURE_MISSING("figure-missing", Severity.ERROR),
    /** A transaction has a value that has no weight. */
    WEIGHT_UNKNOWN("weight-unknown", Severity.ERROR),
    /** A transaction is of a currency for which its rule has no cap. */
    CAP_CURRENCY("cap-currency", Severity.ERROR),
    /** The stated shares of a split don't total 1. */
    SHARES_NOT_ONE("shares-not-one", Severity.ERROR),
    /** A participant has no stated share. */
    SHARE_MISSING("share-missing", Severity.ERROR),
    /** A stated share is below zero. */
    NEGATIVE_SHARE("negative-share", Severity.ERROR),
    /** Several took part in a role in which one is credited. */
    SEVERAL_PARTICIPANTS("several-participants", Severity.ERROR),
    /** The organization never has this participant; the house keeps the part. */
    UNKNOWN_PARTICIPANT("unknown-participant", Severity.WARNING),
    /** A receipt, return or correction refers to nothing. */
    REFERENCE_MISSING("reference-missing", Severity.ERROR),
    /** A transaction refers to one that is not there. */
    UNKNOWN_REFERENCE("unknown-reference", Severity.ERROR),
    /** Transactions refer to each other in a circle. */
    REFERENCE_CYCLE("reference-cycle", Severity.ERROR),
    /** A transaction refers to one that can't be credited itself. */
    REFERENCE_UNCREDITED("reference-uncredited", Severity.ERROR),
    /** A transaction is of another currency than the sale to which it refers. */
    OTHER_CURRENCY("other-currency", Severity.ERROR),
    /** More was paid than was due; it releases nothing more. */
    OVER_PAID("over-paid", Severity.WARNING),
    /** More came back than was sold. */
    OVER_RETURNED("over-returned", Severity.WARNING),
    /** A credit does not roll up, because its position does not exist on the day that counts. */
    NO_ROLL_UP("no-roll-up", Severity.WARNING),
    /** A credit does not roll up, because its transaction names no territory that is known. */
    UNKNOWN_TERRITORY("unknown-territory", Severity.WARNING);

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
