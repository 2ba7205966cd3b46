package io.salestiers.incentives.testkit.payout;

import io.salestiers.core.command.CommandKey;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.ledger.Balance;
import io.salestiers.incentives.ledger.Booking;
import io.salestiers.incentives.ledger.EntryId;
import io.salestiers.incentives.ledger.EntryKind;
import io.salestiers.incentives.ledger.LedgerEntry;
import io.salestiers.incentives.ledger.LedgerView;
import io.salestiers.incentives.ledger.PaySource;
import io.salestiers.incentives.ledger.Posting;
import java.util.ArrayList;
import java.util.List;

/**
 * Entries in memory, without the checks of a ledger: what a test has booked so far. Not for several threads.
 *
 * <pre>{@code
 * BookedPostings entries = new BookedPostings();
 * entries.earning(january, moses, usd("400.00"));
 * PayRun run = PayRunCalculator.DEFAULT.calculate(rules, entries.view()).orThrow();
 * entries.book(january, run.booking());
 * }</pre>
 */
public final class BookedPostings {
    private final List<LedgerEntry> entries = new ArrayList<>();

    /** Without entries. */
    public BookedPostings() {}

    /**
     * Books postings.
     *
     * @param period in which period; the day is its last
     * @param postings the postings
     * @return the entries
     */
    public List<LedgerEntry> book(Period period, List<Posting> postings) {
        CommandKey key = CommandKey.of("c-" + entries.size());
        List<LedgerEntry> booked = new ArrayList<>();
        for (Posting posting : postings) {
            booked.add(new LedgerEntry(
                    new EntryId(key, booked.size() + 1),
                    period,
                    period.range().to().orElseThrow().minusDays(1),
                    posting));
        }
        entries.addAll(booked);
        return booked;
    }

    /**
     * Books what a run has worked out.
     *
     * @param period in which period
     * @param booking the booking, worked out from {@link #view()}
     * @throws IllegalStateException if something was booked since
     */
    public void book(Period period, Booking booking) {
        if (!booking.basedOn().equals(revision())) {
            throw new IllegalStateException("must be based on " + revision() + ", but is on " + booking.basedOn());
        }
        book(period, booking.postings());
    }

    /**
     * Books something that was earned in the period.
     *
     * @param period the period
     * @param payee who earned
     * @param amount how much; nothing is booked for zero
     */
    public void earning(Period period, PersonId payee, Money amount) {
        if (amount.signum() != 0) {
            book(period, List.of(posting(EntryKind.EARNING, payee, amount, period)));
        }
    }

    /**
     * A posting of a kind that moves one balance.
     *
     * @param kind the kind
     * @param payee whose balance
     * @param amount by how much
     * @param earnedIn the period in which it was earned
     * @return the posting, of the first balance that the kind allows
     */
    public static Posting posting(EntryKind kind, PersonId payee, Money amount, Period earnedIn) {
        Balance balance = kind.balances().contains(Balance.PAYABLE)
                ? Balance.PAYABLE
                : kind.balances().iterator().next();
        return Posting.builder()
                .kind(kind)
                .payee(payee)
                .amount(amount)
                .balance(balance)
                .source(PaySource.of(earnedIn))
                .build();
    }

    /**
     * All entries.
     *
     * @return as they are now
     */
    public LedgerView view() {
        return LedgerView.of(revision(), entries);
    }

    /**
     * The entries.
     *
     * @return a copy, in the order in which they were booked
     */
    public List<LedgerEntry> entries() {
        return List.copyOf(entries);
    }

    private String revision() {
        return "r" + entries.size();
    }
}
