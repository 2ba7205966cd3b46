package io.salestiers.incentives.ledger;

import io.salestiers.core.money.Currency;
import io.salestiers.core.org.PersonId;
import java.util.Comparator;

/**
 * What there is one amount of in a period: whose, for what, in which currency and balance.
 *
 * @param payee who earns
 * @param source by what
 * @param currency in which currency
 * @param balance payable or held
 */
record LineKey(PersonId payee, PaySource source, Currency currency, Balance balance) implements Comparable<LineKey> {
    private static final Comparator<LineKey> ORDER = Comparator.comparing(LineKey::payee)
            .thenComparing(LineKey::source)
            .thenComparing(LineKey::currency)
            .thenComparing(LineKey::balance);

    static LineKey of(RunLine line) {
        return new LineKey(line.payee(), line.source(), line.amount().currency(), line.balance());
    }

    static LineKey of(LedgerEntry entry) {
        return new LineKey(
                entry.payee(),
                entry.source(),
                entry.amount().currency(),
                entry.posting().balance());
    }

    @Override
    public int compareTo(LineKey other) {
        return ORDER.compare(this, other);
    }
}
