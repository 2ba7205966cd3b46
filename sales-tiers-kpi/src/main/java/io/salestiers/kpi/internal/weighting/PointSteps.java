package io.salestiers.kpi.internal.weighting;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import java.util.ArrayList;
import java.util.List;

/** Steps that compute and explain at once, so that the two can't differ. */
public final class PointSteps {
    private PointSteps() {}

    /** The value of a step. */
    public static Ratio number(Explanation step) {
        return step.value().orElseThrow().value();
    }

    /** Stated points. */
    public static Explanation points(String key, Ratio points) {
        return Explanation.given(key, Quantity.of(points, Unit.POINTS));
    }

    /** The first minus the second, in the unit of the first. */
    public static Explanation difference(String key, Explanation a, Explanation b) {
        Quantity first = a.value().orElseThrow();
        return Explanation.of(
                key,
                Operation.DIFFERENCE,
                new Quantity(number(a).minus(number(b)), first.unit(), first.currency()),
                List.of(a, b));
    }

    /** The sum of some points. */
    public static Explanation sum(String key, List<Explanation> steps) {
        return Explanation.of(
                key,
                Operation.SUM,
                Quantity.of(Ratio.sum(steps.stream().map(PointSteps::number).toList()), Unit.POINTS),
                steps);
    }

    /** Points: the product of two steps. */
    public static Explanation product(String key, Explanation a, Explanation b) {
        return Explanation.of(
                key, Operation.PRODUCT, Quantity.of(number(a).multipliedBy(number(b)), Unit.POINTS), List.of(a, b));
    }

    /** The fewer of two points. */
    public static Explanation least(String key, Explanation a, Explanation b) {
        return Explanation.of(key, Operation.LEAST, Quantity.of(number(a).min(number(b)), Unit.POINTS), List.of(a, b));
    }

    /** The more of two points. */
    public static Explanation greatest(String key, Explanation a, Explanation b) {
        return Explanation.of(
                key, Operation.GREATEST, Quantity.of(number(a).max(number(b)), Unit.POINTS), List.of(a, b));
    }

    /** The points of the first step; the others say why. */
    public static Explanation chosen(String key, Explanation points, List<Explanation> why) {
        List<Explanation> all = new ArrayList<>(List.of(points));
        all.addAll(why);
        return Explanation.of(key, Operation.CHOSEN, points.value().orElseThrow(), all);
    }

    /** Points, rounded. */
    public static Explanation rounded(String key, Explanation step, Rounding rounding) {
        return Explanation.of(
                        key,
                        Operation.ROUNDED,
                        Quantity.of(Ratio.of(number(step).rounded(rounding)), Unit.POINTS),
                        List.of(step))
                .with("decimals", Argument.number(rounding.scale()))
                .with("mode", Argument.term(rounding.modeKey()));
    }
}
