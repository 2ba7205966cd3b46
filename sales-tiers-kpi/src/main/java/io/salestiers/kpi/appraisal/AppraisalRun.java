package io.salestiers.kpi.appraisal;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.internal.weighting.PointSteps;
import io.salestiers.kpi.internal.weighting.Weighting;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.scorecard.RatingBand;
import io.salestiers.kpi.scorecard.RatingBands;
import io.salestiers.kpi.scorecard.RatingBasis;
import io.salestiers.kpi.scorecard.Scorecard;
import io.salestiers.kpi.scorecard.VetoResult;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** One appraisal in the making, in the order of steps that {@link AppraisalForm} states. */
final class AppraisalRun {
    private final AppraisalForm form;
    private final PersonId person;
    private final Period period;
    private final List<ScoredDimension> dimensions = new ArrayList<>();
    private final Weighting weighting;
    private final List<VetoResult> vetoes = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final SortedSet<String> blocking = new TreeSet<>();

    AppraisalRun(AppraisalForm form, PersonId person, Period period, AppraisalInputs inputs) {
        this.form = form;
        this.person = person;
        this.period = period;
        Sheets sheets = new Sheets(form, person, period, inputs.sheets());
        for (AppraisalDimension dimension : form.dimensions()) {
            dimensions.add((dimension.source() instanceof DimensionSource.FromAnswers answers
                            ? ScoredDimension.ofAnswers(dimension, answers, form.scale(), sheets)
                            : ofScorecard(dimension, (DimensionSource.FromScorecard) dimension.source(), inputs))
                    .filled(form.scale()));
        }
        findings.addAll(sheets.findings());
        this.weighting =
                Weighting.of(dimensions.stream().map(ScoredDimension::part).toList());
        for (int i = 0; i < dimensions.size(); i++) {
            note(i);
        }
    }

    private ScoredDimension ofScorecard(
            AppraisalDimension dimension, DimensionSource.FromScorecard source, AppraisalInputs inputs) {
        Scorecard card = inputs.scorecards().get(dimension.id());
        Reading missing = Reading.missing("scorecard(" + dimension.id() + ")");
        if (card == null) {
            return ScoredDimension.without(dimension, missing);
        }
        if (card.subject() instanceof Subject.OfPerson other && !other.id().equals(person)) {
            findings.add(
                    finding(AppraisalFinding.SCORECARD_SUBJECT).with("dimension", Argument.name(dimension.name())));
            return ScoredDimension.without(dimension, missing);
        }
        if (!card.period().equals(period)) {
            findings.add(finding(AppraisalFinding.SCORECARD_PERIOD)
                    .with("dimension", Argument.name(dimension.name()))
                    .with("other", card.period().name()));
            return ScoredDimension.without(dimension, missing);
        }
        if (form.vetoes() == ScorecardVetoes.CARRIED) {
            vetoes.addAll(card.vetoes());
            for (VetoResult veto : card.vetoes()) {
                if (RatingBands.rank(form.ratings(), veto.item().rating()) < 0) {
                    findings.add(finding(AppraisalFinding.VETO_RATING_UNKNOWN)
                            .with("item", Argument.name(veto.item().name()))
                            .with("rating", veto.item().rating().value()));
                }
            }
        }
        if (source.conversion().isEmpty() && !card.scale().equals(form.scale())) {
            findings.add(finding(AppraisalFinding.SCORECARD_SCALE).with("dimension", Argument.name(dimension.name())));
            return ScoredDimension.without(dimension, missing);
        }
        return ScoredDimension.ofScorecard(dimension, source, form.scale(), card);
    }

    private void note(int i) {
        ScoredDimension each = dimensions.get(i);
        Argument name = Argument.name(each.dimension().name());
        for (GroupResult group : each.groups()) {
            if (group.mean().isEmpty()) {
                findings.add(finding(AppraisalFinding.GROUP_TOO_SMALL)
                        .with("dimension", name)
                        .with("group", Argument.term(group.rule().group().key()))
                        .with("minimum", group.rule().minimumRaters()));
            }
        }
        Optional<Weighting.Problem> problem = weighting.problem(i);
        if (problem.isPresent()) {
            blocking.add(each.dimension().id().value());
            findings.add(
                    problem.get() == Weighting.Problem.BLOCKED
                            ? finding(AppraisalFinding.BLOCKED).with("dimension", name)
                            : finding(AppraisalFinding.TOO_LITTLE_WEIGHT)
                                    .with("dimension", name)
                                    .with("present", weighting.present().toArgument())
                                    .with("least", each.part().leastPresent().toArgument()));
        }
    }

    private Finding finding(AppraisalFinding code) {
        return Finding.of(code, Place.during("person:" + person, period.range()))
                .with("period", period.name());
    }

    Appraisal appraisal() {
        return weighting.scored() ? scored() : unscored();
    }

    private Appraisal scored() {
        List<Explanation> weighted = new ArrayList<>();
        List<Explanation> aside = new ArrayList<>();
        List<DimensionResult> results = new ArrayList<>();
        for (int i = 0; i < dimensions.size(); i++) {
            ScoredDimension each = dimensions.get(i);
            aside.addAll(each.leftOut());
            if (each.step().isEmpty()) {
                results.add(each.result(Ratio.ZERO, Ratio.ZERO));
                continue;
            }
            Explanation step =
                    each.weighted(weighting.weightStep(i), form.rounding().ofLines());
            weighted.add(step);
            results.add(each.result(weighting.weight(i), PointSteps.number(step)));
        }
        Explanation limited = PointSteps.greatest(
                "kpi.explain.appraisal-score",
                PointSteps.least(
                        "kpi.explain.appraisal-capped",
                        PointSteps.sum("kpi.explain.appraisal-sum", weighted),
                        PointSteps.points("kpi.explain.scale-most", form.scale().most())),
                PointSteps.points("kpi.explain.scale-least", form.scale().least()));
        Quantity score = limited.value().orElseThrow();
        Explanation published = PointSteps.rounded(
                "kpi.explain.published",
                Explanation.given("kpi.explain.score-exact", score),
                form.rounding().published());
        Explanation looked = form.ratingBasis() == RatingBasis.EXACT ? limited : published;
        RatingBand byScore =
                RatingBands.find(form.ratings(), PointSteps.number(looked)).orElseThrow();
        Optional<RatingBand> rating = afterVetoes(Optional.of(byScore));
        BigDecimal shown = score.value().rounded(form.rounding().published());
        List<Explanation> steps = new ArrayList<>(List.of(
                limited,
                published,
                Explanation.given("kpi.explain.rated", looked.value().orElseThrow())
                        .with("rating", Argument.name(byScore.name()))
                        .with("from", byScore.from().toArgument())
                        .with("to", byScore.to().toArgument())));
        steps.addAll(aside);
        steps.addAll(explainVetoes());
        return new Appraisal(
                person,
                period,
                results,
                Reading.known(score),
                Optional.of(shown),
                Optional.of(byScore),
                vetoes,
                rating,
                findings,
                labelled(Explanation.of("kpi.explain.appraisal", Operation.CHOSEN, score, steps), rating)
                        .with("published", Argument.number(shown)));
    }

    private Appraisal unscored() {
        SortedSet<String> inputs = new TreeSet<>(blocking);
        if (inputs.isEmpty()) {
            form.dimensions().forEach(dimension -> inputs.add(dimension.id().value()));
        }
        Optional<RatingBand> rating = afterVetoes(Optional.empty());
        List<Explanation> steps = new ArrayList<>();
        for (ScoredDimension each : dimensions) {
            each.step()
                    .ifPresent(points -> steps.add(Explanation.of(
                                    "kpi.explain.dimension-points",
                                    Operation.CHOSEN,
                                    points.value().orElseThrow(),
                                    List.of(points))
                            .with("dimension", Argument.name(each.dimension().name()))));
            steps.addAll(each.leftOut());
        }
        steps.addAll(explainVetoes());
        return new Appraisal(
                person,
                period,
                dimensions.stream()
                        .map(each -> each.result(Ratio.ZERO, Ratio.ZERO))
                        .toList(),
                new Reading.Missing(inputs),
                Optional.empty(),
                Optional.empty(),
                vetoes,
                rating,
                findings,
                labelled(Explanation.none("kpi.explain.appraisal-without-score", steps), rating)
                        .with("inputs", Argument.texts(List.copyOf(inputs))));
    }

    private Optional<RatingBand> afterVetoes(Optional<RatingBand> byScore) {
        return RatingBands.afterVetoes(
                form.ratings(), byScore, vetoes.stream().map(VetoResult::item).toList());
    }

    private List<Explanation> explainVetoes() {
        return vetoes.stream()
                .map(veto -> {
                    int rank = RatingBands.rank(form.ratings(), veto.item().rating());
                    return veto.explain(
                            rank < 0
                                    ? Argument.text(veto.item().rating().value())
                                    : Argument.name(form.ratings().get(rank).name()));
                })
                .toList();
    }

    private Explanation labelled(Explanation step, Optional<RatingBand> rating) {
        return step.with("form", Argument.name(form.name()))
                .with("subject", "person:" + person)
                .with("period", period.name())
                .with(
                        "rating",
                        rating.map(band -> Argument.name(band.name()))
                                .orElseGet(() -> Argument.term("kpi.rating.none")))
                .concerning(person.value());
    }
}
