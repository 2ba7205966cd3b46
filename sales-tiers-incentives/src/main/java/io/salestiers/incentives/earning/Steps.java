package io.salestiers.incentives.earning;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.ExactMoney;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.credit.Credit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The steps that the explanations of all components share. */
final class Steps {
    private Steps() {}

    static Quantity money(Ratio amount, Currency currency) {
        return Quantity.money(new ExactMoney(amount, currency));
    }

    static Quantity ratio(Ratio value) {
        return Quantity.ratio(value);
    }

    static Ratio value(Explanation step) {
        return step.value().orElseThrow().value();
    }

    static Explanation given(String name, Ratio amount, Currency currency) {
        return Explanation.given(key(name), money(amount, currency));
    }

    static Explanation rate(String name, Ratio rate) {
        return Explanation.given(key(name), Quantity.ratio(rate));
    }

    static Explanation product(String name, Explanation first, Explanation second, Currency currency) {
        return Explanation.of(
                key(name),
                Operation.PRODUCT,
                money(value(first).multipliedBy(value(second)), currency),
                List.of(first, second));
    }

    static Explanation sum(String name, List<Explanation> steps, Currency currency) {
        Ratio sum = Ratio.ZERO;
        for (Explanation step : steps) {
            sum = sum.plus(value(step));
        }
        return Explanation.of(key(name), Operation.SUM, money(sum, currency), steps);
    }

    static Explanation rounded(String name, Explanation exact, AmountRounding rounding, Currency currency) {
        Money rounded = new ExactMoney(value(exact), currency).rounded(rounding.mode());
        return Explanation.of(key(name), Operation.ROUNDED, Quantity.money(rounded), List.of(exact))
                .with("decimals", Argument.number(currency.digits()))
                .with("mode", Argument.term(rounding.key()));
    }

    /* What is credited, a step for each deal. */
    static Explanation credited(String name, List<Credit> credits, Currency currency) {
        List<Explanation> deals = new ArrayList<>();
        for (Credit credit : credits) {
            deals.add(deal(credit));
        }
        return sum(name, deals, currency);
    }

    /* A deal as it was credited, down to its transaction. */
    static Explanation deal(Credit credit) {
        return credit.explanation().concerning(credit.payee().value());
    }

    /* What several people are credited with, a step for each of them above those of the deals. */
    static Explanation creditedTogether(String name, List<Credit> credits, Currency currency) {
        SortedMap<PersonId, List<Credit>> byPayee = new TreeMap<>();
        for (Credit credit : credits) {
            byPayee.computeIfAbsent(credit.payee(), id -> new ArrayList<>()).add(credit);
        }
        List<Explanation> people = new ArrayList<>();
        for (Map.Entry<PersonId, List<Credit>> entry : byPayee.entrySet()) {
            people.add(credited("person-credited", entry.getValue(), currency)
                    .with("person", entry.getKey().value())
                    .concerning(entry.getKey().value()));
        }
        return sum(name, people, currency);
    }

    static Argument percent(Ratio ratio) {
        return ratio.decimal() ? new Argument.Percent(new BigDecimal(ratio.toString())) : ratio.toArgument();
    }

    static String key(String name) {
        return "incentives.explain." + name;
    }
}
