package io.salestiers.kpi.scorecard;

import static io.salestiers.kpi.internal.weighting.PointSteps.chosen;
import static io.salestiers.kpi.internal.weighting.PointSteps.number;
import static io.salestiers.kpi.internal.weighting.PointSteps.points;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.explain.Operation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.internal.weighting.PointSteps;
import java.util.List;

/**
 * Computes points by {@link ScoringCurve}s: the step that explains them carries them. Stateless and safe for use by several
 * threads.
 */
public final class Curves {
    private Curves() {}

    /**
     * The points of a curve.
     *
     * @param curve a curve that its definition has checked
     * @param scale the scale of that definition
     * @param input what the curve looks at, a step with a value
     * @return a step with the points, above the input
     */
    public static Explanation score(ScoringCurve curve, ScoreScale scale, Explanation input) {
        if (curve instanceof ScoringCurve.Linear linear) {
            return linear(linear, scale, input);
        }
        if (curve instanceof ScoringCurve.Steps steps) {
            return steps(steps, input);
        }
        if (curve instanceof ScoringCurve.PiecewiseLinear piecewise) {
            return piecewise(piecewise, scale, input);
        }
        if (curve instanceof ScoringCurve.Threshold threshold) {
            return threshold(threshold, scale, input);
        }
        throw new AssertionError(curve);
    }

    /** The fewest points that the curve can give. */
    static Ratio least(ScoringCurve curve, ScoreScale scale) {
        return extreme(curve, scale, true);
    }

    /** The most points that the curve can give. */
    static Ratio most(ScoringCurve curve, ScoreScale scale) {
        return extreme(curve, scale, false);
    }

    private static Ratio extreme(ScoringCurve curve, ScoreScale scale, boolean least) {
        if (curve instanceof ScoringCurve.Linear linear) {
            return least ? linear.floor() : linear.cap();
        }
        if (curve instanceof ScoringCurve.Threshold threshold) {
            // With a flat line above the target the cap is never reached.
            return least
                    ? threshold.below()
                    : threshold.slopeAbove().signum() == 0 ? scale.onTarget() : threshold.cap();
        }
        if (curve instanceof ScoringCurve.Steps steps) {
            Ratio last = steps.steps().get(steps.steps().size() - 1).points();
            return least ? steps.start().min(last) : steps.start().max(last);
        }
        if (curve instanceof ScoringCurve.PiecewiseLinear piecewise) {
            Ratio first = end(piecewise, scale, true);
            Ratio last = end(piecewise, scale, false);
            return least ? first.min(last) : first.max(last);
        }
        throw new AssertionError(curve);
    }

    /* The points towards which the curve goes at one of its two ends. */
    private static Ratio end(ScoringCurve.PiecewiseLinear curve, ScoreScale scale, boolean lower) {
        List<ScoringCurve.Knot> knots = curve.knots();
        ScoringCurve.Knot outer = knots.get(lower ? 0 : knots.size() - 1);
        ScoringCurve.Knot inner = knots.get(lower ? 1 : knots.size() - 2);
        int outwards = outer.points().compareTo(inner.points());
        if ((lower ? curve.below() : curve.above()) == ScoringCurve.OutsideKnots.FLAT || outwards == 0) {
            return outer.points();
        }
        return outwards > 0 ? scale.most() : scale.least();
    }

    private static Explanation linear(ScoringCurve.Linear curve, ScoreScale scale, Explanation input) {
        Explanation capped = PointSteps.least(
                "kpi.explain.points-capped",
                PointSteps.product(
                        "kpi.explain.points-linear", points("kpi.explain.points-on-target", scale.onTarget()), input),
                points("kpi.explain.cap", curve.cap()));
        return PointSteps.greatest("kpi.explain.points", capped, points("kpi.explain.floor", curve.floor()));
    }

    private static Explanation steps(ScoringCurve.Steps curve, Explanation input) {
        Ratio value = number(input);
        int reached = 0;
        for (ScoringCurve.Step step : curve.steps()) {
            int compared = value.compareTo(step.from());
            boolean begun = curve.tie() == ScoringCurve.TieRule.STEP_THAT_BEGINS ? compared >= 0 : compared > 0;
            reached += begun ? 1 : 0;
        }
        List<Explanation> why = new java.util.ArrayList<>(List.of(input));
        Ratio given = curve.start();
        if (reached > 0) {
            ScoringCurve.Step step = curve.steps().get(reached - 1);
            given = step.points();
            why.add(like("kpi.explain.step-begins", input, step.from()));
        }
        if (reached < curve.steps().size()) {
            why.add(like(
                    "kpi.explain.step-ends", input, curve.steps().get(reached).from()));
        }
        String key = curve.tie() == ScoringCurve.TieRule.STEP_THAT_BEGINS
                ? "kpi.explain.points-step-begins"
                : "kpi.explain.points-step-ends";
        return chosen(key, points("kpi.explain.points-of-step", given), why);
    }

    private static Explanation piecewise(ScoringCurve.PiecewiseLinear curve, ScoreScale scale, Explanation input) {
        List<ScoringCurve.Knot> knots = curve.knots();
        Ratio value = number(input);
        boolean low = value.compareTo(knots.get(0).at()) < 0;
        boolean high = value.compareTo(knots.get(knots.size() - 1).at()) > 0;
        if (low || high) {
            ScoringCurve.Knot nearest = knots.get(low ? 0 : knots.size() - 1);
            if ((low ? curve.below() : curve.above()) == ScoringCurve.OutsideKnots.FLAT) {
                return chosen(
                        "kpi.explain.points-flat",
                        points("kpi.explain.points-of-knot", nearest.points()),
                        List.of(input, like("kpi.explain.knot", input, nearest.at())));
            }
            Explanation line = low
                    ? between("kpi.explain.points-extended", input, knots.get(0), knots.get(1))
                    : between(
                            "kpi.explain.points-extended",
                            input,
                            knots.get(knots.size() - 2),
                            knots.get(knots.size() - 1));
            return PointSteps.greatest(
                    "kpi.explain.points",
                    PointSteps.least("kpi.explain.points-capped", line, points("kpi.explain.scale-most", scale.most())),
                    points("kpi.explain.scale-least", scale.least()));
        }
        int i = 1;
        while (i < knots.size() - 1 && value.compareTo(knots.get(i).at()) > 0) {
            i++;
        }
        return between("kpi.explain.points-between", input, knots.get(i - 1), knots.get(i));
    }

    private static Explanation threshold(ScoringCurve.Threshold curve, ScoreScale scale, Explanation input) {
        Ratio value = number(input);
        Explanation threshold = like("kpi.explain.threshold", input, curve.threshold());
        if (value.compareTo(curve.threshold()) < 0) {
            return chosen(
                    "kpi.explain.points-below-threshold",
                    points("kpi.explain.points-below", curve.below()),
                    List.of(input, threshold));
        }
        if (value.compareTo(Ratio.ONE) <= 0) {
            return between(
                    "kpi.explain.points-from-threshold",
                    input,
                    new ScoringCurve.Knot(curve.threshold(), curve.atThreshold()),
                    new ScoringCurve.Knot(Ratio.ONE, scale.onTarget()));
        }
        Explanation above = PointSteps.product(
                "kpi.explain.points-slope",
                points("kpi.explain.slope", curve.slopeAbove()),
                PointSteps.difference(
                        "kpi.explain.above-target",
                        input,
                        Explanation.given("kpi.explain.one", Quantity.ratio(Ratio.ONE))));
        return PointSteps.least(
                "kpi.explain.points",
                PointSteps.sum(
                        "kpi.explain.points-above-target",
                        List.of(points("kpi.explain.points-on-target", scale.onTarget()), above)),
                points("kpi.explain.cap", curve.cap()));
    }

    /** On the line through two knots. */
    private static Explanation between(String key, Explanation input, ScoringCurve.Knot from, ScoringCurve.Knot to) {
        Explanation start = like("kpi.explain.knot", input, from.at());
        Explanation way = PointSteps.difference("kpi.explain.knot-way", input, start);
        Explanation length =
                PointSteps.difference("kpi.explain.knot-length", like("kpi.explain.next-knot", input, to.at()), start);
        Explanation share = Explanation.of(
                "kpi.explain.knot-share",
                Operation.QUOTIENT,
                Quantity.ratio(number(way).dividedBy(number(length))),
                List.of(way, length));
        Explanation startPoints = points("kpi.explain.points-of-knot", from.points());
        Explanation rise = PointSteps.difference(
                "kpi.explain.knot-rise", points("kpi.explain.points-of-next-knot", to.points()), startPoints);
        return Explanation.of(
                key,
                Operation.SUM,
                Quantity.of(from.points().plus(number(rise).multipliedBy(number(share))), Unit.POINTS),
                List.of(startPoints, PointSteps.product("kpi.explain.knot-part", rise, share)));
    }

    private static Explanation like(String key, Explanation input, Ratio value) {
        Quantity other = input.value().orElseThrow();
        return Explanation.given(key, new Quantity(value, other.unit(), other.currency()));
    }
}
