package io.salestiers.incentives.figure;

import io.salestiers.core.org.Subject;
import io.salestiers.core.time.Period;
import java.util.Optional;

/**
 * The results on which pay depends: KPI values, scores, stated numbers. Called from one thread, possibly more than once for a
 * number; must give the same answer each time. Attainments are not asked for: they follow from credits and quotas. Later
 * methods will have defaults.
 */
@FunctionalInterface
public interface FigureLookup {
    /**
     * A number.
     *
     * @param source what is asked for, never an attainment
     * @param subject the person or unit whose number it is
     * @param period when
     * @return the figure, or one that says why there is none; empty if nothing is known of it, which counts as missing
     */
    Optional<Figure> find(FigureSource source, Subject subject, Period period);

    /**
     * A rating.
     *
     * @param subject the person or unit whose rating it is
     * @param period when
     * @return the rating; empty if nothing is known of it, which counts as missing
     */
    default Optional<RatingFigure> findRating(Subject subject, Period period) {
        return Optional.empty();
    }

    /**
     * No numbers.
     *
     * @return the look-up
     */
    static FigureLookup empty() {
        return (source, subject, period) -> Optional.empty();
    }

    /**
     * These numbers, and those of another look-up where these have none.
     *
     * @param other asked second
     * @return the look-up
     */
    default FigureLookup combinedWith(FigureLookup other) {
        FigureLookup first = this;
        return new FigureLookup() {
            @Override
            public Optional<Figure> find(FigureSource source, Subject subject, Period period) {
                return first.find(source, subject, period).or(() -> other.find(source, subject, period));
            }

            @Override
            public Optional<RatingFigure> findRating(Subject subject, Period period) {
                return first.findRating(subject, period).or(() -> other.findRating(subject, period));
            }
        };
    }
}
