package io.salestiers.incentives.earning;

import static io.salestiers.incentives.earning.Steps.key;
import static io.salestiers.incentives.earning.Steps.rate;
import static io.salestiers.incentives.earning.Steps.value;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.bonus.ObjectiveScore;
import io.salestiers.incentives.bonus.ScoredObjective;
import io.salestiers.incentives.bonus.WeightedFigure;
import io.salestiers.incentives.figure.Figure;
import io.salestiers.incentives.figure.MissingFigure;
import io.salestiers.incentives.figure.RatingFigure;
import io.salestiers.incentives.plan.BonusMeasure;
import io.salestiers.incentives.plan.ResolvedBonus;
import io.salestiers.incentives.plan.ResolvedObjectives;
import io.salestiers.incentives.plan.ResolvedScorecardBonus;
import io.salestiers.incentives.plan.ScoreMeasure;
import io.salestiers.incentives.rate.Coordinate;
import io.salestiers.incentives.rate.MatrixReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The share of the target pay that figures, a scorecard or objectives deserve. */
final class BonusRule {
    private BonusRule() {}

    static PartResult calculate(ResolvedBonus resolved) {
        Share share = resolved.component().measure() instanceof BonusMeasure.Weighted weighted
                ? weighted(weighted, resolved.figures())
                : matrix((BonusMeasure.Matrix) resolved.component().measure(), resolved.figures());
        return BonusPay.of(
                resolved,
                resolved.payee(),
                resolved.target(),
                share,
                resolved.modifiers(),
                resolved.carried(),
                resolved.component().rounding());
    }

    private static Share weighted(BonusMeasure.Weighted measure, List<Figure> figures) {
        List<WeightedShares.Part> parts = new ArrayList<>();
        for (int i = 0; i < figures.size(); i++) {
            WeightedFigure part = measure.figures().get(i);
            Figure figure = figures.get(i);
            parts.add(new WeightedShares.Part(
                    Argument.text(part.figure().key()),
                    part.weight(),
                    figure.quantity().map(number -> CurveSteps.share(part.curve(), figure.explanation())),
                    figure.explanation()));
        }
        return WeightedShares.of(parts, measure.missing());
    }

    private static Share matrix(BonusMeasure.Matrix measure, List<Figure> figures) {
        List<Explanation> numbers = figures.stream().map(Figure::explanation).toList();
        List<Explanation> absent =
                numbers.stream().filter(number -> number.value().isEmpty()).toList();
        if (!absent.isEmpty()) {
            return missing(measure.missing(), absent);
        }
        MatrixReading reading = measure.matrix()
                .read(numbers.stream()
                        .map(number -> Coordinate.of(value(number)))
                        .toList());
        return CurveSteps.share(reading, numbers)
                .map(Share::of)
                .orElseGet(() -> Share.none("bonus-outside-matrix", numbers));
    }

    private static Share missing(MissingFigure policy, List<Explanation> absent) {
        if (policy instanceof MissingFigure.CountsAs fixed) {
            return Share.of(countsAs(fixed.value(), absent));
        }
        return Share.none(policy instanceof MissingFigure.Waits ? "bonus-waits" : "bonus-without-figure", absent);
    }

    static Explanation countsAs(Ratio value, List<Explanation> absent) {
        return new Explanation(
                key("counts-as"),
                Map.of(),
                Operation.GIVEN,
                Optional.of(Quantity.ratio(value)),
                Optional.empty(),
                absent);
    }

    static PartResult calculate(ResolvedScorecardBonus resolved) {
        return BonusPay.of(
                resolved,
                resolved.payee(),
                resolved.target(),
                share(resolved),
                resolved.modifiers(),
                resolved.carried(),
                resolved.component().rounding());
    }

    private static Share share(ResolvedScorecardBonus resolved) {
        MissingFigure missing = resolved.component().missing();
        if (resolved.component().measure() instanceof ScoreMeasure.ByScore byScore) {
            Figure score = resolved.score().orElseThrow();
            return score.quantity().isPresent()
                    ? Share.of(CurveSteps.share(byScore.curve(), score.explanation()))
                    : missing(missing, List.of(score.explanation()));
        }
        ScoreMeasure.ByRating byRating =
                (ScoreMeasure.ByRating) resolved.component().measure();
        RatingFigure rating = resolved.rating().orElseThrow();
        if (rating.rating().isEmpty()) {
            return missing(missing, List.of(rating.explanation()));
        }
        Ratio share = byRating.share(rating.rating().get()).orElseThrow();
        return Share.of(Explanation.of(
                        key("rating-reached"),
                        Operation.CHOSEN,
                        Quantity.ratio(share),
                        List.of(rate("curve-share", share), rating.explanation()))
                .with("rating", rating.rating().get().value()));
    }

    static PartResult calculate(ResolvedObjectives resolved) {
        Share share = resolved.objectives().isEmpty()
                ? Share.none("no-objectives", List.of())
                : WeightedShares.of(
                        resolved.objectives().stream()
                                .map(each -> part(resolved, each))
                                .toList(),
                        resolved.component().missing());
        return BonusPay.of(
                resolved,
                resolved.payee(),
                resolved.target(),
                share,
                resolved.modifiers(),
                resolved.carried(),
                resolved.component().rounding());
    }

    private static WeightedShares.Part part(ResolvedObjectives resolved, ScoredObjective scored) {
        Argument name = Argument.name(scored.objective().name());
        Optional<Explanation> score = scored.score().map(present -> score(resolved, present));
        return new WeightedShares.Part(
                name,
                scored.objective().weight(),
                score.map(step -> scored.objective()
                        .curve()
                        .map(curve -> CurveSteps.share(curve, step))
                        .orElse(step)),
                score.orElseGet(() -> Explanation.none(key("objective-unscored"), List.of())
                        .with("objective", name)
                        .concerning(resolved.payee().value())));
    }

    /* Who has judged is another person, whose step a payee's view leaves out. */
    private static Explanation score(ResolvedObjectives resolved, ObjectiveScore score) {
        Explanation by = Explanation.none(key("objective-scored-by"), List.of())
                .with("person", score.scoredBy().value())
                .concerning(score.scoredBy().value());
        return new Explanation(
                        key("objective-score"),
                        Map.of(),
                        Operation.GIVEN,
                        Optional.of(Quantity.ratio(score.score())),
                        Optional.of(resolved.payee().value()),
                        List.of(by))
                .with("evidence", score.evidence().value());
    }
}
