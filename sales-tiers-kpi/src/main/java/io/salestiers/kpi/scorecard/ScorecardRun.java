package io.salestiers.kpi.scorecard;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.Subject;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.catalog.KpiId;
import io.salestiers.kpi.internal.weighting.PointSteps;
import io.salestiers.kpi.internal.weighting.Weighting;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.target.TargetValue;
import io.salestiers.kpi.target.Targets;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** One scorecard in the making, in the order of steps that {@link ScorecardTemplate} states. */
final class ScorecardRun {
    private static final Argument NO_RATING = Argument.term("kpi.rating.none");

    private final ScorecardTemplate template;
    private final Subject subject;
    private final Period period;
    private final List<ScoredLine> lines = new ArrayList<>();
    private final Weighting weighting;
    private final ItemRun items;
    private final List<Finding> findings = new ArrayList<>();
    private final SortedSet<String> blocking = new TreeSet<>();

    ScorecardRun(
            ScorecardTemplate template,
            Subject subject,
            Period period,
            Map<KpiId, Reading> readings,
            ScorecardInputs inputs) {
        this.template = template;
        this.subject = subject;
        this.period = period;
        PreviousPoints previous = new PreviousPoints(subject, period, template.scale(), inputs.previous());
        for (ScorecardLine line : template.lines()) {
            Reading read = readings.get(line.kpi());
            Reading actual = read == null ? Reading.missing(line.kpi().value()) : read;
            Optional<Reading> target = line.input() instanceof LineInput.Achievement achievement
                    ? Optional.of(target(achievement.target(), actual, inputs.targets()))
                    : Optional.empty();
            lines.add(ScoredLine.of(line, template.scale(), actual, target).filled(template.scale(), previous));
        }
        this.weighting = Weighting.of(lines.stream().map(ScoredLine::part).toList());
        this.items = new ItemRun(template, subject, period, readings, inputs);
        for (int i = 0; i < lines.size(); i++) {
            note(i);
        }
        findings.addAll(items.findings());
        blocking.addAll(items.blocking());
    }

    private Reading target(LineTarget target, Reading actual, Targets targets) {
        if (target instanceof LineTarget.OfMeasure of) {
            return targets.find(of.measure(), subject, period)
                    .map(TargetValue::reading)
                    .orElseGet(() -> Reading.missing("target(" + of.measure() + ")"));
        }
        Ratio constant = ((LineTarget.Constant) target).value();
        // A constant has the unit of the KPI; without a value there is no unit to show it in.
        return Reading.known(actual.quantity()
                .map(quantity -> new Quantity(constant, quantity.unit(), quantity.currency()))
                .orElseGet(() -> Quantity.ratio(constant)));
    }

    private void note(int i) {
        ScoredLine line = lines.get(i);
        String kpi = line.line().kpi().value();
        if (line.origin() == LineOrigin.CARRIED) {
            findings.add(finding(ScorecardFinding.CARRIED).with("kpi", kpi));
        }
        Optional<Unit> otherUnit = line.otherUnit();
        if (otherUnit.isPresent()) {
            blocking.add(kpi);
            findings.add(finding(ScorecardFinding.TARGET_IN_OTHER_UNIT)
                    .with("kpi", kpi)
                    .with(
                            "unit",
                            Argument.term(line.actual()
                                    .quantity()
                                    .orElseThrow()
                                    .unit()
                                    .key()))
                    .with("found", Argument.term(otherUnit.get().key())));
            return;
        }
        Optional<Weighting.Problem> problem = weighting.problem(i);
        if (problem.isPresent()) {
            blocking.add(kpi);
            findings.add(
                    problem.get() == Weighting.Problem.BLOCKED
                            ? finding(ScorecardFinding.BLOCKED).with("kpi", kpi)
                            : finding(ScorecardFinding.TOO_LITTLE_WEIGHT)
                                    .with("kpi", kpi)
                                    .with("present", weighting.present().toArgument())
                                    .with("least", line.part().leastPresent().toArgument()));
        }
    }

    private Finding finding(ScorecardFinding code) {
        return Finding.of(code, Place.during(subject.key(), period.range())).with("period", period.name());
    }

    Scorecard scorecard() {
        return blocking.isEmpty() && weighting.scored() ? scored() : unscored();
    }

    private Scorecard scored() {
        List<LineResult> results = new ArrayList<>();
        List<Explanation> weighted = new ArrayList<>();
        List<Explanation> aside = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            ScoredLine line = lines.get(i);
            if (line.step().isEmpty()) {
                aside.add(line.leftOut());
                results.add(line.result(Ratio.ZERO, Ratio.ZERO));
                continue;
            }
            Explanation step =
                    line.weighted(weighting.weightStep(i), template.rounding().ofLines());
            weighted.add(step);
            results.add(line.result(weighting.weight(i), PointSteps.number(step)));
        }
        aside.addAll(items.without());
        Explanation sum = PointSteps.sum("kpi.explain.weighted-sum", weighted);
        Explanation added =
                items.total(AdjustmentKind.ADDITION, template.adjustments().mostAdded());
        Explanation deducted =
                items.total(AdjustmentKind.DEDUCTION, template.adjustments().mostDeducted());
        Explanation total = template.adjustments().items().isEmpty()
                ? sum
                : PointSteps.difference(
                        "kpi.explain.total",
                        PointSteps.sum("kpi.explain.total-with-additions", List.of(sum, added)),
                        deducted);
        Explanation limited = PointSteps.greatest(
                "kpi.explain.score",
                PointSteps.least(
                        "kpi.explain.score-capped",
                        total,
                        PointSteps.points(
                                "kpi.explain.total-cap", template.total().cap())),
                PointSteps.points("kpi.explain.total-floor", template.total().floor()));
        Quantity score = limited.value().orElseThrow();
        Explanation published = PointSteps.rounded(
                "kpi.explain.published",
                Explanation.given("kpi.explain.score-exact", score),
                template.rounding().published());
        Explanation looked = template.ratingBasis() == RatingBasis.EXACT ? limited : published;
        RatingBand byScore = template.rating(PointSteps.number(looked)).orElseThrow();
        Optional<RatingBand> rating = afterVetoes(Optional.of(byScore));
        BigDecimal shown = score.value().rounded(template.rounding().published());
        List<Explanation> steps = new ArrayList<>(List.of(
                limited,
                published,
                Explanation.given("kpi.explain.rated", looked.value().orElseThrow())
                        .with("rating", Argument.name(byScore.name()))
                        .with("from", byScore.from().toArgument())
                        .with("to", byScore.to().toArgument())));
        steps.addAll(aside);
        steps.addAll(explainVetoes());
        return new Scorecard(
                subject,
                period,
                template.scale(),
                results,
                items.adjustments(),
                Optional.of(
                        new ScoreParts(PointSteps.number(sum), PointSteps.number(added), PointSteps.number(deducted))),
                Reading.known(score),
                Optional.of(shown),
                Optional.of(byScore),
                items.vetoes(),
                rating,
                findings,
                labelled(Explanation.of("kpi.explain.scorecard", Operation.CHOSEN, score, steps), rating)
                        .with("published", Argument.number(shown)));
    }

    private Scorecard unscored() {
        SortedSet<String> inputs = new TreeSet<>(blocking);
        if (inputs.isEmpty()) {
            template.lines().forEach(line -> inputs.add(line.kpi().value()));
        }
        Optional<RatingBand> rating = afterVetoes(Optional.empty());
        List<Explanation> steps =
                new ArrayList<>(lines.stream().map(ScoredLine::alone).toList());
        steps.addAll(items.without());
        steps.addAll(explainVetoes());
        return new Scorecard(
                subject,
                period,
                template.scale(),
                lines.stream().map(line -> line.result(Ratio.ZERO, Ratio.ZERO)).toList(),
                items.adjustments(),
                Optional.empty(),
                new Reading.Missing(inputs),
                Optional.empty(),
                Optional.empty(),
                items.vetoes(),
                rating,
                findings,
                labelled(Explanation.none("kpi.explain.scorecard-without-score", steps), rating)
                        .with("inputs", Argument.texts(List.copyOf(inputs))));
    }

    private Optional<RatingBand> afterVetoes(Optional<RatingBand> byScore) {
        return RatingBands.afterVetoes(
                template.ratings(),
                byScore,
                items.vetoes().stream().map(VetoResult::item).toList());
    }

    private List<Explanation> explainVetoes() {
        return items.vetoes().stream()
                .map(veto -> veto.explain(Argument.name(template.ratings()
                        .get(RatingBands.rank(template.ratings(), veto.item().rating()))
                        .name())))
                .toList();
    }

    private Explanation labelled(Explanation step, Optional<RatingBand> rating) {
        Explanation labelled = step.with("scorecard", Argument.name(template.name()))
                .with("subject", subject.key())
                .with("period", period.name())
                .with("rating", rating.map(band -> Argument.name(band.name())).orElse(NO_RATING));
        return subject instanceof Subject.OfPerson person
                ? labelled.concerning(person.id().value())
                : labelled;
    }
}
