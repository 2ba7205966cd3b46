package io.salestiers.kpi.analysis.ranking;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.analysis.internal.Exact;
import java.util.List;

/** Sorted numbers of one unit, and steps of arithmetic on them. */
record Sample(Quantity model, List<Ratio> sorted) {
    Explanation quartile(QuantileMethod method, int quarter) {
        return at("kpi.explain.outlier-quartile", method.cut(sorted.size(), quarter))
                .with("quarter", Argument.number(quarter))
                .with("method", Argument.term(method.key()))
                .with("sample", Argument.number(sorted.size()));
    }

    /* All methods agree on the median. */
    Explanation median(String key) {
        return at(key, QuantileMethod.INCLUSIVE.cut(sorted.size(), 2)).with("sample", Argument.number(sorted.size()));
    }

    private Explanation at(String key, QuantileMethod.Cut cut) {
        Quantity value = Exact.like(model, QuantileMethod.at(sorted, cut));
        if (cut.share().signum() == 0) {
            return Explanation.of(key, Operation.CHOSEN, value, List.of(place(cut.index())));
        }
        return Explanation.of(
                key,
                Operation.SUM,
                value,
                List.of(weighted(Ratio.ONE.minus(cut.share()), cut.index()), weighted(cut.share(), cut.index() + 1)));
    }

    private Explanation place(int index) {
        return Explanation.given("kpi.explain.outlier-place", Exact.like(model, sorted.get(index)))
                .with("place", Argument.number(index + 1));
    }

    private Explanation weighted(Ratio weight, int index) {
        return product(
                "kpi.explain.outlier-weighted",
                List.of(Explanation.given("kpi.explain.outlier-weight", Exact.plain(weight)), place(index)));
    }

    Ratio number(Explanation step) {
        return step.value().orElseThrow().value();
    }

    Explanation product(String key, List<Explanation> two) {
        return Explanation.of(
                key, Operation.PRODUCT, Exact.like(model, number(two.get(0)).multipliedBy(number(two.get(1)))), two);
    }

    Explanation sum(String key, Explanation a, Explanation b) {
        return Explanation.of(key, Operation.SUM, Exact.like(model, number(a).plus(number(b))), List.of(a, b));
    }

    Explanation difference(String key, Explanation a, Explanation b) {
        return Explanation.of(
                key, Operation.DIFFERENCE, Exact.like(model, number(a).minus(number(b))), List.of(a, b));
    }
}
