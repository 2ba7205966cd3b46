package io.salestiers.incentives.promotion;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.figure.Condition;
import io.salestiers.incentives.figure.Figure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One person's levels, period after period. */
final class LevelRun {
    private final CareerLadder ladder;
    private final CandidateFacts facts;
    private final TitleHistory history;
    private final PeriodFigures figures;

    /** The periods before that count, the earliest first. */
    private final List<Period> counted = new ArrayList<>();

    private int decided;
    private int title;
    private PaidAs last = PaidAs.none();

    LevelRun(CareerLadder ladder, CandidateFacts facts, TitleHistory history, PromotionInputs inputs) {
        this.ladder = ladder;
        this.facts = facts;
        this.history = history;
        this.figures = new PeriodFigures(facts, inputs);
        this.title = history.opening().map(this::rank).orElse(0);
    }

    private int rank(LevelId level) {
        return ladder.rank(level)
                .orElseThrow(() -> new IllegalArgumentException("ladder " + ladder.id() + " has no level " + level));
    }

    LevelStanding next(Period period) {
        boolean leave = PeriodWindow.onLeave(period.range(), facts.leave(), ladder.leave());
        List<Explanation> steps = new ArrayList<>();
        PaidAs reached = reached(period, steps);
        PaidAs paidAs = leave && !counted.isEmpty() ? onLeave(reached) : reached;
        boolean changed = decisions(period);
        int rank = paidAs.level().map(this::rank).orElse(0);
        if (!changed && rank > title) {
            title = rank;
            changed = true;
        }
        Retained retained = changed || leave ? Retained.NOT_ASKED : retention(period);
        retained.explanation().ifPresent(steps::add);
        if (!leave) {
            counted.add(period);
            last = paidAs;
        }
        Optional<LevelId> held = level(title);
        return new LevelStanding(
                period,
                paidAs,
                rank,
                held,
                retained.outcome(),
                retained.needed(),
                Explanation.none(
                                leave
                                        ? "incentives.promotion.explain.standing-on-leave"
                                        : "incentives.promotion.explain.standing",
                                steps)
                        .with("person", facts.person().value())
                        .with("period", period.name())
                        .with("paidas", paidAs.known() ? shown(paidAs.level()) : notKnown())
                        .with("title", shown(held))
                        .concerning(facts.person().value()));
    }

    private Optional<LevelId> level(int rank) {
        return rank == 0
                ? Optional.empty()
                : Optional.of(ladder.levels().get(rank - 1).id());
    }

    private Argument shown(Optional<LevelId> level) {
        return level.map(each ->
                        Argument.name(ladder.levels().get(rank(each) - 1).name()))
                .orElse(Argument.term("incentives.promotion.level.none"));
    }

    private static Argument notKnown() {
        return Argument.term("incentives.promotion.level.not-known");
    }

    private PaidAs onLeave(PaidAs reached) {
        if (ladder.paidAsOnLeave() == PaidAsOnLeave.KEEPS_LAST) {
            return last;
        }
        if (!reached.known() || !last.known()) {
            return PaidAs.notKnown();
        }
        int best = Math.max(
                reached.level().map(this::rank).orElse(0),
                last.level().map(this::rank).orElse(0));
        return level(best).map(PaidAs::of).orElse(PaidAs.none());
    }

    /** Applies what was decided up to the end of the period; whether one of it fell into the period, after its first day. */
    private boolean decisions(Period period) {
        boolean inside = false;
        while (decided < history.decisions().size()) {
            TitleDecision decision = history.decisions().get(decided);
            if (period.range().to().filter(end -> decision.from().isBefore(end)).isEmpty()) {
                break;
            }
            title = rank(decision.level());
            inside |= decision.from().isAfter(period.range().from());
            decided++;
        }
        return inside;
    }

    private PaidAs reached(Period period, List<Explanation> steps) {
        List<GateOutcome> outcomes = new ArrayList<>();
        for (CareerLevel level : ladder.levels()) {
            List<GateOutcome> needs = new ArrayList<>();
            List<Explanation> below = new ArrayList<>();
            for (Condition need : level.needs()) {
                Figure figure = figures.find(need.figure(), period);
                GateOutcome outcome = figure.quantity()
                        .map(number -> GateOutcome.of(need.relation().holds(number.value(), need.value())))
                        .orElseGet(() -> PeriodFigures.ifMissing(need.ifMissing()));
                needs.add(outcome);
                below.add(Explanation.none("incentives.promotion.explain.need", List.of(figure.explanation()))
                        .with("figure", need.figure().key())
                        .with("relation", Argument.term(need.relation().key()))
                        .with("value", need.value().toArgument())
                        .with("outcome", Argument.term(outcome.key())));
            }
            GateOutcome outcome = GateOutcome.all(needs);
            outcomes.add(outcome);
            steps.add(Explanation.none("incentives.promotion.explain.level", below)
                    .with("level", Argument.name(level.name()))
                    .with("outcome", Argument.term(outcome.key())));
        }
        return ladder.reach() == LevelReach.HIGHEST_MET ? highest(outcomes) : unbroken(outcomes);
    }

    private PaidAs highest(List<GateOutcome> outcomes) {
        for (int i = outcomes.size() - 1; i >= 0; i--) {
            if (outcomes.get(i) != GateOutcome.NOT_MET) {
                return outcomes.get(i) == GateOutcome.MET
                        ? PaidAs.of(ladder.levels().get(i).id())
                        : PaidAs.notKnown();
            }
        }
        return PaidAs.none();
    }

    private PaidAs unbroken(List<GateOutcome> outcomes) {
        PaidAs reached = PaidAs.none();
        for (int i = 0; i < outcomes.size() && outcomes.get(i) != GateOutcome.NOT_MET; i++) {
            if (outcomes.get(i) == GateOutcome.NOT_KNOWN) {
                return PaidAs.notKnown();
            }
            reached = PaidAs.of(ladder.levels().get(i).id());
        }
        return reached;
    }

    /* Retention */

    private record Retained(RetentionOutcome outcome, Optional<Quantity> needed, Optional<Explanation> explanation) {
        static final Retained NOT_ASKED = new Retained(RetentionOutcome.NOT_ASKED, Optional.empty(), Optional.empty());
    }

    private Retained retention(Period period) {
        if (!(ladder.title() instanceof TitleRule.Retained rule) || title < 2 || counted.size() < rule.periods()) {
            return Retained.NOT_ASKED;
        }
        List<Period> before = counted.subList(counted.size() - rule.periods(), counted.size());
        List<Explanation> steps = new ArrayList<>();
        List<Ratio> numbers = new ArrayList<>();
        for (Period each : before) {
            Figure figure = figures.find(rule.figure(), each);
            figure.quantity().ifPresent(number -> numbers.add(number.value()));
            steps.add(PeriodFigures.named(figure, rule.figure(), each));
        }
        Figure own = figures.find(rule.figure(), period);
        if (numbers.size() < before.size() || own.quantity().isEmpty()) {
            steps.add(PeriodFigures.named(own, rule.figure(), period));
            return retained(RetentionOutcome.NOT_KNOWN, Optional.empty(), steps);
        }
        Quantity unit = own.quantity().get();
        Ratio sum = Ratio.sum(numbers);
        Quantity average = like(unit, sum.dividedBy(Ratio.of(numbers.size())));
        Quantity needed = like(unit, average.value().multipliedBy(rule.share()));
        Explanation asked = Explanation.of(
                "incentives.promotion.explain.retention-needed",
                Operation.PRODUCT,
                needed,
                List.of(
                        Explanation.given("incentives.promotion.explain.retention-share", Quantity.ratio(rule.share())),
                        Explanation.of(
                                        "incentives.promotion.explain.average",
                                        Operation.QUOTIENT,
                                        average,
                                        List.of(
                                                Explanation.of(
                                                        "incentives.promotion.explain.sum-of-periods",
                                                        Operation.SUM,
                                                        like(unit, sum),
                                                        steps),
                                                Explanation.given(
                                                        "incentives.promotion.explain.number-of-periods",
                                                        Quantity.count(numbers.size()))))
                                .with("figure", rule.figure().key())));
        RetentionOutcome outcome =
                unit.value().compareTo(needed.value()) >= 0 ? RetentionOutcome.RETAINED : RetentionOutcome.SHORT;
        return retained(outcome, Optional.of(needed), List.of(asked, PeriodFigures.named(own, rule.figure(), period)));
    }

    private static Quantity like(Quantity other, Ratio value) {
        return new Quantity(value, other.unit(), other.currency());
    }

    private static Retained retained(RetentionOutcome outcome, Optional<Quantity> needed, List<Explanation> steps) {
        return new Retained(
                outcome,
                needed,
                Optional.of(Explanation.none("incentives.promotion.explain.retention", steps)
                        .with("outcome", Argument.term(outcome.key()))));
    }
}
