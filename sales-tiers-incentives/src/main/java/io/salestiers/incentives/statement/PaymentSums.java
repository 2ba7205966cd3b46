package io.salestiers.incentives.statement;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What the parts of a statement add up to. */
final class PaymentSums {
    /** What one part adds to a payment. */
    private record Amount(Part part, Money money, Explanation step) {}

    private enum Part {
        EARNED,
        LIMITED,
        ADJUSTED,
        BALANCED
    }

    private PaymentSums() {}

    /** A payment for each currency, by its code. */
    static List<StatementPayment> of(
            List<StatementLine> lines,
            List<StatementLimit> limits,
            List<StatementEntry> adjustments,
            List<StatementBalance> balances) {
        SortedMap<Currency, Money[]> sums = new TreeMap<>();
        for (Amount amount : amounts(lines, limits, adjustments, balances)) {
            Currency currency = amount.money().currency();
            Money[] parts = sums.computeIfAbsent(currency, c -> {
                Money zero = Money.zero(c);
                return new Money[] {zero, zero, zero, zero};
            });
            int index = amount.part().ordinal();
            parts[index] = parts[index].plus(amount.money());
        }
        return sums.values().stream()
                .map(parts -> new StatementPayment(
                        parts[0],
                        parts[1],
                        parts[2],
                        parts[3],
                        parts[0].plus(parts[1]).plus(parts[2]).plus(parts[3])))
                .toList();
    }

    static List<StatementPayment> of(Statement statement) {
        return of(statement.lines(), statement.limits(), statement.adjustments(), statement.balances());
    }

    static Explanation explanation(Statement statement, Currency currency) {
        Money sum = Money.zero(currency);
        List<Explanation> steps = new ArrayList<>();
        for (Amount amount :
                amounts(statement.lines(), statement.limits(), statement.adjustments(), statement.balances())) {
            if (amount.money().currency().equals(currency)) {
                sum = sum.plus(amount.money());
                steps.add(amount.step().concerning(statement.payee().value()));
            }
        }
        return Explanation.of("incentives.explain.due", Operation.SUM, Quantity.money(sum), steps)
                .concerning(statement.payee().value());
    }

    private static List<Amount> amounts(
            List<StatementLine> lines,
            List<StatementLimit> limits,
            List<StatementEntry> adjustments,
            List<StatementBalance> balances) {
        List<Amount> all = new ArrayList<>();
        for (StatementLine line : lines) {
            line.amount().ifPresent(amount -> all.add(new Amount(Part.EARNED, amount, line.explanation())));
        }
        for (StatementLimit limit : limits) {
            all.add(new Amount(Part.LIMITED, limit.change(), limit.explanation()));
        }
        for (StatementEntry entry : adjustments) {
            all.add(new Amount(
                    Part.ADJUSTED,
                    entry.amount(),
                    Explanation.given("incentives.explain.statement-entry", Quantity.money(entry.amount()))
                            .with("kind", Argument.name(entry.kind().name()))
                            .with("day", Argument.day(entry.day()))
                            .with("reason", entry.reason().toArgument())));
        }
        for (StatementBalance balance : balances) {
            for (BalanceChange change : balance.changes()) {
                if (change.effect() == BalanceChange.Effect.WITH_THE_PAYMENT) {
                    all.add(new Amount(
                            Part.BALANCED,
                            change.toPayment(),
                            Explanation.given(
                                            "incentives.explain.statement-balance", Quantity.money(change.toPayment()))
                                    .with("balance", Argument.name(balance.name()))
                                    .with("day", Argument.day(change.day()))
                                    .with("reason", change.reason().toArgument())));
                }
            }
        }
        return all;
    }
}
