package io.salestiers.incentives.ledger;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import java.util.List;

/**
 * What one source gives one payee today and did not when it was booked: KRW 1,890,000 is booked, 1,755,000 is what it is today,
 * a difference of −135,000.
 *
 * @param payee whose pay
 * @param source of what
 * @param balance payable, or held for what a cap defers
 * @param entries everything that runs have booked of it: the earning and its reversals and rebookings, in the order of booking
 * @param booked what these entries add up to
 * @param now what it is today; zero if it is no longer there
 * @param postings what brings the one to the other
 */
public record LateChange(
        PersonId payee,
        PaySource source,
        Balance balance,
        List<LedgerEntry> entries,
        Money booked,
        Money now,
        List<Posting> postings) {
    /** Copies the lists; refuses a change by nothing. */
    public LateChange {
        requireNonNull(payee, "payee");
        requireNonNull(source, "source");
        requireNonNull(balance, "balance");
        entries = List.copyOf(entries);
        postings = List.copyOf(postings);
        if (booked.equals(now)) {
            throw new IllegalArgumentException("a change must change something, but " + booked + " stays as it is");
        }
    }

    /**
     * By how much it changes.
     *
     * @return not zero
     */
    public Money difference() {
        return now.minus(booked);
    }

    /**
     * What was booked, entry by entry, what it is today, and the difference.
     *
     * @return an explanation whose value is the difference; it concerns the payee only
     */
    public Explanation explanation() {
        Explanation today = given("late-today", now);
        Explanation before = entries.isEmpty()
                ? given("late-not-booked", booked)
                : Explanation.of(
                                key("late-booked"),
                                Operation.SUM,
                                Quantity.money(booked),
                                entries.stream().map(this::booked).toList())
                        .concerning(payee.value());
        return Explanation.of(
                        key("late-change"), Operation.DIFFERENCE, Quantity.money(difference()), List.of(today, before))
                .with("period", source.earnedIn().name())
                .with("source", SourceName.of(source))
                .with("balance", Argument.term(balance.key()))
                .concerning(payee.value());
    }

    private Explanation booked(LedgerEntry entry) {
        return given("late-entry", entry.amount())
                .with("kind", Argument.term(entry.kind().key()))
                .with("entry", entry.id().toString())
                .with("day", Argument.day(entry.day()));
    }

    private Explanation given(String key, Money money) {
        return Explanation.given(key(key), Quantity.money(money)).concerning(payee.value());
    }

    private static String key(String name) {
        return "incentives.explain." + name;
    }
}
