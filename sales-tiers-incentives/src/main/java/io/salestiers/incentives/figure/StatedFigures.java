package io.salestiers.incentives.figure;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.Subject;
import io.salestiers.core.time.Period;
import io.salestiers.kpi.scorecard.RatingId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Numbers and ratings as a host states them, each for one subject and period. What is not stated is missing.
 *
 * <!-- sample: FiguresTest#statedFigures -->
 * <pre>{@code
 * FigureSource source = new FigureSource.Stated(attendance, Whose.PAYEE);
 * FigureLookup stated = StatedFigures.builder()
 *         .figure(source, Subject.of(ann), march, Figure.stated(Quantity.ratio(Ratio.of(21, 22))))
 *         .rating(Subject.of(ann), march, RatingId.of("A"))
 *         .build();
 * }</pre>
 */
public final class StatedFigures implements FigureLookup {
    private record Key(FigureSource source, Subject subject, Period period) {}

    private record Who(Subject subject, Period period) {}

    private final Map<Key, Figure> figures;
    private final Map<Who, RatingFigure> ratings;

    private StatedFigures(Builder builder) {
        this.figures = Map.copyOf(builder.figures);
        this.ratings = Map.copyOf(builder.ratings);
    }

    @Override
    public Optional<Figure> find(FigureSource source, Subject subject, Period period) {
        return Optional.ofNullable(figures.get(new Key(source, subject, period)));
    }

    @Override
    public Optional<RatingFigure> findRating(Subject subject, Period period) {
        return Optional.ofNullable(ratings.get(new Who(subject, period)));
    }

    /**
     * Starts numbers.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects numbers. Used by one thread. */
    public static final class Builder {
        private final Map<Key, Figure> figures = new HashMap<>();
        private final Map<Who, RatingFigure> ratings = new HashMap<>();

        private Builder() {}

        /**
         * States a number.
         *
         * @param source which number
         * @param subject whose
         * @param period when
         * @param figure the number, or why there is none
         * @return this builder
         * @throws IllegalArgumentException if it has been stated already
         */
        public Builder figure(FigureSource source, Subject subject, Period period, Figure figure) {
            if (figures.putIfAbsent(new Key(source, subject, period), requireNonNull(figure, "figure")) != null) {
                throw new IllegalArgumentException(
                        "a number is stated twice: " + source.key() + " of " + subject.key() + " in " + period);
            }
            return this;
        }

        /**
         * States a rating.
         *
         * @param subject whose
         * @param period when
         * @param rating the rating
         * @return this builder
         * @throws IllegalArgumentException if it has been stated already
         */
        public Builder rating(Subject subject, Period period, RatingId rating) {
            if (ratings.putIfAbsent(new Who(subject, period), RatingFigure.stated(rating)) != null) {
                throw new IllegalArgumentException("a rating is stated twice: of " + subject.key() + " in " + period);
            }
            return this;
        }

        /**
         * The look-up of what was stated.
         *
         * @return an immutable look-up
         */
        public StatedFigures build() {
            return new StatedFigures(this);
        }
    }
}
