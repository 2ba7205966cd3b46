package io.salestiers.incentives.ledger;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import java.util.List;

/**
 * What a cap has deferred of a payee's earnings and nobody has released yet: of pay of 126 under a cap of 80, 46. It is earned
 * and held; a host releases it when its plan document says that it is paid, outside the caps of later periods.
 *
 * @param payee whose pay
 * @param source of what
 * @param held how much, above zero
 * @param earning the entry that stands for it
 */
public record DeferredPay(PersonId payee, PaySource source, Money held, EntryId earning) {
    /** Refuses what is not above zero. */
    public DeferredPay {
        requireNonNull(payee, "payee");
        requireNonNull(source, "source");
        requireNonNull(earning, "earning");
        if (held.signum() <= 0) {
            throw new IllegalArgumentException("what is deferred must be above zero, but was " + held);
        }
    }

    /**
     * Everything that is deferred.
     *
     * @param view the entries
     * @return by payee, source and currency
     */
    public static List<DeferredPay> of(LedgerView view) {
        return EarningEntries.of(view).deferred();
    }

    /**
     * Releases some of it, to be paid with the next payment. The posting names the earning, which tells it from the release of
     * what was kept until an event.
     *
     * @param amount above zero, no more than is held
     * @return the posting, to be booked with a pay run
     * @throws IllegalArgumentException if the amount is another one
     */
    public Posting release(Money amount) {
        if (amount.signum() <= 0 || amount.compareTo(held) > 0) {
            throw new IllegalArgumentException(
                    "a release must be above zero and no more than " + held + ", but was " + amount);
        }
        return Posting.builder()
                .kind(EntryKind.RELEASE)
                .payee(payee)
                .amount(amount)
                .against(Balance.HELD)
                .source(source)
                .refersTo(earning)
                .build();
    }
}
