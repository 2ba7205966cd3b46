package io.salestiers.incentives.payout;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.ExactMoney;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.credit.AmountRounding;
import java.math.BigDecimal;
import java.util.List;

/** The steps of explanations of pay runs. */
final class PaySteps {
    private PaySteps() {}

    static String key(String name) {
        return "incentives.pay-run." + name;
    }

    static Ratio ratio(Explanation step) {
        return step.value().orElseThrow().value();
    }

    /** The value of a step that is whole minor units. */
    static Money money(Explanation step, Currency currency) {
        return Money.of(new BigDecimal(ratio(step).toString()), currency);
    }

    static Explanation given(String name, Money amount) {
        return Explanation.given(key(name), Quantity.money(amount));
    }

    static Explanation zero(Currency currency) {
        return given("nothing", Money.zero(currency));
    }

    static Explanation sum(String name, List<Explanation> steps, Currency currency) {
        Ratio sum = Ratio.ZERO;
        for (Explanation step : steps) {
            sum = sum.plus(ratio(step));
        }
        return of(name, Operation.SUM, sum, steps, currency);
    }

    static Explanation difference(String name, Explanation first, Explanation second) {
        return of(
                name, Operation.DIFFERENCE, ratio(first).minus(ratio(second)), List.of(first, second), currency(first));
    }

    static Explanation least(String name, List<Explanation> steps) {
        Ratio least = steps.stream().map(PaySteps::ratio).min(Ratio::compareTo).orElseThrow();
        return of(name, Operation.LEAST, least, steps, currency(steps.get(0)));
    }

    static Explanation greatest(String name, Explanation first, Explanation second) {
        return of(name, Operation.GREATEST, ratio(first).max(ratio(second)), List.of(first, second), currency(first));
    }

    static Explanation product(String name, Explanation amount, Explanation factor) {
        return of(
                name,
                Operation.PRODUCT,
                ratio(amount).multipliedBy(ratio(factor)),
                List.of(amount, factor),
                currency(amount));
    }

    static Explanation rounded(Explanation exact, AmountRounding rounding, Currency currency) {
        Money rounded = new ExactMoney(ratio(exact), currency).rounded(rounding.mode());
        return Explanation.of(key("rounded"), Operation.ROUNDED, Quantity.money(rounded), List.of(exact))
                .with("decimals", Argument.number(currency.digits()))
                .with("mode", Argument.term(rounding.key()));
    }

    private static Explanation of(
            String name, Operation operation, Ratio value, List<Explanation> steps, Currency currency) {
        return Explanation.of(key(name), operation, Quantity.money(new ExactMoney(value, currency)), steps);
    }

    private static Currency currency(Explanation step) {
        return step.value().orElseThrow().currency().orElseThrow();
    }
}
