package io.salestiers.incentives.ledger;

import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Severity;

/** What is found in ledgers. Each is a reason against a command. */
public enum LedgerFinding implements FindingCode {
    /** A period that does not follow the last one. */
    NOT_NEXT("not-next"),
    /** A period that the ledger does not have. */
    UNKNOWN_PERIOD("unknown-period"),
    /** A command that the period does not take where it stands. */
    WRONG_PHASE("wrong-phase"),
    /** A calculation without a run. */
    NO_RUN("no-run"),
    /** A run of a period that does not end with that of the ledger. */
    WRONG_RUN("wrong-run"),
    /** Two runs of a period. */
    DUPLICATE_RUN("duplicate-run"),
    /** An input that is there in another version than the run was calculated from. */
    INPUT_MOVED("input-moved"),
    /** An input from which the run was calculated and that is not there any more. */
    INPUT_MISSING("input-missing"),
    /** An input that is there and from which the run was not calculated. */
    INPUT_UNREAD("input-unread"),
    /** Another run than that of the preview. */
    RUN_CHANGED("run-changed"),
    /** A reopened period that would not give what was calculated. */
    NOT_AS_CALCULATED("not-as-calculated"),
    /** Locking before the period is over. */
    PERIOD_NOT_OVER("period-not-over"),
    /** Locking while earlier periods were never locked. */
    EARLIER_NOT_LOCKED("earlier-not-locked"),
    /** Closing while earlier periods are not closed. */
    EARLIER_NOT_CLOSED("earlier-not-closed"),
    /** Closing without a pay run. */
    NO_PAY_RUN("no-pay-run"),
    /** Closing while pay is still accrued for the period or an earlier one. */
    ACCRUALS_LEFT("accruals-left"),
    /** Closing, or asking again, while a request for reopening is not decided. */
    REOPENING_PENDING("reopening-pending"),
    /** Nobody has asked for the period to be reopened. */
    NO_REOPENING_REQUEST("no-reopening-request"),
    /** A posting of a kind that the command does not book. */
    WRONG_KIND("wrong-kind"),
    /** A late change of something that was not booked yet. */
    NOT_LATE("not-late"),
    /** An accrual for something that is booked already. */
    ALREADY_BOOKED("already-booked"),
    /** Something that is earned after the period in which it is booked. */
    EARNED_LATER("earned-later"),
    /** Somebody whom the organization has never known. */
    UNKNOWN_PAYEE("unknown-payee"),
    /** A posting that names an entry that the payee does not have. */
    UNKNOWN_ENTRY("unknown-entry"),
    /** A reversal or rebooking that differs from its entry in what it is about or which balances it moves. */
    OTHER_ENTRY("other-entry"),
    /** A reversal of more than is left of its entry. */
    REVERSED_TOO_MUCH("reversed-too-much"),
    /** A pay run that takes back what only late changes take back. */
    NOT_REVERSED_HERE("not-reversed-here"),
    /** A balance on a side of zero on which it never is. */
    BALANCE_CROSSED("balance-crossed"),
    /** A payout or recovery above what is payable, or a shortfall above what is missing. */
    BEYOND_PAYABLE("beyond-payable"),
    /** The reversal of more than is accrued. */
    BEYOND_ACCRUED("beyond-accrued"),
    /** Somebody who books for themself. */
    OWN_PAY("own-pay"),
    /** Two steps in one hand that need two. */
    SAME_PERSON("same-person"),
    /** Somebody with an interest decides alone. */
    INTEREST("interest"),
    /** No reason where one is needed. */
    REASON_MISSING("reason-missing");

    private final String code;

    LedgerFinding(String name) {
        this.code = "incentives.ledger." + name;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return Severity.ERROR;
    }
}
