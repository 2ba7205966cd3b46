package io.salestiers.incentives.promotion;

import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.org.Subject;
import io.salestiers.core.result.Finding;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.figure.Figure;
import io.salestiers.incentives.figure.RatingFigure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts the periods before the day that met a condition: k of the last n. */
final class RecentPeriodsGate {
    private RecentPeriodsGate() {}

    static GateResult result(PromotionGate.RecentPeriods gate, Candidacy candidacy) {
        PeriodWindow window = candidacy.window(gate.kind(), gate.of(), gate.scope(), gate.leave());
        List<Explanation> steps = new ArrayList<>();
        Map<String, JsonValue> values = new TreeMap<>();
        List<Period> unknown = new ArrayList<>();
        int met = 0;
        for (Period period : window.counted()) {
            PeriodSeen seen = PeriodSeen.of(gate.condition(), period, candidacy);
            met += seen.outcome() == GateOutcome.MET ? 1 : 0;
            if (seen.outcome() == GateOutcome.NOT_KNOWN) {
                unknown.add(period);
            }
            steps.add(GateSteps.step("period", seen.outcome(), List.of(seen.explanation()))
                    .with("period", period.name()));
            values.put(period.name(), JsonValue.text(seen.value()));
        }
        window.addSkipped(steps, values);
        GateOutcome outcome = met >= gate.least()
                ? GateOutcome.MET
                : met + unknown.size() >= gate.least() ? GateOutcome.NOT_KNOWN : GateOutcome.NOT_MET;
        List<Finding> missing = new ArrayList<>();
        if (outcome == GateOutcome.NOT_KNOWN) {
            missing.add(notKnown(gate.condition(), unknown, candidacy));
        } else if (outcome == GateOutcome.NOT_MET) {
            missing.add(PeriodStandard.with(
                            candidacy.finding(
                                    rated(gate.condition())
                                            ? PromotionFinding.RATINGS_SHORT
                                            : PromotionFinding.PERIODS_SHORT),
                            PeriodStandard.of(gate.condition()))
                    .with("more", gate.least() - met)
                    .with("least", gate.least())
                    .with("of", gate.of())
                    .with("kind", Argument.term(gate.kind().key()))
                    .with("met", met)
                    .with("counted", window.counted().size()));
        }
        Explanation explanation = PeriodStandard.with(
                        GateSteps.step(rated(gate.condition()) ? "recent-ratings" : "recent-periods", outcome, steps),
                        PeriodStandard.of(gate.condition()))
                .with("least", Argument.number(gate.least()))
                .with("of", Argument.number(gate.of()))
                .with("kind", Argument.term(gate.kind().key()))
                .with("met", Argument.number(met))
                .with("skipped", Argument.number(window.skipped().size()));
        return new GateResult(
                gate,
                outcome,
                missing,
                GateSteps.evidence("recent-periods").with("periods", new JsonValue.Fields(values)),
                explanation);
    }

    private static Finding notKnown(PeriodCondition condition, List<Period> unknown, Candidacy candidacy) {
        return PeriodStandard.with(
                        candidacy.finding(
                                rated(condition)
                                        ? PromotionFinding.RATINGS_NOT_KNOWN
                                        : PromotionFinding.PERIODS_NOT_KNOWN),
                        PeriodStandard.of(condition))
                .with(
                        "periods",
                        GateSteps.list(unknown.stream().map(Period::name).toList()));
    }

    private static boolean rated(PeriodCondition condition) {
        return condition instanceof PeriodCondition.OfRating;
    }

    /** What a period shows. */
    private record PeriodSeen(GateOutcome outcome, String value, Explanation explanation) {
        static PeriodSeen of(PeriodCondition condition, Period period, Candidacy candidacy) {
            if (condition instanceof PeriodCondition.OfFigure asked) {
                Figure figure = candidacy.figures().find(asked.condition().figure(), period);
                GateOutcome outcome = figure.quantity()
                        .map(number -> GateOutcome.of(asked.condition()
                                .relation()
                                .holds(number.value(), asked.condition().value())))
                        .orElseGet(
                                () -> PeriodFigures.ifMissing(asked.condition().ifMissing()));
                return new PeriodSeen(outcome, figure.reading().toString(), figure.explanation());
            }
            PeriodCondition.OfRating asked = (PeriodCondition.OfRating) condition;
            RatingFigure rating = candidacy
                    .inputs()
                    .figures()
                    .findRating(Subject.of(candidacy.person()), period)
                    .orElseGet(RatingFigure::missing);
            GateOutcome outcome = rating.rating()
                    .map(each -> GateOutcome.of(asked.accepted().contains(each)))
                    .orElseGet(() -> PeriodFigures.ifMissing(asked.ifMissing()));
            return new PeriodSeen(
                    outcome, rating.rating().map(Object::toString).orElse("missing"), rating.explanation());
        }
    }
}
