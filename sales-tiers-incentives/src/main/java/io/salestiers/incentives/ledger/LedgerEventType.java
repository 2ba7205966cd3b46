package io.salestiers.incentives.ledger;

import io.salestiers.core.command.EventType;
import java.util.Locale;

/** What has happened in a ledger. */
public enum LedgerEventType implements EventType {
    /** A period has begun. */
    PERIOD_OPENED,
    /** A preview of a period is recorded. */
    CALCULATED,
    /** What was earned in a period is booked. */
    LOCKED,
    /** A reopened period is locked again, with what differs. */
    LOCKED_AGAIN,
    /** Late changes are booked. */
    LATE_CHANGES_BOOKED,
    /** Somebody's pay is corrected. */
    ADJUSTED,
    /** Somebody is given an amount outside of every plan. */
    BONUS_GIVEN,
    /** A debt is waived. */
    DEBT_FORGIVEN,
    /** A debt is paid from elsewhere. */
    DEBT_REPAID,
    /** A pay run is booked; payroll pays its payouts. */
    PAY_RUN_BOOKED,
    /** Expected pay is accrued, or its accrual reversed. */
    ACCRUALS_BOOKED,
    /** Nothing is booked in a period any more. */
    CLOSED,
    /** Somebody asked for a period to be reopened. */
    REOPENING_REQUESTED,
    /** A period is worked on again. */
    REOPENED,
    /** A period was not reopened. */
    REOPENING_REJECTED;

    private final String code =
            "incentives.ledger." + name().toLowerCase(Locale.ROOT).replace('_', '-');

    @Override
    public String code() {
        return code;
    }
}
