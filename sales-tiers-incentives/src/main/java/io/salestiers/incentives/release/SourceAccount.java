package io.salestiers.incentives.release;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.incentives.ledger.LedgerEntry;
import io.salestiers.incentives.ledger.PaySource;
import java.util.List;

/**
 * Where the pay of one source of one payee stands: of 100 earned 30 are kept, 50 paid and 20 due. Made by {@link SourceAccounts}.
 *
 * @param payee the payee
 * @param source the source, with the period in which it was earned
 * @param earned what it gives by now, after corrections, and without what has ended or was given up
 * @param held what is kept
 * @param ended what ended on leaving
 * @param givenUp what was given up before it was earned
 * @param takenBack what was taken back as a debt, less what was given again
 * @param paid how much of it the payee has had: what was due when nothing was owed to the payee any more the last time
 * @param clawbacks what was taken back as a debt and given again, in the order in which it was booked
 */
public record SourceAccount(
        PersonId payee,
        PaySource source,
        Money earned,
        Money held,
        Money ended,
        Money givenUp,
        Money takenBack,
        Money paid,
        List<LedgerEntry> clawbacks) {
    /** Copies the list. */
    public SourceAccount {
        requireNonNull(payee, "payee");
        requireNonNull(source, "source");
        requireNonNull(earned, "earned");
        requireNonNull(held, "held");
        requireNonNull(ended, "ended");
        requireNonNull(givenUp, "givenUp");
        requireNonNull(takenBack, "takenBack");
        requireNonNull(paid, "paid");
        clawbacks = List.copyOf(clawbacks);
    }

    /**
     * What is or was due: earned and not kept.
     *
     * @return below zero if more was taken back than is earned
     */
    public Money due() {
        return earned.minus(held);
    }

    /**
     * What the payee keeps of it: paid, less what was taken back.
     *
     * @return the base of a clawback
     */
    public Money netPaid() {
        return paid.minus(takenBack);
    }
}
