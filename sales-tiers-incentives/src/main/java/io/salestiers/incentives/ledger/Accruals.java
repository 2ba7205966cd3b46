package io.salestiers.incentives.ledger;

import io.salestiers.core.money.Money;
import io.salestiers.core.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What is set aside at the end of a period for pay that is expected and not calculated (计提), and taken back when the next
 * period ends: an accrual of +70 in August is reversed by −70 in September, in which +90 is accrued or the pay itself is booked.
 * Worked out of what is booked, so that it books nothing a second time.
 */
public final class Accruals {
    private Accruals() {}

    /**
     * Brings the accruals to what is expected at the end of a period: every accrual that was booked in another period is
     * reversed, and so is one of this period whose amount is no longer expected.
     *
     * @param view all entries of everybody with an accrual
     * @param period the open period, in which the postings are to be booked
     * @param expected what is expected now, each payee, source and currency once, zero for nothing; without anything, all
     *     accruals are reversed
     * @return reversals and accruals by payee, source and currency; none if the accruals are as expected
     * @throws IllegalArgumentException if something is expected twice, or an entry is not there that another one refers to
     */
    public static Booking of(LedgerView view, Period period, Collection<ExpectedPay> expected) {
        SortedMap<LineKey, ExpectedPay> wanted = wanted(expected);
        StandingAccruals standing = StandingAccruals.of(view);
        SortedMap<LineKey, List<LedgerEntry>> open = standing.open();
        Set<LineKey> keys = new TreeSet<>(open.keySet());
        keys.addAll(wanted.keySet());
        List<Posting> postings = new ArrayList<>();
        for (LineKey key : keys) {
            List<LedgerEntry> entries = open.getOrDefault(key, List.of());
            Optional<ExpectedPay> want = Optional.ofNullable(wanted.get(key));
            Money sum = entries.stream().map(standing::left).reduce(Money.zero(key.currency()), Money::plus);
            boolean ofThisPeriod =
                    entries.stream().allMatch(entry -> entry.bookedIn().equals(period));
            if (!ofThisPeriod || !want.map(ExpectedPay::amount).equals(Optional.of(sum))) {
                entries.forEach(entry -> postings.add(reversal(entry, standing.left(entry))));
                want.filter(some -> some.amount().signum() != 0).ifPresent(some -> postings.add(accrual(some)));
            }
        }
        return new Booking(view.revision(), postings);
    }

    private static SortedMap<LineKey, ExpectedPay> wanted(Collection<ExpectedPay> expected) {
        SortedMap<LineKey, ExpectedPay> wanted = new TreeMap<>();
        for (ExpectedPay each : expected) {
            LineKey key = new LineKey(each.payee(), each.source(), each.amount().currency(), Balance.ACCRUED);
            if (wanted.put(key, each) != null) {
                throw new IllegalArgumentException(
                        "pay is expected once, but was twice of " + each.payee() + " for " + each.source());
            }
        }
        return wanted;
    }

    private static Posting accrual(ExpectedPay expected) {
        return Posting.builder()
                .kind(EntryKind.ACCRUAL)
                .payee(expected.payee())
                .amount(expected.amount())
                .balance(Balance.ACCRUED)
                .source(expected.source())
                .evidence(expected.evidence())
                .build();
    }

    private static Posting reversal(LedgerEntry accrual, Money open) {
        return Posting.builder()
                .kind(EntryKind.ACCRUAL_REVERSAL)
                .payee(accrual.payee())
                .amount(open.negated())
                .balance(Balance.ACCRUED)
                .source(accrual.source())
                .refersTo(accrual.id())
                .build();
    }
}
