package io.salestiers.kpi.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.catalog.Direction;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** The text under which the curve gives its points, which says which case was met. */
    private static String reason(ScoringCurve curve, String at) {
        return Curves.score(curve, SCALE, Explanation.given("kpi.explain.actual", Quantity.ratio(Ratio.parse(at))))
                .key();
    }

    private static String ends(ScoringCurve curve) {
        return Curves.least(curve, SCALE) + " to " + Curves.most(curve, SCALE);
    }

    @Nested
    class Ends {
        @Test
        void ofLines() {
            assertThat(ends(new ScoringCurve.Linear(Ratio.of(50), Ratio.of(150))))
                    .isEqualTo("50 to 150");
        }

        @Test
        void ofThresholds() {
            Ratio threshold = Ratio.parse("0.7");
            assertThat(ends(new ScoringCurve.Threshold(
                            threshold, Ratio.of(10), Ratio.of(50), Ratio.of(200), Ratio.of(180))))
                    .isEqualTo("10 to 180");
            // Without a slope above the target nothing goes beyond the 100 points on target.
            assertThat(ends(new ScoringCurve.Threshold(
                            threshold, Ratio.of(10), Ratio.of(50), Ratio.ZERO, Ratio.of(180))))
                    .isEqualTo("10 to 100");
        }

        @Test
        void ofStepsThatRiseAndFall() {
            ScoringCurve.TieRule tie = ScoringCurve.TieRule.STEP_THAT_BEGINS;
            assertThat(ends(steps(tie, "20", "0.8", "80", "1", "120"))).isEqualTo("20 to 120");
            assertThat(ends(steps(tie, "100", "1", "80", "3", "50"))).isEqualTo("50 to 100");
        }

        @Test
        void ofFlatEndsAreTheOuterKnots() {
            ScoringCurve.OutsideKnots flat = ScoringCurve.OutsideKnots.FLAT;
            assertThat(ends(knots(flat, flat, "0.7", "30", "1", "100", "1.5", "150")))
                    .isEqualTo("30 to 150");
            assertThat(ends(knots(flat, flat, "1", "150", "2", "80", "4", "30")))
                    .isEqualTo("30 to 150");
        }

        @Test
        void ofExtendedEndsAreThoseOfTheScale() {
            ScoringCurve.OutsideKnots flat = ScoringCurve.OutsideKnots.FLAT;
            ScoringCurve.OutsideKnots on = ScoringCurve.OutsideKnots.EXTENDED;
            assertThat(ends(knots(on, on, "0.7", "30", "1", "100", "1.5", "150")))
                    .isEqualTo("0 to 200");
            assertThat(ends(knots(on, flat, "0.7", "30", "1", "100", "1.5", "150")))
                    .isEqualTo("0 to 150");
            assertThat(ends(knots(flat, on, "0.7", "30", "1", "100", "1.5", "150")))
                    .isEqualTo("30 to 200");
            // Falling: from below it comes from the top of the scale.
            assertThat(ends(knots(on, flat, "1", "150", "2", "80", "4", "30"))).isEqualTo("30 to 200");
            assertThat(ends(knots(flat, on, "1", "150", "2", "80", "4", "30"))).isEqualTo("0 to 150");
            // A level end goes on level.
            assertThat(ends(knots(on, on, "0.7", "30", "1", "30", "1.5", "90", "2", "90")))
                    .isEqualTo("30 to 90");
            // What counts is the line between the two outermost knots.
            assertThat(ends(knots(on, on, "0.7", "30", "1", "40", "1.5", "40"))).isEqualTo("0 to 40");
        }
    }

    @Test
    void explanationsSayWhichPartOfTheCurveWasMet() {
        ScoringCurve.OutsideKnots flat = ScoringCurve.OutsideKnots.FLAT;
        ScoringCurve.OutsideKnots on = ScoringCurve.OutsideKnots.EXTENDED;
        ScoringCurve line = knots(flat, on, "0.7", "0", "1", "100", "1.5", "150");
        assertThat(reason(line, "0.69")).isEqualTo("kpi.explain.points-flat");
        assertThat(reason(line, "0.7")).isEqualTo("kpi.explain.points-between");
        assertThat(reason(line, "1.5")).isEqualTo("kpi.explain.points-between");
        assertThat(reason(line, "1.51")).isEqualTo("kpi.explain.points");
        assertThat(reason(knots(on, flat, "0.7", "10", "1", "100"), "0.69")).isEqualTo("kpi.explain.points");
        assertThat(reason(knots(on, flat, "0.7", "10", "1", "100"), "1.01")).isEqualTo("kpi.explain.points-flat");
        ScoringCurve threshold =
                new ScoringCurve.Threshold(Ratio.parse("0.7"), Ratio.ZERO, Ratio.of(50), Ratio.of(200), Ratio.of(180));
        assertThat(reason(threshold, "0.69")).isEqualTo("kpi.explain.points-below-threshold");
        assertThat(reason(threshold, "0.7")).isEqualTo("kpi.explain.points-from-threshold");
        assertThat(reason(threshold, "1")).isEqualTo("kpi.explain.points-from-threshold");
        assertThat(reason(threshold, "1.01")).isEqualTo("kpi.explain.points");
        assertThat(reason(steps(ScoringCurve.TieRule.STEP_THAT_BEGINS, "0", "1", "80"), "1"))
                .isEqualTo("kpi.explain.points-step-begins");
        assertThat(reason(steps(ScoringCurve.TieRule.STEP_THAT_ENDS, "0", "1", "80"), "1"))
                .isEqualTo("kpi.explain.points-step-ends");
    }

    @Test
    void aKnotBelongsToTheLineThatEndsAtIt() {
        // At 1 exactly: from 0.7 to 1 and not from 1 to 1.5, as the explanation shows; the points are the same.
        Explanation atKnot = Curves.score(
                knots(
                        ScoringCurve.OutsideKnots.FLAT,
                        ScoringCurve.OutsideKnots.FLAT,
                        "0.7",
                        "0",
                        "1",
                        "100",
                        "1.5",
                        "150"),
                SCALE,
                Explanation.given("kpi.explain.actual", Quantity.ratio(Ratio.ONE)));
        // The points of the knot at which the line begins come first in the sum.
        assertThat(atKnot.steps().get(0).value()).contains(Quantity.of(Ratio.ZERO, Unit.POINTS));
    }

    @Test
    void comparisonsDifferAtTheBound() {
        for (Comparison comparison : Comparison.values()) {
            String holds = Stream.of(1, 2, 3)
                    .filter(value -> comparison.holds(Ratio.of(value), Ratio.of(2)))
                    .map(String::valueOf)
                    .collect(Collectors.joining(" "));
            assertThat(holds)
                    .isEqualTo(
                            switch (comparison) {
                                case BELOW -> "1";
                                case AT_MOST -> "1 2";
                                case AT_LEAST -> "2 3";
                                case ABOVE -> "3";
                            });
        }
    }

    @Test
    void idsAreOrderedByCodePointAndShownAsTheyAre() {
        assertThat(Stream.of("b", "a").map(ItemId::of).sorted().map(ItemId::toString))
                .containsExactly("a", "b");
        assertThat(Stream.of("b", "a").map(RatingId::of).sorted().map(RatingId::toString))
                .containsExactly("a", "b");
        assertThat(Stream.of("b", "a").map(EvidenceId::of).sorted().map(EvidenceId::toString))
                .containsExactly("a", "b");
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
        void deviationSaysOnWhichSide() {
            AchievementForm form = new AchievementForm.Deviation(Ratio.parse("0.12"));
            assertThat(side(form, "1.03")).isEqualTo("kpi.explain.deviation-above");
            assertThat(side(form, "0.97")).isEqualTo("kpi.explain.deviation-below");
            assertThat(side(form, "1")).isEqualTo("kpi.explain.deviation-above");
        }

        private String side(AchievementForm form, String actual) {
            Achievements.Outcome.Known known = (Achievements.Outcome.Known)
                    Achievements.of(form, Quantity.ratio(Ratio.parse(actual)), Quantity.ratio(Ratio.ONE));
            return known.step().steps().get(1).steps().get(0).key();
        }

        @Test
        void formsHaveNamesOfTheirOwn() {
            assertThat(Stream.of(
                                    new AchievementForm.ActualOverTarget(),
                                    new AchievementForm.TargetOverActual(),
                                    new AchievementForm.TwoMinus(),
                                    new AchievementForm.WorstMinus(Ratio.of(90)),
                                    new AchievementForm.Deviation(Ratio.ONE))
                            .map(AchievementForm::key))
                    .doesNotHaveDuplicates()
                    .allSatisfy(key -> assertThat(key).startsWith("kpi.achievement."));
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
