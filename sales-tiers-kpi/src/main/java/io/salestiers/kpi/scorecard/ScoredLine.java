package io.salestiers.kpi.scorecard;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.internal.weighting.PointSteps;
import io.salestiers.kpi.internal.weighting.Weighting;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.measure.Reason;
import java.util.List;
import java.util.Optional;

/**
 * A line with its points, before the weights of lines that are left out are shared.
 *
 * @param line the line
 * @param actual the KPI
 * @param target the target, if the line has one
 * @param achievement the achievement, if the line has one
 * @param step the step with the points; none if there are no points
 * @param gap why the KPI itself gives no points; empty if it does
 * @param origin where the points come from
 */
record ScoredLine(
        ScorecardLine line,
        Reading actual,
        Optional<Reading> target,
        Optional<Reading> achievement,
        Optional<Explanation> step,
        Optional<Reading> gap,
        LineOrigin origin) {
    /** The line as its KPI and target are; its policy for missing numbers is not applied yet. */
    static ScoredLine of(ScorecardLine line, ScoreScale scale, Reading actual, Optional<Reading> target) {
        try {
            return line.input() instanceof LineInput.Achievement achievement
                    ? ofAchievement(line, scale, achievement.form(), actual, target.orElseThrow())
                    : ofValue(line, scale, actual);
        } catch (ArithmeticException e) {
            // Numbers beyond the bounds of exact arithmetic: nothing can be said of the line.
            Reading none = Reading.notMeaningful(Reason.OUT_OF_BOUNDS);
            return new ScoredLine(
                    line,
                    actual,
                    target,
                    target.map(any -> none),
                    Optional.empty(),
                    Optional.of(none),
                    LineOrigin.NONE);
        }
    }

    private static ScoredLine ofValue(ScorecardLine line, ScoreScale scale, Reading actual) {
        Optional<Explanation> step = actual.quantity()
                .map(value -> Curves.score(line.curve(), scale, Explanation.given("kpi.explain.actual", value)));
        return new ScoredLine(
                line,
                actual,
                Optional.empty(),
                Optional.empty(),
                step,
                step.isPresent() ? Optional.empty() : Optional.of(actual),
                step.isPresent() ? LineOrigin.OWN : LineOrigin.NONE);
    }

    private static ScoredLine ofAchievement(
            ScorecardLine line, ScoreScale scale, AchievementForm form, Reading actual, Reading target) {
        Optional<Reading> gap = Reading.gap(actual, target);
        if (gap.isPresent()) {
            return without(line, actual, target, gap.get());
        }
        Quantity value = actual.quantity().orElseThrow();
        Quantity aim = target.quantity().orElseThrow();
        if (value.unit() != aim.unit()) {
            return without(line, actual, target, Reading.notMeaningful(Reason.INVALID_INPUT));
        }
        if (!value.currency().equals(aim.currency())) {
            return without(line, actual, target, Reading.notMeaningful(Reason.MIXED_CURRENCIES));
        }
        Achievements.Outcome outcome = Achievements.of(form, value, aim);
        if (outcome instanceof Achievements.Outcome.None) {
            return without(line, actual, target, Reading.notMeaningful(Reason.ZERO_DIVISOR));
        }
        if (outcome instanceof Achievements.Outcome.Known known) {
            return new ScoredLine(
                    line,
                    actual,
                    Optional.of(target),
                    Optional.of(Reading.known(known.step().value().orElseThrow())),
                    Optional.of(Curves.score(line.curve(), scale, known.step())),
                    Optional.empty(),
                    LineOrigin.OWN);
        }
        Explanation most = PointSteps.chosen(
                "kpi.explain.points-unbounded",
                PointSteps.points("kpi.explain.cap", Curves.most(line.curve(), scale)),
                List.of(Explanation.given("kpi.explain.actual", value), Explanation.given("kpi.explain.target", aim)));
        return new ScoredLine(
                line,
                actual,
                Optional.of(target),
                Optional.of(Reading.notMeaningful(Reason.ZERO_DIVISOR)),
                Optional.of(most),
                Optional.empty(),
                LineOrigin.OWN);
    }

    private static ScoredLine without(ScorecardLine line, Reading actual, Reading target, Reading gap) {
        return new ScoredLine(
                line,
                actual,
                Optional.of(target),
                Optional.of(gap),
                Optional.empty(),
                Optional.of(gap),
                LineOrigin.NONE);
    }

    /** The unit of the target, if it is another one than that of the KPI: 90 days can't be held against 100 yuan. */
    Optional<Unit> otherUnit() {
        return target.flatMap(Reading::quantity)
                .map(Quantity::unit)
                .filter(unit ->
                        actual.quantity().filter(value -> value.unit() != unit).isPresent());
    }

    /**
     * This line after its policy for missing numbers. The policy is for what is not known; a target in another unit is a
     * mistake, for which nobody gets points.
     */
    ScoredLine filled(ScoreScale scale, PreviousPoints previous) {
        if (step.isPresent() || otherUnit().isPresent()) {
            return this;
        }
        if (line.missing() instanceof MissingPolicy.CarryPrevious carry) {
            Optional<Explanation> carried = previous.points(line.kpi(), carry.atMostPeriods());
            if (carried.isPresent()) {
                return with(carried.get(), LineOrigin.CARRIED);
            }
        }
        return now() instanceof MissingPolicy.Floor
                ? with(
                        PointSteps.points("kpi.explain.points-floor", Curves.least(line.curve(), scale)),
                        LineOrigin.FLOOR)
                : this;
    }

    private ScoredLine with(Explanation points, LineOrigin from) {
        return new ScoredLine(line, actual, target, achievement, Optional.of(points), gap, from);
    }

    /** The policy for a number that no earlier period gives. */
    private MissingPolicy.OfThisPeriod now() {
        return line.missing() instanceof MissingPolicy.CarryPrevious carry
                ? carry.otherwise()
                : (MissingPolicy.OfThisPeriod) line.missing();
    }

    Weighting.Part part() {
        if (step.isPresent()) {
            return Weighting.Part.counts(line.weight());
        }
        return now() instanceof MissingPolicy.Renormalise renormalise
                ? Weighting.Part.leftOut(line.weight(), renormalise.leastPresentWeight())
                : Weighting.Part.blocks(line.weight());
    }

    /** Weight × points, for a line that counts. */
    Explanation weighted(Explanation weight, Optional<Rounding> rounding) {
        Explanation product = PointSteps.product("kpi.explain.line", step.orElseThrow(), weight)
                .with("kpi", line.kpi().value());
        return rounding.map(each -> PointSteps.rounded("kpi.explain.line-rounded", product, each)
                        .with("kpi", line.kpi().value()))
                .orElse(product);
    }

    /** Why the line has no points, for one that has none. */
    Explanation leftOut() {
        Explanation none = Explanation.none(
                        gap.orElseThrow() instanceof Reading.Missing
                                ? "kpi.explain.line-missing"
                                : "kpi.explain.line-not-meaningful",
                        List.of())
                .with("kpi", line.kpi().value());
        return gap.get() instanceof Reading.Missing missing
                ? none.with("inputs", io.salestiers.core.text.Argument.texts(List.copyOf(missing.inputs())))
                : none.with(
                        "reasons",
                        new io.salestiers.core.text.Argument.Many(((Reading.NotMeaningful) gap.get())
                                .reasons().stream().map(Reason::toArgument).toList()));
    }

    LineResult result(Ratio weight, Ratio points) {
        Reading score = step.flatMap(Explanation::value)
                .map(value -> Reading.known(Quantity.of(value.value(), Unit.POINTS)))
                .orElseGet(gap::orElseThrow);
        return new LineResult(line, actual, target, achievement, score, origin, weight, points);
    }

    /** The line on its own, for a scorecard without a score. */
    Explanation alone() {
        return step.map(points -> Explanation.of(
                                "kpi.explain.line-points",
                                Operation.CHOSEN,
                                points.value().orElseThrow(),
                                List.of(points))
                        .with("kpi", line.kpi().value()))
                .orElseGet(this::leftOut);
    }
}
