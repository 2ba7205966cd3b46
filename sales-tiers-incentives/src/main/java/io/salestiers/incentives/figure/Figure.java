package io.salestiers.incentives.figure;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.measure.Reading;
import java.util.Optional;

/**
 * A number on which pay depends beside credits, with where it comes from: a win rate of 0.62, a score of 103.5 points, an
 * attainment of 0.98. It may not be meaningful, or missing; then the plan says what follows.
 *
 * @param reading the number, or why there is none
 * @param explanation why it is what it is; its value is the number. A step about another person must name that person
 */
public record Figure(Reading reading, Explanation explanation) {
    /** Refuses an explanation of another number. */
    public Figure {
        requireNonNull(reading, "reading");
        requireNonNull(explanation, "explanation");
        if (!explanation.value().equals(reading.quantity())) {
            throw new IllegalArgumentException("the explanation must be of the figure " + reading + ", but was of "
                    + explanation.value().map(Quantity::toString).orElse("nothing"));
        }
    }

    /**
     * A number that was stated, not calculated.
     *
     * @param value the number
     * @return the figure with an explanation of one step
     */
    public static Figure stated(Quantity value) {
        return new Figure(Reading.known(value), Explanation.given("incentives.explain.stated-figure", value));
    }

    /**
     * A number that is not there.
     *
     * @param source what was asked for
     * @return the missing figure
     */
    public static Figure missing(FigureSource source) {
        return new Figure(
                Reading.missing(source.key()),
                Explanation.none("incentives.explain.missing-figure", java.util.List.of())
                        .with("figure", source.key()));
    }

    /**
     * The number.
     *
     * @return empty if there is none
     */
    public Optional<Quantity> quantity() {
        return reading.quantity();
    }
}
