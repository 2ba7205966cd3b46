package io.salestiers.incentives.earning;

import static io.salestiers.incentives.earning.Steps.key;
import static io.salestiers.incentives.earning.Steps.rate;
import static io.salestiers.incentives.earning.Steps.value;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.rate.CurveReading;
import io.salestiers.incentives.rate.Knot;
import io.salestiers.incentives.rate.MatrixReading;
import io.salestiers.incentives.rate.PayoutCurve;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What curves and matrices say, in steps that can be calculated again. */
final class CurveSteps {
    private CurveSteps() {}

    /* The share at a number: what the knot pays, and slope × the way from there. */
    static Explanation share(PayoutCurve curve, Explanation number) {
        CurveReading reading = curve.read(value(number));
        Explanation share = uncapped(curve, reading, number);
        return reading.capped()
                ? Explanation.of(
                        key("curve-capped"),
                        Operation.LEAST,
                        Quantity.ratio(reading.share()),
                        List.of(share, rate("curve-cap", curve.cap().orElseThrow())))
                : share;
    }

    private static Explanation uncapped(PayoutCurve curve, CurveReading reading, Explanation number) {
        Quantity uncapped = Quantity.ratio(reading.uncapped());
        if (reading.knot().isEmpty()) {
            return Explanation.of(
                            key("curve-below"),
                            Operation.CHOSEN,
                            uncapped,
                            List.of(rate("curve-share", curve.below()), number))
                    .with("threshold", like(number, curve.knots().get(0).at()).toArgument());
        }
        Knot knot = reading.knot().get();
        Argument at = like(number, knot.at()).toArgument();
        Explanation pays = rate("curve-pays", knot.pays()).with("at", at);
        if (reading.slope().signum() == 0) {
            return Explanation.of(key("curve-reached"), Operation.CHOSEN, uncapped, List.of(pays, number))
                    .with("at", at);
        }
        Quantity from = like(number, knot.at());
        Explanation above = Explanation.of(
                key("curve-above"),
                Operation.DIFFERENCE,
                like(number, value(number).minus(knot.at())),
                List.of(number, Explanation.given(key("curve-knot"), from)));
        Explanation more = Explanation.of(
                key("curve-more"),
                Operation.PRODUCT,
                Quantity.ratio(value(above).multipliedBy(reading.slope())),
                List.of(above, rate("curve-slope", reading.slope())));
        return Explanation.of(key("curve-line"), Operation.SUM, uncapped, List.of(pays, more));
    }

    /* The share at several numbers; empty if the matrix has no answer. */
    static Optional<Explanation> share(MatrixReading reading, List<Explanation> numbers) {
        List<Explanation> steps = new ArrayList<>();
        if (reading instanceof MatrixReading.Found found) {
            if (found.cells().size() == 1) {
                steps.add(cell(found.cells().get(0)));
                steps.addAll(numbers);
                return Optional.of(Explanation.of(
                        key("matrix-cell-chosen"), Operation.CHOSEN, Quantity.ratio(found.value()), steps));
            }
            for (MatrixReading.WeightedCell cell : found.cells()) {
                steps.add(Explanation.of(
                        key("matrix-weighted"),
                        Operation.PRODUCT,
                        Quantity.ratio(cell.weight().multipliedBy(cell.value())),
                        List.of(rate("matrix-weight", cell.weight()), cell(cell))));
            }
            Explanation sum =
                    Explanation.of(key("matrix-between"), Operation.SUM, Quantity.ratio(found.value()), steps);
            List<Explanation> all = new ArrayList<>(List.of(sum));
            all.addAll(numbers);
            return Optional.of(
                    Explanation.of(key("matrix-read"), Operation.CHOSEN, Quantity.ratio(found.value()), all));
        }
        if (reading instanceof MatrixReading.Stated stated) {
            steps.add(rate("curve-share", stated.value()));
            steps.addAll(numbers);
            return Optional.of(
                    Explanation.of(key("matrix-outside"), Operation.CHOSEN, Quantity.ratio(stated.value()), steps)
                            .with("axis", stated.axis()));
        }
        return Optional.empty();
    }

    private static Explanation cell(MatrixReading.WeightedCell cell) {
        return rate("matrix-cell", cell.value()).with("at", Argument.texts(cell.at()));
    }

    private static Quantity like(Explanation number, Ratio value) {
        Quantity quantity = number.value().orElseThrow();
        return new Quantity(value, quantity.unit(), quantity.currency());
    }
}
