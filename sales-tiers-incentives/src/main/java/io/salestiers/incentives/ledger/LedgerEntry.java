package io.salestiers.incentives.ledger;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.time.Period;
import java.time.LocalDate;

/**
 * A posting that a ledger has booked. It is never changed and never removed; what was wrong is reversed and booked anew.
 *
 * @param id its id
 * @param bookedIn the period in which it is booked, which was open then
 * @param day the day of booking
 * @param posting what it moves
 */
public record LedgerEntry(EntryId id, Period bookedIn, LocalDate day, Posting posting) {
    /** Refuses absent parts. */
    public LedgerEntry {
        requireNonNull(id, "id");
        requireNonNull(bookedIn, "bookedIn");
        requireNonNull(day, "day");
        requireNonNull(posting, "posting");
    }

    /**
     * What it does.
     *
     * @return the kind
     */
    public EntryKind kind() {
        return posting.kind();
    }

    /**
     * Whose balances it moves.
     *
     * @return the payee
     */
    public PersonId payee() {
        return posting.payee();
    }

    /**
     * By how much it moves its balance.
     *
     * @return not zero
     */
    public Money amount() {
        return posting.amount();
    }

    /**
     * What it is about.
     *
     * @return the source
     */
    public PaySource source() {
        return posting.source();
    }
}
