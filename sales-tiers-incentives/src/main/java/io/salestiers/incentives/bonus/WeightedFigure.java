package io.salestiers.incentives.bonus;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import io.salestiers.incentives.figure.FigureSource;
import io.salestiers.incentives.rate.PayoutCurve;

/**
 * A number that decides about a part of a bonus.
 *
 * @param weight which part: 0.6 is 60 %; the weights of a bonus add up to exactly 1
 * @param figure the number
 * @param curve which share of the part is paid at which number
 */
public record WeightedFigure(Ratio weight, FigureSource figure, PayoutCurve curve) {
    /** Refuses absent parts; weights are checked by the definition in which they stand. */
    public WeightedFigure {
        requireNonNull(weight, "weight");
        requireNonNull(figure, "figure");
        requireNonNull(curve, "curve");
    }
}
