package io.salestiers.kpi.target;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Apportionment;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A whole number of minor units or pieces, and why it is that many. */
record Portion(Grain grain, long units, Explanation explanation) {
    /** What a receiver weighs, and why. */
    record Weight(Ratio value, Explanation explanation) {}

    Quantity quantity() {
        return grain.quantity(units);
    }

    private static long whole(Grain grain, Quantity rounded) {
        return grain.units(rounded)
                .orElseThrow(() -> new ArithmeticException("target must fit into 64 bits, but was " + rounded));
    }

    /** The amount times a factor, rounded; the same if the factor is 1. */
    Portion times(Ratio factor, Explanation why, Rounding rounding) {
        if (factor.equals(Ratio.ONE)) {
            return this;
        }
        Quantity exact = grain.quantity(quantity().value().multipliedBy(factor));
        Explanation product =
                Explanation.of("kpi.explain.target-times", Operation.PRODUCT, exact, List.of(explanation, why));
        return rounded(grain, exact, product, rounding);
    }

    /** An exact amount, rounded to whole units. */
    static Portion rounded(Grain grain, Quantity exact, Explanation why, Rounding rounding) {
        Quantity rounded = grain.quantity(Ratio.of(exact.value().rounded(rounding)));
        Explanation step = Explanation.of("kpi.explain.target-rounded", Operation.ROUNDED, rounded, List.of(why))
                .with("decimals", Argument.number(rounding.scale()))
                .with("mode", Argument.term(rounding.modeKey()));
        return new Portion(grain, whole(grain, rounded), step);
    }

    /**
     * Divides this amount in proportion to weights, whole units by largest remainder.
     *
     * @param weights zero or more each, not all zero
     * @param sum the sum of the weights as explanations state it
     * @param ties which receiver comes first
     */
    <K> Map<K, Portion> divide(Map<K, Weight> weights, Explanation sum, Comparator<? super K> ties) {
        Map<K, Ratio> numbers = new LinkedHashMap<>();
        weights.forEach((key, weight) -> numbers.put(key, weight.value()));
        Ratio all = Ratio.sum(numbers.values());
        Map<K, Portion> parts = new LinkedHashMap<>();
        Apportionment.divide(units, numbers, ties).forEach((key, part) -> {
            Weight weight = weights.getOrDefault(key, new Weight(Ratio.ZERO, sum));
            long down = Ratio.of(units)
                    .multipliedBy(weight.value())
                    .dividedBy(all)
                    .floor()
                    .longValueExact();
            Explanation step = Explanation.of(
                            "kpi.explain.target-part",
                            Operation.APPORTIONED,
                            grain.quantity(part),
                            List.of(explanation, weight.explanation(), sum))
                    .with("extra", Argument.number(part - down));
            parts.put(key, new Portion(grain, part, step));
        });
        return parts;
    }
}
