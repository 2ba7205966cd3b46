package io.salestiers.incentives.fairness;

import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Severity;

/** What can be wrong with the rules and the inputs of a fairness report, and what it finds worth a look. */
public enum FairnessFinding implements FindingCode {
    /** Groups of one or two would be shown, which are people. */
    GROUP_TOO_SMALL("group-too-small", Severity.ERROR),
    /** A share that is not above 0 and below 1. */
    NO_SHARE("no-share", Severity.ERROR),
    /** A number that is not above zero. */
    NOT_POSITIVE("not-positive", Severity.ERROR),
    /** Somebody is listed twice. */
    DUPLICATE_PERSON("duplicate-person", Severity.ERROR),
    /** Pay is in several currencies. */
    OTHER_CURRENCY("other-currency", Severity.ERROR),
    /** A neutral factor of somebody is not stated. */
    FACTOR_MISSING("factor-missing", Severity.ERROR),
    /** Something was decided about the pay of somebody who is not listed. */
    UNKNOWN_PAYEE("unknown-payee", Severity.ERROR),
    /** A group is selected by less than the stated share of the highest rate, and chance does not explain it. */
    SELECTION_RATIO("selection-ratio", Severity.WARNING),
    /** A group is selected by less than the stated share of the highest rate, but that may be chance. */
    SELECTION_RATIO_UNCERTAIN("selection-ratio-uncertain", Severity.INFO),
    /** A group is selected less often beyond chance, though the ratio is above the stated share. */
    SELECTION_DIFFERENCE("selection-difference", Severity.WARNING),
    /** Neutral factors do not explain a gap of pay within a category of equal work. */
    UNEXPLAINED_GAP("unexplained-gap", Severity.WARNING),
    /** What people have decided widens a gap of pay. */
    DISCRETION_WIDENS("discretion-widens", Severity.WARNING),
    /** Payees with the same inputs are paid differently. */
    UNEQUAL_PAY("unequal-pay", Severity.WARNING),
    /** More sales give less pay. */
    SALES_COST_PAY("sales-cost-pay", Severity.WARNING);

    private final String code;
    private final Severity severity;

    FairnessFinding(String name, Severity severity) {
        this.code = "incentives.fairness." + name;
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
