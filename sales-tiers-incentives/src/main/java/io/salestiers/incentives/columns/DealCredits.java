package io.salestiers.incentives.columns;

import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.incentives.credit.ChangedTransaction;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.credit.CreditCalculator;
import io.salestiers.incentives.credit.CreditKind;
import io.salestiers.incentives.credit.CreditRule;
import io.salestiers.incentives.credit.CreditingPlan;
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
    /** Without what rolls up, which is not asked for. */
    private final CreditingPlan plan;

    private final IntFunction<Transaction> deals;

    DealCredits(CreditProgram program, IntFunction<Transaction> deals) {
        this.program = program;
        this.plan = program.plan()
                .withRules(program.plan().rules().stream()
                        .filter(rule -> !(rule instanceof CreditRule.RollUp))
                        .toList());
        this.deals = deals;
    }

    /** By the number of a sum of the payee, the credits that it is made of. */
    Map<Integer, List<Credit>> of(PersonId payee, CreditTrail trail) {
        List<Integer> cells = program.cellCredits()
                .direct(payee, program.placeOf(payee), program.payees().size());
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
                .credit(plan, Transactions.of(asked.values(), ChangedTransaction.REFUSED), program.organization())
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
