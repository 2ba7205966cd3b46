package io.salestiers.core.testkit.explain;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.ExactMoney;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.testkit.money.MoneyArbitraries;
import io.salestiers.core.testkit.money.RatioArbitraries;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary explanations of amounts in CNY in which every step follows from those below it. */
public final class ExplanationArbitraries {
    private static final Currency CNY = Currency.of("CNY");

    private ExplanationArbitraries() {}

    /**
     * Explanations up to three steps deep, of sums, products with a rate, extremes, differences and roundings.
     *
     * @return explanations that {@link Recalculation} accepts
     */
    public static Arbitrary<Explanation> explanations() {
        return explanations(3);
    }

    private static Arbitrary<Explanation> explanations(int depth) {
        Arbitrary<Explanation> given = MoneyArbitraries.amounts(CNY)
                .map(amount -> Explanation.given("deal", Quantity.money(amount)).with("id", "D-1"));
        if (depth == 1) {
            return given;
        }
        Arbitrary<Explanation> below = Arbitraries.lazy(() -> explanations(depth - 1));
        return Arbitraries.oneOf(
                given,
                below.list().ofMaxSize(4).map(ExplanationArbitraries::sum),
                Combinators.combine(below, RatioArbitraries.shares()).as(ExplanationArbitraries::product),
                below.list().ofMinSize(1).ofMaxSize(3).map(ExplanationArbitraries::least),
                Combinators.combine(below, below).as(ExplanationArbitraries::difference),
                Combinators.combine(below, MoneyArbitraries.roundings())
                        .as((step, rounding) -> Explanation.of(
                                        "rounded",
                                        Operation.ROUNDED,
                                        cny(Ratio.of(number(step).rounded(rounding))),
                                        List.of(step))
                                .with("decimals", Argument.number(rounding.scale()))
                                .with("mode", Argument.term(rounding.modeKey()))));
    }

    private static Explanation sum(List<Explanation> steps) {
        Ratio sum = Ratio.sum(steps.stream().map(ExplanationArbitraries::number).toList());
        return Explanation.of("sum", Operation.SUM, cny(sum), steps).concerning("P-17");
    }

    private static Explanation product(Explanation step, Ratio rate) {
        List<Explanation> steps = new ArrayList<>(List.of(step));
        steps.add(Explanation.given("rate", Quantity.ratio(rate)));
        return Explanation.of("product", Operation.PRODUCT, cny(number(step).multipliedBy(rate)), steps);
    }

    private static Explanation least(List<Explanation> steps) {
        Ratio least = steps.stream()
                .map(ExplanationArbitraries::number)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        return Explanation.of("least", Operation.LEAST, cny(least), steps);
    }

    private static Explanation difference(Explanation a, Explanation b) {
        return Explanation.of("difference", Operation.DIFFERENCE, cny(number(a).minus(number(b))), List.of(a, b));
    }

    private static Ratio number(Explanation step) {
        return step.value().orElseThrow().value();
    }

    private static Quantity cny(Ratio value) {
        return Quantity.money(new ExactMoney(value, CNY));
    }
}
