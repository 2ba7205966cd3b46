package io.salestiers.incentives.clawback;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.incentives.ledger.Balance;
import io.salestiers.incentives.ledger.LedgerView;
import io.salestiers.incentives.ledger.Posting;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What payees owe as receivables while one calculation goes on. */
final class Debts {
    private record Owner(PersonId payee, Currency currency) {}

    private final LedgerView view;
    private final Map<Owner, Long> changes = new HashMap<>();

    Debts(LedgerView view, List<Posting> before) {
        this.view = view;
        for (Posting posting : before) {
            Money moved = posting.movements().get(Balance.RECEIVABLE);
            if (moved != null) {
                change(posting.payee(), moved);
            }
        }
    }

    /** Moves the receivable: below zero for more debt. */
    void change(PersonId payee, Money amount) {
        changes.merge(new Owner(payee, amount.currency()), amount.minorUnits(), Math::addExact);
    }

    /** Zero or more. */
    Money owed(PersonId payee, Currency currency) {
        long balance = view.balance(payee, currency, Balance.RECEIVABLE).minorUnits()
                + changes.getOrDefault(new Owner(payee, currency), 0L);
        return Money.ofMinor(Math.max(0, -balance), currency);
    }
}
