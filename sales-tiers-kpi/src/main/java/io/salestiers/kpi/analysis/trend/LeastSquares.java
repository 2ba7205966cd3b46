package io.salestiers.kpi.analysis.trend;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.analysis.internal.Exact;
import java.util.ArrayList;
import java.util.List;

/**
 * The line of least squares through values at whole places, as Σ(x − mean)·y ÷ Σ(x − mean)²: the same as with y − mean(y),
 * because the distances of x add up to 0.
 */
final class LeastSquares {
    private final List<Quantity> values;
    private final Quantity model;
    private final Explanation slope;

    LeastSquares(List<Integer> places, List<Quantity> values) {
        this.values = values;
        this.model = values.get(0);
        Ratio mean = Ratio.of(places.stream().mapToLong(Integer::longValue).sum(), places.size());
        List<Explanation> products = new ArrayList<>();
        List<Explanation> squares = new ArrayList<>();
        Ratio top = Ratio.ZERO;
        Ratio bottom = Ratio.ZERO;
        for (int i = 0; i < places.size(); i++) {
            Ratio distance = Ratio.of(places.get(i)).minus(mean);
            Ratio product = distance.multipliedBy(values.get(i).value());
            Ratio square = distance.multipliedBy(distance);
            top = top.plus(product);
            bottom = bottom.plus(square);
            Explanation given = Explanation.given("kpi.explain.trend-distance", Exact.plain(distance))
                    .with("place", Argument.number(places.get(i) + 1));
            products.add(Explanation.of(
                    "kpi.explain.trend-product",
                    Operation.PRODUCT,
                    Exact.like(model, product),
                    List.of(given, Explanation.given("kpi.explain.trend-value", values.get(i)))));
            squares.add(Explanation.of(
                    "kpi.explain.trend-square", Operation.PRODUCT, Exact.plain(square), List.of(given, given)));
        }
        slope = Explanation.of(
                "kpi.explain.trend-slope",
                Operation.QUOTIENT,
                Exact.like(model, top.dividedBy(bottom)),
                List.of(
                        Explanation.of("kpi.explain.trend-products", Operation.SUM, Exact.like(model, top), products),
                        Explanation.of("kpi.explain.trend-squares", Operation.SUM, Exact.plain(bottom), squares)));
    }

    Explanation slope() {
        return slope;
    }

    /** How large a slope still counts as steady: a part of the size of the mean. */
    Explanation band(Ratio share) {
        Ratio sum = Ratio.sum(values.stream().map(Quantity::value).toList());
        Quantity mean = Exact.like(model, sum.dividedBy(Ratio.of(values.size())));
        Quantity size = Exact.like(model, mean.value().abs());
        Quantity opposite = Exact.like(model, mean.value().negated());
        Explanation given = Explanation.given("kpi.explain.trend-mean", mean);
        Explanation negative = Explanation.of(
                "kpi.explain.trend-mean-opposite",
                Operation.PRODUCT,
                opposite,
                List.of(Explanation.given("kpi.explain.trend-minus-one", Exact.plain(Ratio.of(-1))), given));
        return Explanation.of(
                "kpi.explain.trend-band",
                Operation.PRODUCT,
                Exact.like(model, size.value().multipliedBy(share)),
                List.of(
                        Explanation.given("kpi.explain.trend-share", Exact.plain(share)),
                        Explanation.of("kpi.explain.trend-size", Operation.GREATEST, size, List.of(given, negative))));
    }
}
