package io.salestiers.incentives.figure;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.Subject;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.catalog.KpiId;
import io.salestiers.kpi.evaluation.EvaluatedStay;
import io.salestiers.kpi.evaluation.Evaluation;
import io.salestiers.kpi.evaluation.KpiValue;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.measure.Reason;
import io.salestiers.kpi.scorecard.Scorecard;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The results of KPI evaluations and scorecards as numbers on which pay depends.
 *
 * <!-- sample: FiguresTest#kpiFigures -->
 * <pre>{@code
 * FigureLookup figures = KpiFigures.of(List.of(people, units), FigurePrecision.EXACT)
 *         .combinedWith(KpiFigures.ofScorecards(scorecards, FigurePrecision.AS_PUBLISHED));
 * }</pre>
 *
 * <p>What is missing or not meaningful stays so, with its explanation. A number of a person concerns that person in its
 * explanation. Immutable and safe for use by several threads.
 */
public final class KpiFigures {
    private record Key(KpiId kpi, Subject subject, Period period) {}

    private record Who(Subject subject, Period period) {}

    private KpiFigures() {}

    /**
     * The values of evaluations, for {@link FigureSource.KpiResult}.
     *
     * <p>Who was evaluated in several pieces has no one number of the period: the figure is
     * {@link Reason#NOT_ADDITIVE not additive}, unless the evaluation joins pieces to one.
     *
     * @param evaluations those of people and of units, for as many periods as needed
     * @param precision with which digits they count
     * @return the look-up
     * @throws IllegalArgumentException if two evaluations have the same KPI for the same subject and period
     */
    public static FigureLookup of(Collection<Evaluation> evaluations, FigurePrecision precision) {
        requireNonNull(precision, "precision");
        Map<Key, List<KpiValue>> values = new HashMap<>();
        for (Evaluation evaluation : evaluations) {
            Map<Key, List<KpiValue>> own = new HashMap<>();
            for (EvaluatedStay stay : evaluation.stays()) {
                for (KpiValue value : stay.values()) {
                    own.computeIfAbsent(new Key(value.kpi(), value.subject(), value.period()), key -> new ArrayList<>())
                            .add(value);
                }
            }
            own.forEach((key, pieces) -> {
                if (values.put(key, List.copyOf(pieces)) != null) {
                    throw new IllegalArgumentException(
                            "the result of a KPI must be there once, but two evaluations have " + key.kpi() + " for "
                                    + key.subject().key() + " in " + key.period());
                }
            });
        }
        return (source, subject, period) -> source instanceof FigureSource.KpiResult asked
                ? Optional.ofNullable(values.get(new Key(asked.kpi(), subject, period)))
                        .map(pieces -> figure(pieces, precision))
                : Optional.empty();
    }

    /**
     * The scores and ratings of scorecards, for {@link FigureSource.Score} and for {@link FigureLookup#findRating}.
     *
     * @param scorecards those of people and of units, for as many periods as needed
     * @param precision with which digits scores count
     * @return the look-up
     * @throws IllegalArgumentException if there are two scorecards of one subject and period
     */
    public static FigureLookup ofScorecards(Collection<Scorecard> scorecards, FigurePrecision precision) {
        requireNonNull(precision, "precision");
        Map<Who, Scorecard> all = new HashMap<>();
        for (Scorecard scorecard : scorecards) {
            if (all.put(new Who(scorecard.subject(), scorecard.period()), scorecard) != null) {
                throw new IllegalArgumentException("a scorecard must be there once, but there are two of "
                        + scorecard.subject().key() + " in " + scorecard.period());
            }
        }
        return new FigureLookup() {
            @Override
            public Optional<Figure> find(FigureSource source, Subject subject, Period period) {
                return source instanceof FigureSource.Score
                        ? Optional.ofNullable(all.get(new Who(subject, period)))
                                .map(card -> figure(card.score(), card.published(), card.explanation(), precision))
                        : Optional.empty();
            }

            @Override
            public Optional<RatingFigure> findRating(Subject subject, Period period) {
                return Optional.ofNullable(all.get(new Who(subject, period)))
                        .map(card -> new RatingFigure(card.rating().map(band -> band.rating()), card.explanation()));
            }
        };
    }

    private static Figure figure(List<KpiValue> pieces, FigurePrecision precision) {
        if (pieces.size() == 1) {
            KpiValue only = pieces.get(0);
            return figure(only.reading(), only.published(), only.explanation(), precision);
        }
        Explanation several = Explanation.none(
                        "incentives.explain.figure-in-pieces",
                        pieces.stream().map(KpiValue::explanation).toList())
                .with("count", Argument.number(pieces.size()));
        return new Figure(Reading.notMeaningful(Reason.NOT_ADDITIVE), several);
    }

    private static Figure figure(
            Reading reading, Optional<BigDecimal> published, Explanation explanation, FigurePrecision precision) {
        if (precision == FigurePrecision.EXACT || published.isEmpty()) {
            return new Figure(reading, explanation);
        }
        Quantity exact = reading.quantity().orElseThrow();
        Quantity shown = new Quantity(Ratio.of(published.get()), exact.unit(), exact.currency());
        Explanation step = new Explanation(
                "incentives.explain.figure-as-published",
                Map.of(),
                Operation.GIVEN,
                Optional.of(shown),
                explanation.person(),
                List.of(explanation));
        return new Figure(Reading.known(shown), step);
    }
}
