package io.salestiers.kpi.scorecard;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.internal.weighting.PointSteps;
import java.util.List;

/** Computes achievements. */
final class Achievements {
    /** The achievement of an actual and a target. */
    sealed interface Outcome {
        /** A number, with the steps that lead to it. */
        record Known(Explanation step) implements Outcome {}

        /** Better than every number. */
        record Unbounded() implements Outcome {}

        /** None: the target gives none. */
        record None() implements Outcome {}
    }

    private Achievements() {}

    /** The achievement of an actual and a target in the same unit and currency, before any curve. */
    static Outcome of(AchievementForm form, Quantity actual, Quantity target) {
        Explanation actualStep = Explanation.given("kpi.explain.actual", actual);
        Explanation targetStep = Explanation.given("kpi.explain.target", target);
        if (form instanceof AchievementForm.Deviation deviation) {
            return new Outcome.Known(deviation(deviation, actualStep, targetStep));
        }
        if (target.value().signum() <= 0) {
            return new Outcome.None();
        }
        if (form instanceof AchievementForm.ActualOverTarget) {
            return new Outcome.Known(quotient(form.key(), actualStep, targetStep));
        }
        if (form instanceof AchievementForm.TargetOverActual) {
            return actual.value().signum() <= 0
                    ? new Outcome.Unbounded()
                    : new Outcome.Known(quotient(form.key(), targetStep, actualStep));
        }
        if (form instanceof AchievementForm.TwoMinus) {
            return new Outcome.Known(PointSteps.difference(
                    form.key(),
                    Explanation.given("kpi.explain.two", Quantity.ratio(Ratio.of(2))),
                    quotient("kpi.explain.actual-over-target", actualStep, targetStep)));
        }
        if (form instanceof AchievementForm.WorstMinus worst) {
            return worst.worst().compareTo(target.value()) <= 0
                    ? new Outcome.None()
                    : new Outcome.Known(worstMinus(worst, actualStep, targetStep));
        }
        throw new AssertionError(form);
    }

    private static Explanation worstMinus(AchievementForm.WorstMinus form, Explanation actual, Explanation target) {
        Explanation worst = Explanation.given("kpi.explain.worst", like(actual, form.worst()));
        return quotient(
                form.key(),
                PointSteps.difference("kpi.explain.worst-minus-actual", worst, actual),
                PointSteps.difference("kpi.explain.worst-minus-target", worst, target));
    }

    private static Explanation deviation(AchievementForm.Deviation form, Explanation actual, Explanation target) {
        Explanation distance = PointSteps.number(actual).compareTo(PointSteps.number(target)) >= 0
                ? PointSteps.difference("kpi.explain.deviation-above", actual, target)
                : PointSteps.difference("kpi.explain.deviation-below", target, actual);
        Explanation tolerance = Explanation.given("kpi.explain.tolerance", like(actual, form.tolerance()));
        return PointSteps.difference(
                form.key(),
                Explanation.given("kpi.explain.one", Quantity.ratio(Ratio.ONE)),
                quotient("kpi.explain.deviation-share", distance, tolerance));
    }

    private static Quantity like(Explanation step, Ratio value) {
        Quantity other = step.value().orElseThrow();
        return new Quantity(value, other.unit(), other.currency());
    }

    private static Explanation quotient(String key, Explanation above, Explanation below) {
        return Explanation.of(
                key,
                Operation.QUOTIENT,
                Quantity.ratio(PointSteps.number(above).dividedBy(PointSteps.number(below))),
                List.of(above, below));
    }
}
