package io.salestiers.incentives.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.command.CommandKey;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.time.Period;
import java.util.ArrayList;
import java.util.List;

/** Entries as a ledger books them, to be read and never changed. */
final class Books {
    private final List<LedgerEntry> entries = new ArrayList<>();
    private int revision;

    LedgerView view() {
        return LedgerView.of("r" + revision, entries);
    }

    /** Books in a period, on its first day. */
    List<LedgerEntry> book(Period in, List<Posting> postings) {
        CommandKey key = CommandKey.of("c-" + ++revision);
        List<LedgerEntry> booked = new ArrayList<>();
        for (Posting posting : postings) {
            booked.add(new LedgerEntry(
                    new EntryId(key, booked.size() + 1), in, in.range().from(), posting));
        }
        entries.addAll(booked);
        return booked;
    }

    List<LedgerEntry> book(Period in, Booking booking) {
        assertThat(booking.basedOn()).isEqualTo(view().revision());
        return book(in, booking.postings());
    }

    List<LedgerEntry> entries() {
        return List.copyOf(entries);
    }

    /** The sum over all entries about a source that move a balance. */
    Money net(PersonId payee, PaySource source, Currency currency, Balance balance) {
        Money sum = Money.zero(currency);
        for (LedgerEntry entry : entries) {
            if (entry.payee().equals(payee)
                    && entry.source().equals(source)
                    && entry.amount().currency().equals(currency)) {
                sum = sum.plus(entry.posting().movements().getOrDefault(balance, Money.zero(currency)));
            }
        }
        return sum;
    }
}
