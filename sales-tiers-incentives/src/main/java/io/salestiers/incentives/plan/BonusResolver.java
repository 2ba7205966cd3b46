package io.salestiers.incentives.plan;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.incentives.bonus.Objective;
import io.salestiers.incentives.bonus.ObjectiveScore;
import io.salestiers.incentives.bonus.ScoredObjective;
import io.salestiers.incentives.figure.Figure;
import io.salestiers.incentives.figure.FigureSource;
import io.salestiers.incentives.figure.RatingFigure;
import io.salestiers.incentives.figure.Whose;
import io.salestiers.incentives.quota.TargetPay;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.scorecard.RatingId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which target pay and which numbers each payee's bonus is calculated from. */
final class BonusResolver {
    private BonusResolver() {}

    static List<ResolvedBonus> resolve(TargetBonus component, Resolution resolution) {
        TargetPays pays = new TargetPays(resolution, component, component.target(), component.earners());
        List<ResolvedBonus> resolved = new ArrayList<>();
        for (PersonId payee : resolution.earners(component.earners()).keySet()) {
            Optional<TargetPay> target = pays.of(payee);
            List<Figure> figures = component.measure().sources().stream()
                    .map(source -> pays.held(pays.figure(source, payee), source, payee))
                    .toList();
            resolved.add(new ResolvedBonus(
                    component,
                    payee,
                    target,
                    figures,
                    resolution.modifiers(component, payee),
                    pays.carried(payee, target)));
        }
        pays.report();
        return resolved;
    }

    static List<ResolvedScorecardBonus> resolve(ScorecardBonus component, Resolution resolution) {
        TargetPays pays = new TargetPays(resolution, component, component.target(), component.earners());
        List<ResolvedScorecardBonus> resolved = new ArrayList<>();
        for (PersonId payee : resolution.earners(component.earners()).keySet()) {
            Optional<TargetPay> target = pays.of(payee);
            Optional<Figure> score = Optional.empty();
            Optional<RatingFigure> rating = Optional.empty();
            if (component.measure() instanceof ScoreMeasure.ByRating byRating) {
                rating = Optional.of(rating(byRating, component, resolution, payee));
                if (rating.get().rating().isEmpty()) {
                    pays.note(Reading.missing("rating"), "rating", payee);
                }
            } else {
                FigureSource source = new FigureSource.Score(component.measure().whose());
                score = Optional.of(pays.held(pays.figure(source, payee), source, payee));
            }
            resolved.add(new ResolvedScorecardBonus(
                    component,
                    payee,
                    target,
                    score,
                    rating,
                    resolution.modifiers(component, payee),
                    pays.carried(payee, target)));
        }
        pays.report();
        return resolved;
    }

    private static RatingFigure rating(
            ScoreMeasure.ByRating table, ScorecardBonus component, Resolution resolution, PersonId payee) {
        Optional<Subject> subject = resolution.figures().subject(table.whose(), payee);
        RatingFigure found = subject.flatMap(
                        whose -> resolution.inputs().figures().findRating(whose, resolution.period()))
                .orElseGet(RatingFigure::missing);
        Optional<RatingId> unknown = found.rating().filter(id -> table.share(id).isEmpty());
        unknown.ifPresent(id -> resolution.add(resolution
                .finding(PlanFinding.UNKNOWN_RATING, component)
                .at(Place.during(payee.value(), resolution.period().range()))
                .with("payee", payee.value())
                .with("rating", id.value())
                .with(
                        "known",
                        Argument.texts(table.shares().stream()
                                .map(each -> each.rating().value())
                                .toList()))));
        return table.whose() == Whose.PAYEE && found.explanation().person().isEmpty()
                ? new RatingFigure(found.rating(), found.explanation().concerning(payee.value()))
                : found;
    }

    static List<ResolvedObjectives> resolve(Objectives component, Resolution resolution) {
        TargetPays pays = new TargetPays(resolution, component, component.target(), component.earners());
        List<ResolvedObjectives> resolved = new ArrayList<>();
        List<Argument> without = new ArrayList<>();
        for (PersonId payee : resolution.earners(component.earners()).keySet()) {
            Optional<TargetPay> target = pays.of(payee);
            List<Objective> objectives = objectives(component, resolution, payee);
            if (objectives.isEmpty()) {
                without.add(Argument.text(payee.value()));
            }
            List<ScoredObjective> scored = new ArrayList<>();
            for (Objective objective : objectives) {
                Optional<ObjectiveScore> score = resolution
                        .inputs()
                        .objectives()
                        .score(component.id(), payee, objective.id(), resolution.period());
                score.ifPresent(present -> check(component, resolution, payee, objective, present));
                if (score.isEmpty()) {
                    pays.note(
                            Reading.missing(objective.id().value()),
                            objective.id().value(),
                            payee);
                }
                scored.add(new ScoredObjective(objective, score));
            }
            resolved.add(new ResolvedObjectives(
                    component,
                    payee,
                    target,
                    scored,
                    resolution.modifiers(component, payee),
                    pays.carried(payee, target)));
        }
        if (!without.isEmpty()) {
            resolution.add(resolution
                    .finding(PlanFinding.NO_OBJECTIVES, component)
                    .with("count", without.size())
                    .with("payees", new Argument.Many(without)));
        }
        pays.report();
        return resolved;
    }

    private static List<Objective> objectives(Objectives component, Resolution resolution, PersonId payee) {
        if (component.objectives() instanceof ObjectiveList.InPlan plan) {
            return plan.objectives();
        }
        List<Objective> agreed = resolution.inputs().objectives().agreed(component.id(), payee, resolution.period());
        if (!agreed.isEmpty()) {
            for (Finding finding : ObjectiveChecks.findings(agreed, "agreed-objectives", "")) {
                resolution.add(finding.at(
                        Place.during(payee.value(), resolution.period().range())));
            }
        }
        return agreed;
    }

    private static void check(
            Objectives component, Resolution resolution, PersonId payee, Objective objective, ObjectiveScore score) {
        if (score.score().signum() < 0 || score.score().compareTo(component.highestScore()) > 0) {
            resolution.add(resolution
                    .finding(PlanFinding.SCORE_OUT_OF_RANGE, component)
                    .at(Place.during(payee.value(), resolution.period().range()))
                    .with("payee", payee.value())
                    .with("objective", objective.id().value())
                    .with("score", score.score().toArgument())
                    .with("highest", component.highestScore().toArgument()));
        }
    }
}
