package io.salestiers.kpi.appraisal;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.text.Argument;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.internal.weighting.PointSteps;
import io.salestiers.kpi.internal.weighting.Weighting;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.scorecard.Curves;
import io.salestiers.kpi.scorecard.MissingPolicy;
import io.salestiers.kpi.scorecard.ScoreScale;
import io.salestiers.kpi.scorecard.Scorecard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A dimension with its points, before the weights of dimensions that are left out are shared.
 *
 * @param dimension the dimension
 * @param step the step with the points; empty if there are none
 * @param gap why there are none; empty if there are
 * @param groups the groups of raters
 * @param aside what did not count, as steps without a value
 */
record ScoredDimension(
        AppraisalDimension dimension,
        Optional<Explanation> step,
        Optional<Reading> gap,
        List<GroupResult> groups,
        List<Explanation> aside) {
    static ScoredDimension without(AppraisalDimension dimension, Reading gap) {
        return new ScoredDimension(dimension, Optional.empty(), Optional.of(gap), List.of(), List.of());
    }

    static ScoredDimension ofScorecard(
            AppraisalDimension dimension, DimensionSource.FromScorecard source, ScoreScale scale, Scorecard card) {
        if (card.score().quantity().isEmpty()) {
            return without(dimension, card.score());
        }
        Explanation points = source.conversion()
                .map(curve -> Curves.score(curve, scale, card.explanation()))
                .orElseGet(() -> PointSteps.greatest(
                        "kpi.explain.points",
                        PointSteps.least(
                                "kpi.explain.points-capped",
                                card.explanation(),
                                PointSteps.points("kpi.explain.scale-most", scale.most())),
                        PointSteps.points("kpi.explain.scale-least", scale.least())));
        return new ScoredDimension(dimension, Optional.of(points), Optional.empty(), List.of(), List.of());
    }

    static ScoredDimension ofAnswers(
            AppraisalDimension dimension, DimensionSource.FromAnswers source, ScoreScale scale, Sheets sheets) {
        List<Optional<Explanation>> means = new ArrayList<>();
        List<GroupResult> results = new ArrayList<>();
        List<Weighting.Part> parts = new ArrayList<>();
        List<Integer> counted = new ArrayList<>();
        for (GroupRule rule : source.groups()) {
            List<AnswerSheet> raters = sheets.complete(rule.group(), source.questions());
            boolean enough = raters.size() >= rule.minimumRaters();
            Optional<Explanation> mean =
                    enough ? Optional.of(mean(rule, source.questions(), raters)) : Optional.empty();
            if (rule.weight().signum() > 0) {
                counted.add(means.size());
                parts.add(
                        enough
                                ? Weighting.Part.counts(rule.weight())
                                : source.missingGroup() instanceof MissingPolicy.Renormalise renormalise
                                        ? Weighting.Part.leftOut(rule.weight(), renormalise.leastPresentWeight())
                                        : Weighting.Part.blocks(rule.weight()));
            }
            means.add(mean);
            results.add(result(rule, source.questions(), raters, mean));
        }
        Weighting weighting = Weighting.of(parts);
        List<Explanation> weighted = new ArrayList<>();
        List<Explanation> aside = new ArrayList<>();
        for (int i = 0; i < means.size(); i++) {
            GroupRule rule = source.groups().get(i);
            if (means.get(i).isEmpty()) {
                aside.add(Explanation.none("kpi.explain.group-too-small", List.of())
                        .with("group", Argument.term(rule.group().key()))
                        .with("minimum", Argument.number(rule.minimumRaters())));
            } else if (!counted.contains(i)) {
                aside.add(means.get(i).get());
            }
        }
        for (int j = 0; j < counted.size(); j++) {
            int i = counted.get(j);
            if (means.get(i).isPresent() && weighting.scored()) {
                GroupRule rule = source.groups().get(i);
                weighted.add(
                        PointSteps.product("kpi.explain.group", means.get(i).get(), weighting.weightStep(j))
                                .with("group", Argument.term(rule.group().key())));
                GroupResult result = results.get(i);
                results.set(
                        i,
                        new GroupResult(rule, result.raters(), result.mean(), result.questions(), weighting.weight(j)));
            }
        }
        if (!weighting.scored()) {
            Reading gap = Reading.missing("answers(" + dimension.id() + ")");
            return new ScoredDimension(dimension, Optional.empty(), Optional.of(gap), results, aside);
        }
        Explanation level = PointSteps.sum("kpi.explain.level", weighted);
        return new ScoredDimension(
                dimension,
                Optional.of(Curves.score(source.conversion(), scale, level)),
                Optional.empty(),
                results,
                aside);
    }

    /** The weighted mean of a group, from sums and counts: no single answer stands in it. */
    private static Explanation mean(GroupRule rule, List<Question> questions, List<AnswerSheet> raters) {
        List<Explanation> steps = new ArrayList<>();
        for (Question question : questions) {
            Explanation mean = Explanation.of(
                            "kpi.explain.question",
                            Operation.QUOTIENT,
                            Quantity.of(meanOf(question, raters), Unit.POINTS),
                            List.of(
                                    PointSteps.points("kpi.explain.answers", sumOf(question, raters)),
                                    Explanation.given("kpi.explain.raters", Quantity.count(raters.size()))))
                    .with("question", Argument.name(question.text()));
            steps.add(PointSteps.product(
                    "kpi.explain.question-weighted",
                    mean,
                    Explanation.given("kpi.explain.question-weight", Quantity.ratio(question.weight()))));
        }
        return PointSteps.sum("kpi.explain.group-mean", steps)
                .with("group", Argument.term(rule.group().key()));
    }

    private static GroupResult result(
            GroupRule rule, List<Question> questions, List<AnswerSheet> raters, Optional<Explanation> mean) {
        return mean.map(step -> new GroupResult(
                        rule,
                        OptionalInt.of(raters.size()),
                        Optional.of(PointSteps.number(step)),
                        questions.stream()
                                .map(question -> new QuestionResult(question, meanOf(question, raters)))
                                .toList(),
                        Ratio.ZERO))
                .orElseGet(() -> new GroupResult(rule, OptionalInt.empty(), Optional.empty(), List.of(), Ratio.ZERO));
    }

    private static Ratio sumOf(Question question, List<AnswerSheet> raters) {
        Ratio sum = Ratio.ZERO;
        for (AnswerSheet sheet : raters) {
            Integer answer = sheet.answers().get(question.id());
            if (answer == null) {
                throw new AssertionError(question);
            }
            sum = sum.plus(Ratio.of(answer));
        }
        return sum;
    }

    private static Ratio meanOf(Question question, List<AnswerSheet> raters) {
        return sumOf(question, raters).dividedBy(Ratio.of(raters.size()));
    }

    /** This dimension after its policy for a missing score. */
    ScoredDimension filled(ScoreScale scale) {
        return step.isEmpty() && dimension.missing() instanceof MissingPolicy.Floor
                ? new ScoredDimension(
                        dimension,
                        Optional.of(PointSteps.points("kpi.explain.dimension-floor", scale.least())),
                        gap,
                        groups,
                        aside)
                : this;
    }

    Weighting.Part part() {
        if (step.isPresent()) {
            return Weighting.Part.counts(dimension.weight());
        }
        return dimension.missing() instanceof MissingPolicy.Renormalise renormalise
                ? Weighting.Part.leftOut(dimension.weight(), renormalise.leastPresentWeight())
                : Weighting.Part.blocks(dimension.weight());
    }

    Explanation weighted(Explanation weight, Optional<Rounding> rounding) {
        Explanation product = labelled(PointSteps.product("kpi.explain.dimension", step.orElseThrow(), weight));
        return rounding.map(each -> labelled(PointSteps.rounded("kpi.explain.dimension-rounded", product, each)))
                .orElse(product);
    }

    /** What did not count: the dimension itself, or groups of it. */
    List<Explanation> leftOut() {
        if (step.isEmpty()) {
            return List.of(labelled(Explanation.none("kpi.explain.dimension-missing", aside)));
        }
        return aside.isEmpty() ? List.of() : List.of(labelled(Explanation.none("kpi.explain.dimension-aside", aside)));
    }

    private Explanation labelled(Explanation each) {
        return each.with("dimension", Argument.name(dimension.name()));
    }

    DimensionResult result(Ratio weight, Ratio points) {
        return new DimensionResult(
                dimension,
                step.map(each -> Reading.known(Quantity.of(PointSteps.number(each), Unit.POINTS)))
                        .orElseGet(gap::orElseThrow),
                weight,
                points,
                groups);
    }
}
