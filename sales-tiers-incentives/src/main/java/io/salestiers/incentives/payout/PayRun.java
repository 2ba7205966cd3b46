package io.salestiers.incentives.payout;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.ledger.Booking;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is paid for a period, and what is booked for it. Nothing is paid until the booking is booked. Immutable and safe for use by
 * several threads.
 *
 * @param period the period
 * @param pays what each payee is paid in each currency, by payee and currency; those whom nothing is due and who owe nothing are
 *     not there
 * @param booking the postings of all of them, in their order
 */
public record PayRun(Period period, List<PayeePay> pays, Booking booking) {
    /** Copies the list. */
    public PayRun {
        requireNonNull(period, "period");
        pays = List.copyOf(pays);
        requireNonNull(booking, "booking");
    }

    /**
     * What a payee is paid.
     *
     * @param payee the payee
     * @param currency in which currency
     * @return empty if nothing is due and nothing owed
     */
    public Optional<PayeePay> find(PersonId payee, Currency currency) {
        return pays.stream()
                .filter(pay ->
                        pay.payee().equals(payee) && pay.paid().currency().equals(currency))
                .findFirst();
    }

    /**
     * What is paid to all together.
     *
     * @return a sum for each currency of {@link #pays()}
     */
    public SortedMap<Currency, Money> total() {
        Map<Currency, Money> total = new TreeMap<>();
        pays.forEach(pay -> total.merge(pay.paid().currency(), pay.paid(), Money::plus));
        return Collections.unmodifiableSortedMap(new TreeMap<>(total));
    }
}
