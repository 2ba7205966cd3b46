package io.salestiers.incentives.payout;

import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Severity;

/** What can be wrong or worth a look with payment rules, by themselves or in a period. */
public enum PaymentFinding implements FindingCode {
    /** Two steps have one id. */
    DUPLICATE_STEP("duplicate-step", Severity.ERROR),
    /** The last step does not pay out, or an earlier one does. */
    PAY_OUT_LAST("pay-out-last", Severity.ERROR),
    /** A least payment stands elsewhere than directly before the payment. */
    MINIMUM_BEFORE_PAY_OUT("minimum-before-pay-out", Severity.ERROR),
    /** An amount is in another currency than the rules. */
    OTHER_CURRENCY("other-currency", Severity.ERROR),
    /** A recovery names a draw that the rules do not have. */
    UNKNOWN_DRAW("unknown-draw", Severity.ERROR),
    /** A recovery names a draw that is not recoverable. */
    NOT_RECOVERABLE("not-recoverable", Severity.ERROR),
    /** A debt is recovered twice. */
    RECOVERED_TWICE("recovered-twice", Severity.ERROR),
    /** A draw is recoverable, but no step recovers it. */
    NEVER_RECOVERED("never-recovered", Severity.ERROR),
    /** A take-home is that of a draw, but the debt is of none. */
    TAKE_HOME_WITHOUT_DRAW("take-home-without-draw", Severity.ERROR),
    /** Two steps keep pay by deal, or two take it back. */
    TWO_OF_A_KIND("two-of-a-kind", Severity.ERROR),
    /** Something is to be kept or taken back, but the rules have no step for it. */
    NO_STEP_FOR("no-step-for", Severity.ERROR),
    /** Two neighboring steps pay other amounts if they change places. */
    ORDER_MATTERS("order-matters", Severity.WARNING),
    /** The rules do not hold on all days of the period. */
    NOT_EFFECTIVE("not-effective", Severity.ERROR),
    /** Rules recover debts, but the host has not said how much of pay may be kept. */
    NO_DEDUCTION_LIMIT("no-deduction-limit", Severity.ERROR),
    /** An agreement names a step that is neither a draw nor a guarantee of the rules. */
    UNKNOWN_STEP("unknown-step", Severity.ERROR),
    /** Two agreements of a payee for one step hold on one day. */
    AGREEMENTS_OVERLAP("agreements-overlap", Severity.ERROR),
    /** Two agreements hold in a period, and each would be paid in full. */
    SEVERAL_WHOLE_AMOUNTS("several-whole-amounts", Severity.ERROR),
    /** Who has a draw follows from positions, but no organization was given. */
    NO_ORGANIZATION("no-organization", Severity.ERROR),
    /** Working days are counted, but the inputs do not say which days are. */
    NO_WORKING_DAYS("no-working-days", Severity.ERROR),
    /** A draw is a share of a target incentive that the payee does not have in the currency of the rules. */
    NO_TARGET_PAY("no-target-pay", Severity.WARNING),
    /** Two rules pay in one currency. */
    TWO_RULES("two-rules", Severity.ERROR),
    /** Rules of several periods are to be paid in one run. */
    SEVERAL_PERIODS("several-periods", Severity.ERROR),
    /** A later period was paid already. */
    LATER_PERIOD_PAID("later-period-paid", Severity.ERROR),
    /** A payee has a balance in a currency in which no rules pay. */
    NO_RULES("no-rules", Severity.WARNING),
    /** The deduction limit has kept a recovery below what the rules would keep. */
    LIMITED("limited", Severity.INFO),
    /** A payee has left, and a debt is still open. */
    LEFT_WITH_DEBT("left-with-debt", Severity.WARNING);

    private final String code;
    private final Severity severity;

    PaymentFinding(String name, Severity severity) {
        this.code = "incentives.payout." + name;
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
