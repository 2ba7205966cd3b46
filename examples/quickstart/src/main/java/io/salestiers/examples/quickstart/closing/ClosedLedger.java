package io.salestiers.examples.quickstart.closing;

import static java.util.Objects.requireNonNull;

import io.salestiers.incentives.ledger.LedgerView;
import io.salestiers.incentives.payout.PayRun;

/**
 * What was booked and paid.
 *
 * @param entries all entries up to the close of the period
 * @param pay the pay run of the period
 */
public record ClosedLedger(LedgerView entries, PayRun pay) {
    /** Refuses absent parts. */
    public ClosedLedger {
        requireNonNull(entries, "entries");
        requireNonNull(pay, "pay");
    }
}
