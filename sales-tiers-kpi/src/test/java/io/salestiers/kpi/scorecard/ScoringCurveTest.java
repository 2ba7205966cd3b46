package io.salestiers.kpi.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.catalog.Direction;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ScoringCurveTest {
    private static final ScoreScale SCALE = new ScoreScale(Ratio.ZERO, Ratio.of(100), Ratio.of(200));

    private static String points(ScoringCurve curve, String at) {
        Explanation step =
                Curves.score(curve, SCALE, Explanation.given("kpi.explain.actual", Quantity.ratio(Ratio.parse(at))));
        Recalculation.verify(step);
        return step.value().orElseThrow().value().toString();
    }

    private static ScoringCurve.Steps steps(ScoringCurve.TieRule tie, String start, String... fromAndPoints) {
        List<ScoringCurve.Step> steps = new ArrayList<>();
        for (int i = 0; i < fromAndPoints.length; i += 2) {
            steps.add(new ScoringCurve.Step(Ratio.parse(fromAndPoints[i]), Ratio.parse(fromAndPoints[i + 1])));
        }
        return new ScoringCurve.Steps(tie, Ratio.parse(start), steps);
    }

    private static ScoringCurve.PiecewiseLinear knots(
            ScoringCurve.OutsideKnots below, ScoringCurve.OutsideKnots above, String... atAndPoints) {
        List<ScoringCurve.Knot> knots = new ArrayList<>();
        for (int i = 0; i < atAndPoints.length; i += 2) {
            knots.add(new ScoringCurve.Knot(Ratio.parse(atAndPoints[i]), Ratio.parse(atAndPoints[i + 1])));
        }
        return new ScoringCurve.PiecewiseLinear(below, above, knots);
    }

    @Test
    void linear() {
        ScoringCurve curve = new ScoringCurve.Linear(Ratio.of(50), Ratio.of(150));
        assertThat(points(curve, "0.3")).isEqualTo("50");
        assertThat(points(curve, "0.9")).isEqualTo("90");
        assertThat(points(curve, "2")).isEqualTo("150");
        assertThat(points(curve, "-1")).isEqualTo("50");
    }

    @Test
    void stepsBeginOrEndAtTheirEdge() {
        ScoringCurve begins = steps(ScoringCurve.TieRule.STEP_THAT_BEGINS, "0", "0.8", "80", "1", "100");
        ScoringCurve ends = steps(ScoringCurve.TieRule.STEP_THAT_ENDS, "0", "0.8", "80", "1", "100");
        assertThat(points(begins, "0.79")).isEqualTo("0");
        assertThat(points(begins, "0.8")).isEqualTo("80");
        assertThat(points(ends, "0.8")).isEqualTo("0");
        assertThat(points(ends, "0.81")).isEqualTo("80");
        assertThat(points(begins, "1")).isEqualTo("100");
        assertThat(points(ends, "1")).isEqualTo("80");
        assertThat(points(begins, "9")).isEqualTo("100");
    }

    @Test
    void stepsMayFallForValuesThatAreBetterWhenLower() {
        // 0 complaints 100, from 1 on 80, from 3 on 50
        ScoringCurve curve = steps(ScoringCurve.TieRule.STEP_THAT_BEGINS, "100", "1", "80", "3", "50");
        assertThat(points(curve, "0")).isEqualTo("100");
        assertThat(points(curve, "2")).isEqualTo("80");
        assertThat(points(curve, "3")).isEqualTo("50");
        assertThat(CurveChecks.check(curve, SCALE, false, false, "d", "")).isEmpty();
    }

    @Test
    void linesGoThroughTheKnots() {
        ScoringCurve curve = knots(
                ScoringCurve.OutsideKnots.FLAT, ScoringCurve.OutsideKnots.FLAT, "0.7", "0", "1", "100", "1.5", "200");
        assertThat(points(curve, "0.5")).isEqualTo("0");
        assertThat(points(curve, "0.7")).isEqualTo("0");
        assertThat(points(curve, "0.85")).isEqualTo("50");
        assertThat(points(curve, "1")).isEqualTo("100");
        assertThat(points(curve, "1.2")).isEqualTo("140");
        assertThat(points(curve, "1.5")).isEqualTo("200");
        assertThat(points(curve, "7")).isEqualTo("200");
    }

    @Test
    void linesGoOnAsFarAsTheScale() {
        ScoringCurve curve = knots(
                ScoringCurve.OutsideKnots.EXTENDED,
                ScoringCurve.OutsideKnots.EXTENDED,
                "0.8",
                "60",
                "1",
                "100",
                "1.2",
                "120");
        // 60 − 0.1 × 200, 120 + 0.3 × 100
        assertThat(points(curve, "0.7")).isEqualTo("40");
        assertThat(points(curve, "0.1")).isEqualTo("0");
        assertThat(points(curve, "1.5")).isEqualTo("150");
        assertThat(points(curve, "3")).isEqualTo("200");
    }

    @Test
    void thresholdWithWhatItGivesThere() {
        ScoringCurve half =
                new ScoringCurve.Threshold(Ratio.parse("0.7"), Ratio.ZERO, Ratio.of(50), Ratio.of(200), Ratio.of(180));
        assertThat(points(half, "0.69")).isEqualTo("0");
        assertThat(points(half, "0.7")).isEqualTo("50");
        // 50 + 50 × 0.15 ÷ 0.3
        assertThat(points(half, "0.85")).isEqualTo("75");
        assertThat(points(half, "1")).isEqualTo("100");
        assertThat(points(half, "1.2")).isEqualTo("140");
        assertThat(points(half, "1.4")).isEqualTo("180");
        assertThat(points(half, "2")).isEqualTo("180");
    }

    @Nested
    class Achievement {
        private String achieve(AchievementForm form, String actual, String target) {
            Achievements.Outcome outcome =
                    Achievements.of(form, Quantity.ratio(Ratio.parse(actual)), Quantity.ratio(Ratio.parse(target)));
            return outcome instanceof Achievements.Outcome.Known known
                    ? known.step().value().orElseThrow().value().toString()
                    : outcome instanceof Achievements.Outcome.None ? "none" : "unbounded";
        }

        @Test
        void formsDiffer() {
            assertThat(achieve(new AchievementForm.ActualOverTarget(), "90", "100"))
                    .isEqualTo("0.9");
            assertThat(achieve(new AchievementForm.TargetOverActual(), "50", "40"))
                    .isEqualTo("0.8");
            assertThat(achieve(new AchievementForm.TwoMinus(), "50", "40")).isEqualTo("0.75");
            assertThat(achieve(new AchievementForm.WorstMinus(Ratio.of(90)), "50", "40"))
                    .isEqualTo("0.8");
        }

        @Test
        void deviationIsTheSameOnBothSides() {
            AchievementForm form = new AchievementForm.Deviation(Ratio.parse("0.12"));
            assertThat(achieve(form, "-0.03", "0")).isEqualTo("0.75");
            assertThat(achieve(form, "0.03", "0")).isEqualTo("0.75");
            assertThat(achieve(form, "0", "0")).isEqualTo("1");
            assertThat(achieve(form, "0.24", "0")).isEqualTo("-1");
            assertThat(achieve(form, "0.97", "1")).isEqualTo("0.75");
        }

        @Test
        void zeroTargetsAndActuals() {
            assertThat(achieve(new AchievementForm.ActualOverTarget(), "10", "0"))
                    .isEqualTo("none");
            assertThat(achieve(new AchievementForm.TwoMinus(), "10", "0")).isEqualTo("none");
            assertThat(achieve(new AchievementForm.WorstMinus(Ratio.of(40)), "10", "40"))
                    .isEqualTo("none");
            assertThat(achieve(new AchievementForm.TargetOverActual(), "0", "40"))
                    .isEqualTo("unbounded");
            assertThat(achieve(new AchievementForm.TargetOverActual(), "-1", "40"))
                    .isEqualTo("unbounded");
        }

        @Test
        void directionsThatSuit() {
            assertThat(new AchievementForm.ActualOverTarget().suits(Direction.HIGHER_IS_BETTER))
                    .isTrue();
            assertThat(new AchievementForm.ActualOverTarget().suits(Direction.LOWER_IS_BETTER))
                    .isFalse();
            assertThat(new AchievementForm.TwoMinus().suits(Direction.LOWER_IS_BETTER))
                    .isTrue();
            assertThat(new AchievementForm.TwoMinus().suits(Direction.HIGHER_IS_BETTER))
                    .isFalse();
            assertThat(new AchievementForm.Deviation(Ratio.ONE).suits(Direction.NEAREST_TO_ZERO))
                    .isTrue();
            assertThat(new AchievementForm.TwoMinus().suits(Direction.NEAREST_TO_ZERO))
                    .isFalse();
            assertThat(new AchievementForm.ActualOverTarget().suits(Direction.NEAREST_TO_ZERO))
                    .isFalse();
            assertThat(new AchievementForm.Deviation(Ratio.ONE).suits(Direction.HIGHER_IS_BETTER))
                    .isFalse();
            assertThat(new AchievementForm.Deviation(Ratio.ONE).suits(Direction.LOWER_IS_BETTER))
                    .isFalse();
        }
    }
}
