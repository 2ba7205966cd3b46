package io.salestiers.incentives.payout;

import io.salestiers.core.money.Money;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.ledger.Balance;
import io.salestiers.incentives.ledger.EntryId;
import io.salestiers.incentives.ledger.PaySource;
import java.util.Optional;

/**
 * A debt, and what is open of it.
 *
 * @param entry the entry that made it; empty for what this run makes
 * @param balance the balance
 * @param step the step of the rules that made it, a draw, one that carries balances below zero or takes back by deal; empty for all else
 * @param source what it is about
 * @param bookedIn the period in which it was booked
 * @param open above zero
 */
record OpenDebt(
        Optional<EntryId> entry,
        Balance balance,
        Optional<StepId> step,
        PaySource source,
        Period bookedIn,
        Money open) {
    OpenDebt less(Money part) {
        return new OpenDebt(entry, balance, step, source, bookedIn, open.minus(part));
    }

    boolean of(DebtRecovery recovery) {
        if (recovery instanceof DebtRecovery.OfDraw ofDraw) {
            return balance == Balance.DRAW && step.equals(Optional.of(ofDraw.draw()));
        }
        return recovery instanceof DebtRecovery.OfReceivable
                ? balance == Balance.RECEIVABLE
                : balance == Balance.DRAW && step.isEmpty();
    }
}
