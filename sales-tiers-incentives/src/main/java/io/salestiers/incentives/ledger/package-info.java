/**
 * What was earned and paid, as entries that are never edited (薪酬台账).
 *
 * <p>A {@link io.salestiers.incentives.ledger.Posting} moves a payee's {@link io.salestiers.incentives.ledger.Balance balances}, a
 * {@link io.salestiers.incentives.ledger.LedgerEntry} is one that is booked, and every balance is the sum of the entries, as a
 * {@link io.salestiers.incentives.ledger.LedgerView} adds them up. What is worked out from a view is a
 * {@link io.salestiers.incentives.ledger.Booking}, and what all plans gave in a period a
 * {@link io.salestiers.incentives.ledger.PeriodRun}. Both reach the ledger by a
 * {@link io.salestiers.incentives.ledger.LedgerCommand}: {@link io.salestiers.incentives.ledger.LedgerProcess} asks authority and
 * every guard, and gives the next {@link io.salestiers.incentives.ledger.LedgerState} with the new entries, which the host stores
 * in a {@link io.salestiers.incentives.ledger.Ledger}. A period goes through the phases of
 * {@link io.salestiers.incentives.ledger.PeriodPhase}; what comes late is booked as a difference in one that is open.
 *
 * <p>A {@link io.salestiers.incentives.ledger.PeriodResult} has what the plans gave with all explanations, and becomes a run; a
 * {@link io.salestiers.incentives.ledger.PeriodChain} calculates periods one after the other. A run is stored as it is, and a
 * {@link io.salestiers.incentives.ledger.Replay} says whether it comes out again, or which input or line is another.
 * {@link io.salestiers.incentives.ledger.LateChanges} bring what is booked of earlier periods to what they give today,
 * {@link io.salestiers.incentives.ledger.Accruals} what is set aside to what is expected, and
 * {@link io.salestiers.incentives.ledger.DeferredPay} is what caps have deferred and nobody has released.
 */
package io.salestiers.incentives.ledger;
