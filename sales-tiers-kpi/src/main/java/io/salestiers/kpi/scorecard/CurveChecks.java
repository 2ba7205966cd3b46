package io.salestiers.kpi.scorecard;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Place;
import java.util.ArrayList;
import java.util.List;

/** Checks the curves of a definition. */
public final class CurveChecks {
    private final ScoreScale scale;
    private final String document;
    private final String pointer;
    private final List<Finding> findings = new ArrayList<>();

    private CurveChecks(ScoreScale scale, String document, String pointer) {
        this.scale = scale;
        this.document = document;
        this.pointer = pointer;
    }

    /**
     * What is wrong with a curve.
     *
     * @param curve the curve
     * @param scale the scale of the definition, in order
     * @param rising whether its points must not fall as its input rises; otherwise they must not rise
     * @param ofAchievement whether its input is an achievement
     * @param document the document of the places
     * @param pointer where the curve lies in it
     * @return empty if nothing is
     */
    public static List<Finding> check(
            ScoringCurve curve,
            ScoreScale scale,
            boolean rising,
            boolean ofAchievement,
            String document,
            String pointer) {
        CurveChecks checks = new CurveChecks(scale, document, pointer);
        if (curve instanceof ScoringCurve.Steps steps) {
            checks.steps(steps, rising);
        } else if (curve instanceof ScoringCurve.PiecewiseLinear piecewise) {
            checks.knots(piecewise, rising);
        } else if (!ofAchievement) {
            checks.add(ScorecardFinding.CURVE_NEEDS_ACHIEVEMENT, "/type");
        } else if (curve instanceof ScoringCurve.Linear linear) {
            checks.limits(linear);
        } else if (curve instanceof ScoringCurve.Threshold threshold) {
            checks.threshold(threshold);
        }
        return List.copyOf(checks.findings);
    }

    private void limits(ScoringCurve.Linear curve) {
        if (curve.cap().compareTo(curve.floor()) < 0) {
            findings.add(at(ScorecardFinding.CURVE_LIMITS, "/cap")
                    .with("floor", curve.floor().toArgument())
                    .with("cap", curve.cap().toArgument()));
        }
        onScale(curve.floor(), "/floor");
        onScale(curve.cap(), "/cap");
    }

    private void steps(ScoringCurve.Steps curve, boolean rising) {
        if (curve.steps().isEmpty()) {
            add(ScorecardFinding.CURVE_TOO_SHORT, "/steps");
        }
        onScale(curve.start(), "/start");
        Ratio before = curve.start();
        for (int i = 0; i < curve.steps().size(); i++) {
            ScoringCurve.Step step = curve.steps().get(i);
            if (i > 0) {
                ascends(curve.steps().get(i - 1).from(), step.from(), "/steps/" + i + "/from");
            }
            follows(before, step.points(), rising, "/steps/" + i + "/points");
            onScale(step.points(), "/steps/" + i + "/points");
            before = step.points();
        }
    }

    private void knots(ScoringCurve.PiecewiseLinear curve, boolean rising) {
        if (curve.knots().size() < 2) {
            add(ScorecardFinding.CURVE_TOO_SHORT, "/knots");
        }
        for (int i = 0; i < curve.knots().size(); i++) {
            ScoringCurve.Knot knot = curve.knots().get(i);
            if (i > 0) {
                ascends(curve.knots().get(i - 1).at(), knot.at(), "/knots/" + i + "/at");
                follows(curve.knots().get(i - 1).points(), knot.points(), rising, "/knots/" + i + "/points");
            }
            onScale(knot.points(), "/knots/" + i + "/points");
        }
    }

    private void threshold(ScoringCurve.Threshold curve) {
        if (curve.threshold().compareTo(Ratio.ONE) >= 0) {
            findings.add(at(ScorecardFinding.THRESHOLD_NOT_BELOW_TARGET, "/threshold")
                    .with("threshold", curve.threshold().toArgument()));
        }
        follows(curve.below(), curve.atThreshold(), true, "/atThreshold");
        follows(curve.atThreshold(), scale.onTarget(), true, "/atThreshold");
        if (curve.slopeAbove().signum() < 0) {
            findings.add(at(ScorecardFinding.CURVE_NOT_MONOTONE, "/slopeAbove")
                    .with("before", Ratio.ZERO.toArgument())
                    .with("after", curve.slopeAbove().toArgument()));
        }
        follows(scale.onTarget(), curve.cap(), true, "/cap");
        onScale(curve.below(), "/below");
        onScale(curve.cap(), "/cap");
    }

    private void ascends(Ratio before, Ratio after, String where) {
        if (after.compareTo(before) <= 0) {
            findings.add(at(ScorecardFinding.CURVE_NOT_ASCENDING, where)
                    .with("before", before.toArgument())
                    .with("after", after.toArgument()));
        }
    }

    private void follows(Ratio before, Ratio after, boolean rising, String where) {
        int compared = after.compareTo(before);
        if (rising ? compared < 0 : compared > 0) {
            findings.add(at(ScorecardFinding.CURVE_NOT_MONOTONE, where)
                    .with("before", before.toArgument())
                    .with("after", after.toArgument()));
        }
    }

    private void onScale(Ratio points, String where) {
        if (!scale.contains(points)) {
            findings.add(at(ScorecardFinding.CURVE_OUTSIDE_SCALE, where)
                    .with("points", points.toArgument())
                    .with("least", scale.least().toArgument())
                    .with("most", scale.most().toArgument()));
        }
    }

    private void add(FindingCode code, String where) {
        findings.add(at(code, where));
    }

    private Finding at(FindingCode code, String where) {
        return Finding.of(code, Place.document(document, pointer + where));
    }
}
