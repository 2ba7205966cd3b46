package io.salestiers.incentives.columns;

import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.incentives.credit.ChangedTransaction;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.CreditCalculator;
import io.salestiers.incentives.credit.CreditKind;
import io.salestiers.incentives.credit.Transaction;
import io.salestiers.incentives.credit.TransactionId;
import io.salestiers.incentives.credit.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;

/** Credits the deals of one payee one by one, to explain what a trail has of them. */
final class DealCredits {
    private final CreditProgram program;
    private final IntFunction<Transaction> deals;

    DealCredits(CreditProgram program, IntFunction<Transaction> deals) {
        this.program = program;
        this.deals = deals;
    }

    /** By the number of a sum of the payee, the credits that it is made of. */
    Map<Integer, List<Credit>> of(PersonId payee, CreditTrail trail) {
        // What the house keeps, because the payee had no position on the day, is in a sum, but is no credit of the
        // payee.
        List<Integer> cells = program.cellCredits().entries().stream()
                .filter(entry -> entry.credit().kind() == CreditKind.DIRECT
                        && entry.credit().payee().equals(payee))
                .map(CellCredits.Entry::cell)
                .toList();
        Map<Integer, List<Credit>> byCell = new TreeMap<>();
        cells.forEach(cell -> byCell.put(cell, List.of()));
        trail.of(cells).forEach((cell, amounts) -> byCell.put(cell, credits(payee, amounts)));
        return byCell;
    }

    private List<Credit> credits(PersonId payee, SortedMap<Integer, Long> amounts) {
        SortedMap<Integer, Transaction> asked = new TreeMap<>();
        amounts.keySet().forEach(deal -> asked.put(deal, deals.apply(deal)));
        Map<TransactionId, List<Credit>> credited = new TreeMap<>();
        CreditCalculator.DEFAULT
                .credit(
                        program.plan(),
                        Transactions.of(asked.values(), ChangedTransaction.REFUSED),
                        program.organization())
                .credits()
                .all()
                .stream()
                .filter(credit ->
                        credit.kind() == CreditKind.DIRECT && credit.payee().equals(payee))
                .forEach(credit -> credited.computeIfAbsent(credit.transaction(), each -> new ArrayList<>())
                        .add(credit));
        List<Credit> all = new ArrayList<>();
        asked.forEach((number, deal) -> {
            List<Credit> own = credited.getOrDefault(deal.id(), List.of());
            long sum = own.stream()
                    .map(Credit::amount)
                    .mapToLong(Money::minorUnits)
                    .sum();
            Long noted = amounts.get(number);
            if (noted == null || noted != sum) {
                throw new IllegalArgumentException("deal " + number + " was added with a credit of " + noted
                        + " minor units for " + payee + ", but transaction " + deal.id() + " gives " + sum);
            }
            all.addAll(own);
        });
        return all;
    }
}
