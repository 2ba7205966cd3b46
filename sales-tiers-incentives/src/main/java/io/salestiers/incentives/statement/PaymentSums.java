package io.salestiers.incentives.statement;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

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
        List<Amount> amounts = amounts(lines, limits, adjustments, balances);
        SortedSet<Currency> currencies = new TreeSet<>();
        amounts.forEach(amount -> currencies.add(amount.money().currency()));
        List<StatementPayment> payments = new ArrayList<>();
        for (Currency currency : currencies) {
            Money earned = sum(amounts, Part.EARNED, currency);
            Money limited = sum(amounts, Part.LIMITED, currency);
            Money adjusted = sum(amounts, Part.ADJUSTED, currency);
            Money balanced = sum(amounts, Part.BALANCED, currency);
            payments.add(new StatementPayment(
                    earned,
                    limited,
                    adjusted,
                    balanced,
                    earned.plus(limited).plus(adjusted).plus(balanced)));
        }
        return List.copyOf(payments);
    }

    private static Money sum(List<Amount> amounts, Part part, Currency currency) {
        Money sum = Money.zero(currency);
        for (Amount amount : amounts) {
            if (amount.part() == part && amount.money().currency().equals(currency)) {
                sum = sum.plus(amount.money());
            }
        }
        return sum;
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
