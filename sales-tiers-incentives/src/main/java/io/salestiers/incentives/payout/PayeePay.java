package io.salestiers.incentives.payout;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.incentives.ledger.Balance;
import io.salestiers.incentives.ledger.Posting;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a pay run pays a payee in a currency: P-17 is paid CNY 1,000.00, of which 500.00 are advanced. Immutable and safe for use
 * by several threads.
 *
 * @param payee who is paid
 * @param paid what this run pays, zero or more
 * @param balances what payee and company owe each other after it, a value for each balance but that of accruals: what is payable
 *     is carried to the next run
 * @param explanation why it pays that: its value is what is paid
 * @param debts how each debt that moved came to its balance; the value is the balance
 * @param postings what is booked for it, in the order of the steps
 */
public record PayeePay(
        PersonId payee,
        Money paid,
        Map<Balance, Money> balances,
        Explanation explanation,
        List<Explanation> debts,
        List<Posting> postings) {
    /** Copies map and lists. */
    public PayeePay {
        requireNonNull(payee, "payee");
        requireNonNull(paid, "paid");
        balances = Collections.unmodifiableMap(new TreeMap<>(balances));
        requireNonNull(explanation, "explanation");
        debts = List.copyOf(debts);
        postings = List.copyOf(postings);
    }

    /**
     * A balance after the run.
     *
     * @param balance the balance
     * @return zero for that of accruals, which no payment moves
     */
    public Money balance(Balance balance) {
        return balances.getOrDefault(balance, Money.zero(paid.currency()));
    }
}
