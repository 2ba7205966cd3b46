package io.salestiers.examples.quickstart.closing;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.ExactMoney;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.credit.Credit;
import io.salestiers.incentives.earning.Earning;
import io.salestiers.incentives.payout.PayeePay;
import io.salestiers.kpi.target.TargetValue;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sums over all people, explained by their parts. */
final class Totals {
    private Totals() {}

    static Explanation earnings(List<Earning> earnings, Currency currency) {
        List<Explanation> steps = earnings.stream()
                .filter(earning -> earning.amount().currency().equals(currency))
                .map(earning -> Explanation.given("quickstart.closing.earning-of", Quantity.money(earning.amount()))
                        .with("payee", earning.payee().value())
                        .with("component", earning.component().value())
                        .concerning(earning.payee().value()))
                .toList();
        return sum("quickstart.closing.all-earnings", steps, currency);
    }

    static Explanation credits(List<Credit> credits, Currency currency) {
        SortedMap<String, Money> byPayee = new TreeMap<>();
        credits.stream()
                .filter(credit -> credit.amount().currency().equals(currency))
                .forEach(credit -> byPayee.merge(credit.payee().value(), credit.amount(), Money::plus));
        List<Explanation> steps = new ArrayList<>();
        byPayee.forEach(
                (payee, money) -> steps.add(Explanation.given("quickstart.closing.credits-of", Quantity.money(money))
                        .with("payee", payee)
                        .concerning(payee)));
        return sum("quickstart.closing.all-credits", steps, currency);
    }

    /** The deals of one payee. */
    static Explanation deals(List<Credit> credits, Currency currency) {
        List<Explanation> steps = credits.stream()
                .filter(credit -> credit.amount().currency().equals(currency))
                .map(credit -> Explanation.given("quickstart.closing.deal", Quantity.money(credit.amount()))
                        .with("deal", credit.transaction().toString())
                        .with("day", Argument.day(credit.day()))
                        .concerning(credit.payee().value()))
                .toList();
        return sum("quickstart.closing.deals", steps, currency);
    }

    static Explanation paid(List<PayeePay> pays, Currency currency) {
        List<Explanation> steps = pays.stream()
                .filter(pay -> pay.paid().currency().equals(currency))
                .map(pay -> Explanation.given("quickstart.closing.paid-to", Quantity.money(pay.paid()))
                        .with("payee", pay.payee().value())
                        .concerning(pay.payee().value()))
                .toList();
        return sum("quickstart.closing.all-paid", steps, currency);
    }

    /** How many people. */
    static Explanation people(Collection<PersonId> people) {
        List<Explanation> steps = people.stream()
                .map(person -> Explanation.given("quickstart.closing.payee", Quantity.count(1))
                        .with("payee", person.value())
                        .concerning(person.value()))
                .toList();
        return Explanation.of("quickstart.closing.payees", Operation.COUNT, Quantity.count(steps.size()), steps);
    }

    static SortedMap<Currency, Explanation> quotas(ClosedPeriod closed) {
        SortedMap<Currency, List<Explanation>> steps = new TreeMap<>();
        for (TargetValue target : closed.inputs().targets().all()) {
            if (!target.forPay() || !target.period().equals(closed.period())) {
                continue;
            }
            target.reading()
                    .quantity()
                    .ifPresent(quantity -> quantity.currency()
                            .ifPresent(currency -> steps.computeIfAbsent(currency, c -> new ArrayList<>())
                                    .add(target.explanation())));
        }
        SortedMap<Currency, Explanation> sums = new TreeMap<>();
        steps.forEach((currency, each) -> sums.put(currency, sum("quickstart.closing.all-quotas", each, currency)));
        return sums;
    }

    /** The money that a sum of amounts explains. */
    static Money money(Explanation explanation) {
        Quantity quantity = explanation.value().orElseThrow();
        return Money.of(quantity.value().toString(), quantity.currency().orElseThrow());
    }

    private static Explanation sum(String key, List<Explanation> steps, Currency currency) {
        ExactMoney sum = ExactMoney.zero(currency);
        for (Explanation step : steps) {
            sum = sum.plus(new ExactMoney(step.value().orElseThrow().value(), currency));
        }
        return Explanation.of(key, Operation.SUM, Quantity.money(sum), steps)
                .with("currency", Argument.text(currency.code()));
    }
}
