package io.salestiers.incentives.promotion;

import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.Finding;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The weighted score of one person. */
final class ScoreRun {
    private final Candidacy candidacy;
    private final PromotionScore score;
    private final List<Explanation> products = new ArrayList<>();
    private final List<Explanation> weights = new ArrayList<>();
    private final List<Explanation> absent = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final Map<String, JsonValue> values = new TreeMap<>();
    private Ratio sum = Ratio.ZERO;
    private Ratio present = Ratio.ZERO;

    ScoreRun(Candidacy candidacy, PromotionScore score) {
        this.candidacy = candidacy;
        this.score = score;
    }

    ScoreResult run() {
        for (ScorePart part : score.parts()) {
            part(part);
        }
        if (present.equals(Ratio.ONE)) {
            return known(sum, weighted());
        }
        if (score.missing() instanceof MissingScorePart.Renormalise renormalise
                && present.signum() > 0
                && present.compareTo(renormalise.leastPresentWeight()) >= 0) {
            Ratio points = sum.dividedBy(present);
            List<Explanation> steps = new ArrayList<>();
            steps.add(weighted());
            steps.add(Explanation.of(
                    "incentives.promotion.explain.present-weight", Operation.SUM, Quantity.ratio(present), weights));
            return known(
                    points,
                    Explanation.of(
                            "incentives.promotion.explain.renormalised", Operation.QUOTIENT, points(points), steps));
        }
        List<Explanation> steps = new ArrayList<>(products);
        steps.addAll(absent);
        return result(
                GateOutcome.NOT_KNOWN,
                Optional.empty(),
                List.of(candidacy.finding(PromotionFinding.SCORE_NOT_KNOWN).with("figures", Argument.texts(missing))),
                steps);
    }

    private void part(ScorePart part) {
        PeriodFigures.Average average = average(part);
        values.put(
                part.kind().name() + "/" + part.figure().key(),
                JsonValue.object()
                        .with("weight", part.weight().toString())
                        .with("periods", new JsonValue.Fields(average.values())));
        Optional<Explanation> counted = average.value().isPresent()
                ? Optional.of(atMost(average.value().get(), average.explanation()))
                : score.missing() instanceof MissingScorePart.CountsAs stated
                        ? Optional.of(atMost(
                                points(stated.points()),
                                Explanation.given("incentives.promotion.explain.counts-as", points(stated.points()))))
                        : Optional.empty();
        if (counted.isEmpty()) {
            missing.add(part.figure().key());
            absent.add(average.explanation());
            return;
        }
        Explanation weight = Explanation.given("incentives.promotion.explain.weight", Quantity.ratio(part.weight()));
        Ratio product =
                part.weight().multipliedBy(counted.get().value().orElseThrow().value());
        products.add(Explanation.of(
                        "incentives.promotion.explain.score-part",
                        Operation.PRODUCT,
                        points(product),
                        List.of(weight, counted.get()))
                .with("kind", Argument.term(part.kind().key())));
        weights.add(weight);
        sum = sum.plus(product);
        present = present.plus(part.weight());
    }

    /** Over the last periods that count; fewer will do. */
    private PeriodFigures.Average average(ScorePart part) {
        PeriodWindow window = candidacy.window(part.period(), part.periods(), PeriodScope.IN_ANY_TIER, score.leave());
        return candidacy.figures().average(part.figure(), window.counted());
    }

    private Explanation atMost(Quantity value, Explanation explanation) {
        Quantity most = new Quantity(score.most(), value.unit(), value.currency());
        if (value.value().compareTo(score.most()) <= 0) {
            return explanation;
        }
        return Explanation.of(
                "incentives.promotion.explain.at-most",
                Operation.LEAST,
                most,
                List.of(explanation, Explanation.given("incentives.promotion.explain.most", most)));
    }

    private static Quantity points(Ratio value) {
        return Quantity.of(value, Unit.POINTS);
    }

    private Explanation weighted() {
        return Explanation.of("incentives.promotion.explain.weighted", Operation.SUM, points(sum), products);
    }

    private ScoreResult known(Ratio points, Explanation how) {
        GateOutcome outcome = GateOutcome.of(points.compareTo(score.passing()) >= 0);
        List<Explanation> steps = new ArrayList<>();
        steps.add(how);
        steps.addAll(absent);
        return result(
                outcome,
                Optional.of(points),
                outcome == GateOutcome.MET
                        ? List.of()
                        : List.of(candidacy
                                .finding(PromotionFinding.SCORE_SHORT)
                                .with("points", points.toArgument())
                                .with("passing", score.passing().toArgument())
                                .with("more", score.passing().minus(points).toArgument())),
                steps);
    }

    private ScoreResult result(
            GateOutcome outcome, Optional<Ratio> points, List<Finding> findings, List<Explanation> steps) {
        return new ScoreResult(
                outcome,
                points,
                findings,
                JsonValue.object()
                        .with("parts", new JsonValue.Fields(values))
                        .with("points", points.map(Ratio::toString).orElse("unknown")),
                Explanation.none("incentives.promotion.explain.score", steps)
                        .with("passing", score.passing().toArgument())
                        .with("outcome", Argument.term(outcome.key())));
    }
}
