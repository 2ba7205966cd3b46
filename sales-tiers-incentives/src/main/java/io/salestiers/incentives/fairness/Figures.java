package io.salestiers.incentives.fairness;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.ExactMoney;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import java.util.List;

/** The steps of which the figures of a report are made. */
final class Figures {
    private static final String PREFIX = "incentives.fairness.explain.";

    private Figures() {}

    static Ratio value(Explanation step) {
        return step.value().orElseThrow().value();
    }

    static Quantity money(Ratio amount, Currency currency) {
        return Quantity.money(new ExactMoney(amount, currency));
    }

    static Explanation given(String name, Quantity value) {
        return Explanation.given(PREFIX + name, value);
    }

    static Explanation count(String name, int value) {
        return given(name, Quantity.count(value));
    }

    /** Why a figure is not there. */
    static Explanation none(String name) {
        return Explanation.none(PREFIX + name, List.of());
    }

    static Explanation difference(String name, Explanation first, Explanation second) {
        return Explanation.of(
                PREFIX + name,
                Operation.DIFFERENCE,
                like(first, value(first).minus(value(second))),
                List.of(first, second));
    }

    static Explanation quotient(String name, Explanation first, Explanation second) {
        return Explanation.of(
                PREFIX + name,
                Operation.QUOTIENT,
                Quantity.ratio(value(first).dividedBy(value(second))),
                List.of(first, second));
    }

    static Explanation product(String name, Quantity value, Explanation first, Explanation second) {
        return Explanation.of(PREFIX + name, Operation.PRODUCT, value, List.of(first, second));
    }

    static Explanation sum(String name, Quantity value, List<Explanation> steps) {
        return Explanation.of(PREFIX + name, Operation.SUM, value, steps);
    }

    /** A mean of money: the sum by the number of people. */
    static Explanation mean(String name, Ratio sum, int people, Currency currency) {
        return Explanation.of(
                PREFIX + name,
                Operation.QUOTIENT,
                money(sum.dividedBy(Ratio.of(people)), currency),
                List.of(given("sum", money(sum, currency)), count("people", people)));
    }

    /** A mean of plain numbers. */
    static Explanation mean(String name, Ratio sum, int people) {
        return Explanation.of(
                PREFIX + name,
                Operation.QUOTIENT,
                Quantity.ratio(sum.dividedBy(Ratio.of(people))),
                List.of(given("sum", Quantity.ratio(sum)), count("people", people)));
    }

    static Explanation share(String name, int some, int of) {
        return Explanation.of(
                PREFIX + name,
                Operation.QUOTIENT,
                Quantity.ratio(Ratio.of(some, of)),
                List.of(count("counted", some), count("people", of)));
    }

    /** The step with the group that it is about. */
    static Explanation of(GroupKey group, Explanation step) {
        return step.with("group", Argument.text(group.value()));
    }

    /** The figure under another name: the same arithmetic. */
    private static Quantity like(Explanation model, Ratio value) {
        Quantity quantity = model.value().orElseThrow();
        return new Quantity(value, quantity.unit(), quantity.currency());
    }

    /** The gap between two means, as a share of the first. */
    static Explanation gap(String name, Explanation reference, Explanation other) {
        return value(reference).signum() <= 0
                ? none("no-reference-pay")
                : quotient(name, difference("gap-amount", reference, other), reference);
    }
}
