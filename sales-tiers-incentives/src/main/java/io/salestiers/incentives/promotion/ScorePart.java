package io.salestiers.incentives.promotion;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.incentives.figure.FigureSource;

/**
 * A part of the score of a candidate: the points of performance of the last four quarters, on average.
 *
 * @param kind what it stands for
 * @param weight which part of the score it is, above 0 and at most 1; those of a score add up to exactly 1
 * @param figure the number, in points
 * @param period how long the periods are
 * @param periods the average of how many periods, 1 or more; those of protected leave are skipped, and fewer will do if the
 *     person has not been there for longer
 */
public record ScorePart(PartKind kind, Ratio weight, FigureSource figure, PeriodKind period, int periods) {
    /** Refuses a weight outside its limits, and an average of nothing. */
    public ScorePart {
        requireNonNull(kind, "kind");
        requireNonNull(weight, "weight");
        requireNonNull(figure, "figure");
        requireNonNull(period, "period");
        if (weight.signum() <= 0 || weight.compareTo(Ratio.ONE) > 0) {
            throw new IllegalArgumentException("weight must be above 0 and at most 1, but was " + weight);
        }
        if (periods < 1) {
            throw new IllegalArgumentException("periods must be at least 1, but was " + periods);
        }
    }
}
