package io.salestiers.kpi.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.result.Finding;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.kpi.KpiMessages;
import io.salestiers.kpi.catalog.Direction;
import io.salestiers.kpi.catalog.KpiId;
import io.salestiers.kpi.catalog.StandardMeasures;
import io.salestiers.kpi.evaluation.KpiValue;
import io.salestiers.kpi.measure.Measure;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.measure.Reason;
import io.salestiers.kpi.target.Target;
import io.salestiers.kpi.target.Targets;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ScorecardTest {
    private static final Subject WHO = Subject.of(PersonId.of("p1"));
    private static final PersonId BOSS = PersonId.of("m1");
    private static final Period Q2 = quarter("2025-Q2");
    private static final ScoreScale SCALE = new ScoreScale(Ratio.ZERO, Ratio.of(100), Ratio.of(150));
    private static final ScoringCurve LINEAR = new ScoringCurve.Linear(Ratio.ZERO, Ratio.of(150));
    private static final MissingPolicy.OfThisPeriod RENORMALISE = new MissingPolicy.Renormalise(Ratio.parse("0.5"));
    private static final ScoreRounding AT_END = new ScoreRounding.AtEnd(Rounding.halfEven(2));

    private static Period quarter(String name) {
        return FiscalCalendar.CALENDAR_YEAR.parse(name);
    }

    private static ScorecardLine line(String kpi, String weight, MissingPolicy missing) {
        return ScorecardLine.of(
                KpiId.of(kpi),
                Ratio.parse(weight),
                LineInput.achievement(Ratio.ONE, new AchievementForm.ActualOverTarget()),
                LINEAR,
                missing);
    }

    private static RatingBand band(String id, String from, String to) {
        return new RatingBand(RatingId.of(id), LocalizedText.same(id), Ratio.parse(from), Ratio.parse(to));
    }

    private static List<RatingBand> ratings() {
        return List.of(band("C", "0", "80"), band("B", "80", "100"), band("A", "100", "150"));
    }

    private static ScorecardTemplate template(
            Adjustments adjustments,
            List<VetoItem> vetoes,
            ScoreRounding rounding,
            RatingBasis basis,
            ScorecardLine... lines) {
        return new ScorecardTemplate(
                LocalizedText.of("Card", "计分卡"),
                SCALE,
                List.of(lines),
                adjustments,
                vetoes,
                new TotalLimits(Ratio.ZERO, Ratio.of(150)),
                rounding,
                basis,
                ratings());
    }

    private static ScorecardTemplate template(ScorecardLine... lines) {
        return template(Adjustments.NONE, List.of(), AT_END, RatingBasis.EXACT, lines);
    }

    private static KpiValue value(String kpi, Period period, Reading reading) {
        return new KpiValue(
                KpiId.of(kpi),
                WHO,
                period,
                reading,
                reading.quantity().map(quantity -> quantity.value().rounded(Rounding.halfEven(4))),
                Explanation.none("kpi.explain.kpi-without-value", List.of()),
                List.of());
    }

    private static KpiValue value(String kpi, String ratio) {
        return value(kpi, Q2, Reading.known(Quantity.ratio(Ratio.parse(ratio))));
    }

    private static ScorecardInputs inputs(KpiValue... values) {
        return ScorecardInputs.of(Arrays.asList(values), Targets.none());
    }

    private static Scorecard score(ScorecardTemplate template, ScorecardInputs inputs) {
        Scorecard card = ScorecardCalculator.DEFAULT.calculate(template, WHO, Q2, inputs);
        Recalculation.verify(card.explanation());
        return card;
    }

    private static Scorecard score(ScorecardTemplate template, KpiValue... values) {
        return score(template, inputs(values));
    }

    private static Reading points(String points) {
        return Reading.known(Quantity.of(Ratio.parse(points), Unit.POINTS));
    }

    private static Optional<RatingId> rating(Scorecard card) {
        return card.rating().map(RatingBand::rating);
    }

    @Test
    void scoreIsTheWeightedSum() {
        Scorecard card = score(
                template(line("a", "0.6", RENORMALISE), line("b", "0.4", RENORMALISE)),
                value("a", "1.1"),
                value("b", "0.5"));
        // 0.6 × 110 + 0.4 × 50 = 66 + 20
        assertThat(card.score()).isEqualTo(points("86"));
        assertThat(card.published()).contains(new BigDecimal("86.00"));
        assertThat(rating(card)).contains(RatingId.of("B"));
        assertThat(card.parts()).contains(new ScoreParts(Ratio.of(86), Ratio.ZERO, Ratio.ZERO));
        assertThat(card.explanation().value()).contains(Quantity.of(Ratio.of(86), Unit.POINTS));
        assertThat(card.explanation().person()).contains("p1");
        assertThat(card.lines().get(0).achievement()).contains(Reading.known(Quantity.ratio(Ratio.parse("1.1"))));
    }

    @Test
    void twoValuesOfOneKpiAreRefused() {
        assertThatThrownBy(() -> score(template(line("a", "1", RENORMALISE)), value("a", "1"), value("a", "2")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one value of a");
        assertThat(score(template(line("a", "1", RENORMALISE)), value("a", "1"), value("a", "1"))
                        .score())
                .isEqualTo(points("100"));
    }

    @Nested
    class Missing {
        private final KpiValue a = value("a", "1");
        private final KpiValue b = value("b", "0.8");

        private Scorecard card(MissingPolicy policy, Scorecard... previous) {
            return score(
                    template(line("a", "0.5", RENORMALISE), line("b", "0.3", RENORMALISE), line("c", "0.2", policy)),
                    inputs(a, b, value("c", Q2, Reading.notMeaningful(Reason.ZERO_DIVISOR)))
                            .withPrevious(List.of(previous)));
        }

        @Test
        void renormalisedWeightsAreShared() {
            // (0.5 × 100 + 0.3 × 80) ÷ 0.8 = 74 ÷ 0.8
            assertThat(card(RENORMALISE).score()).isEqualTo(points("92.5"));
            assertThat(card(RENORMALISE).lines().get(0).weight()).isEqualTo(Ratio.parse("0.625"));
            assertThat(card(RENORMALISE).lines().get(2).origin()).isEqualTo(LineOrigin.NONE);
            assertThat(card(RENORMALISE).lines().get(2).score()).isEqualTo(Reading.notMeaningful(Reason.ZERO_DIVISOR));
        }

        @Test
        void exactlyTheLeastPresentWeightIsEnough() {
            assertThat(card(new MissingPolicy.Renormalise(Ratio.parse("0.8"))).score())
                    .isEqualTo(points("92.5"));
        }

        @Test
        void tooLittleWeightGivesNoScore() {
            Scorecard card = card(new MissingPolicy.Renormalise(Ratio.parse("0.81")));
            assertThat(card.score()).isEqualTo(Reading.missing("c"));
            assertThat(card.findings()).extracting(Finding::code).containsExactly(ScorecardFinding.TOO_LITTLE_WEIGHT);
            assertThat(card.lines()).extracting(LineResult::weight).containsOnly(Ratio.ZERO);
        }

        @Test
        void floorCounts() {
            assertThat(card(new MissingPolicy.Floor()).score()).isEqualTo(points("74"));
            assertThat(card(new MissingPolicy.Floor()).lines().get(2).origin()).isEqualTo(LineOrigin.FLOOR);
        }

        @Test
        void blockGivesNoScore() {
            Scorecard card = card(new MissingPolicy.Block());
            assertThat(card.score()).isEqualTo(Reading.missing("c"));
            assertThat(card.findings()).extracting(Finding::code).containsExactly(ScorecardFinding.BLOCKED);
            assertThat(card.rating()).isEmpty();
            assertThat(card.published()).isEmpty();
            assertThat(card.explanation().steps()).hasSize(3);
        }

        @Test
        void nothingAtAllIsMissingWithEveryLine() {
            Scorecard card = score(template(line("a", "0.5", RENORMALISE), line("b", "0.5", RENORMALISE)));
            assertThat(card.score()).isEqualTo(Reading.missing("a", "b"));
        }

        private Scorecard earlier(Period period, MissingPolicy policy, String c, Scorecard... previous) {
            ScorecardInputs inputs = c.isEmpty()
                    ? inputs(value("a", period, a.reading()))
                    : inputs(
                            value("a", period, a.reading()),
                            value("c", period, Reading.known(Quantity.ratio(Ratio.parse(c)))));
            return ScorecardCalculator.DEFAULT.calculate(
                    template(line("a", "0.8", RENORMALISE), line("c", "0.2", policy)),
                    WHO,
                    period,
                    inputs.withPrevious(List.of(previous)));
        }

        @Test
        void pointsAreCarriedFromTheLatestPeriodWithANumber() {
            MissingPolicy carry = new MissingPolicy.CarryPrevious(2, new MissingPolicy.Block());
            Scorecard q3 = earlier(quarter("2024-Q3"), carry, "0.2");
            Scorecard q4 = earlier(quarter("2024-Q4"), carry, "0.9");
            Scorecard q1 = earlier(quarter("2025-Q1"), carry, "", q3, q4);
            assertThat(q1.lines().get(1).origin()).isEqualTo(LineOrigin.CARRIED);
            // 0.5 × 100 + 0.3 × 80 + 0.2 × 90, from 2024-Q4, two quarters back; what 2025-Q1 carried is not carried on
            Scorecard card = card(carry, q1, q3, q4);
            assertThat(card.score()).isEqualTo(points("92"));
            assertThat(card.findings()).extracting(Finding::code).containsExactly(ScorecardFinding.CARRIED);
            // One quarter back there are no points of its own.
            Scorecard tooOld = card(new MissingPolicy.CarryPrevious(1, new MissingPolicy.Block()), q1, q3, q4);
            assertThat(tooOld.score()).isEqualTo(Reading.missing("c"));
            Scorecard otherwise = card(new MissingPolicy.CarryPrevious(1, RENORMALISE), q1, q3, q4);
            assertThat(otherwise.score()).isEqualTo(points("92.5"));
        }

        @Test
        void laterPeriodsOtherScalesAndOtherPeopleAreNotCarried() {
            MissingPolicy carry = new MissingPolicy.CarryPrevious(4, new MissingPolicy.Floor());
            Scorecard later = earlier(quarter("2025-Q3"), carry, "0.9");
            Scorecard same = earlier(Q2, carry, "0.9");
            Scorecard year = earlier(quarter("2024"), carry, "0.9");
            assertThat(card(carry, later, same, year).lines().get(2).origin()).isEqualTo(LineOrigin.FLOOR);
            Scorecard q1 = earlier(quarter("2025-Q1"), carry, "0.9");
            Scorecard other = ScorecardCalculator.DEFAULT.calculate(
                    template(line("c", "1", carry)), Subject.of(PersonId.of("p2")), quarter("2025-Q1"), inputs());
            assertThat(card(carry, q1, other).lines().get(2).score()).isEqualTo(points("90"));
            assertThatThrownBy(() -> card(carry, q1, earlier(quarter("2025-Q1"), carry, "0.8")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("one previous scorecard");
        }
    }

    @Nested
    class Lines {
        private final MissingPolicy floor = new MissingPolicy.Floor();

        private ScorecardLine against(AchievementForm form, ScoringCurve curve, MissingPolicy missing) {
            return ScorecardLine.of(
                    KpiId.of("cycle"), Ratio.ONE, LineInput.achievement(Ratio.of(40), form), curve, missing);
        }

        private ScorecardLine againstRevenue(MissingPolicy missing) {
            return ScorecardLine.of(
                    KpiId.of("sales"),
                    Ratio.ONE,
                    new LineInput.Achievement(
                            new LineTarget.OfMeasure(StandardMeasures.REVENUE.id()),
                            new AchievementForm.ActualOverTarget()),
                    LINEAR,
                    missing);
        }

        private Scorecard sales(MissingPolicy missing, Quantity actual, Quantity target) {
            Targets targets = Targets.of(
                            List.of(new Target(StandardMeasures.REVENUE.id(), WHO, Q2, target, false)),
                            List.of(Measure.additive("revenue", LocalizedText.same("revenue"), target.unit())))
                    .orThrow();
            return score(
                    template(againstRevenue(missing)),
                    ScorecardInputs.of(List.of(value("sales", Q2, Reading.known(actual))), targets));
        }

        private Quantity money(String amount, String currency) {
            return Quantity.money(Money.of(new BigDecimal(amount), Currency.of(currency)));
        }

        @Test
        void valueOfAKpiIsScoredItself() {
            ScorecardLine complaints = ScorecardLine.of(
                    KpiId.of("complaints"),
                    Ratio.ONE,
                    new LineInput.Value(Direction.LOWER_IS_BETTER),
                    new ScoringCurve.Steps(
                            ScoringCurve.TieRule.STEP_THAT_BEGINS,
                            Ratio.of(100),
                            List.of(
                                    new ScoringCurve.Step(Ratio.ONE, Ratio.of(80)),
                                    new ScoringCurve.Step(Ratio.of(3), Ratio.of(50)))),
                    floor);
            Scorecard two = score(template(complaints), value("complaints", Q2, Reading.known(Quantity.count(2))));
            assertThat(two.score()).isEqualTo(points("80"));
            LineResult line = two.lines().get(0);
            assertThat(line.origin()).isEqualTo(LineOrigin.OWN);
            assertThat(line.target()).isEmpty();
            assertThat(line.achievement()).isEmpty();
            // Nothing known: the fewest points of the curve, which is its last step here.
            Scorecard none = score(template(complaints));
            assertThat(none.score()).isEqualTo(points("50"));
            assertThat(none.lines().get(0).origin()).isEqualTo(LineOrigin.FLOOR);
            assertThat(none.lines().get(0).actual()).isEqualTo(Reading.missing("complaints"));
        }

        @Test
        void betterThanEveryNumberGivesTheMostPointsOfTheCurve() {
            // A cycle of 0 days against 40: no ratio says how good that is.
            Scorecard card = score(
                    template(against(
                            new AchievementForm.TargetOverActual(),
                            new ScoringCurve.Linear(Ratio.ZERO, Ratio.of(120)),
                            floor)),
                    value("cycle", "0"));
            assertThat(card.score()).isEqualTo(points("120"));
            assertThat(card.lines().get(0).origin()).isEqualTo(LineOrigin.OWN);
            assertThat(card.lines().get(0).achievement()).contains(Reading.notMeaningful(Reason.ZERO_DIVISOR));
        }

        @Test
        void targetThatGivesNoAchievementLeavesTheLineOut() {
            Scorecard card = sales(RENORMALISE, money("90", "CNY"), money("0", "CNY"));
            assertThat(card.lines().get(0).score()).isEqualTo(Reading.notMeaningful(Reason.ZERO_DIVISOR));
            assertThat(card.lines().get(0).achievement()).contains(Reading.notMeaningful(Reason.ZERO_DIVISOR));
        }

        @Test
        void targetOfTheMeasureIsThatOfTheSubjectInThePeriod() {
            Scorecard card = sales(floor, money("90", "CNY"), money("120", "CNY"));
            assertThat(card.score()).isEqualTo(points("75"));
            assertThat(card.lines().get(0).target()).contains(Reading.known(money("120", "CNY")));
            Scorecard without =
                    score(template(againstRevenue(floor)), value("sales", Q2, Reading.known(money("90", "CNY"))));
            assertThat(without.lines().get(0).target()).contains(Reading.missing("target(revenue)"));
            assertThat(without.lines().get(0).score()).isEqualTo(points("0"));
        }

        @Test
        void constantHasTheUnitOfTheKpi() {
            ScorecardLine line = against(new AchievementForm.TargetOverActual(), LINEAR, floor);
            Quantity days = Quantity.of(Ratio.of(50), Unit.DAYS);
            Scorecard card = score(template(line), value("cycle", Q2, Reading.known(days)));
            assertThat(card.score()).isEqualTo(points("80"));
            assertThat(card.lines().get(0).target()).contains(Reading.known(Quantity.of(Ratio.of(40), Unit.DAYS)));
            // Nobody knows in which unit the KPI would have been.
            assertThat(score(template(line)).lines().get(0).target())
                    .contains(Reading.known(Quantity.ratio(Ratio.of(40))));
        }

        @Test
        void targetInAnotherCurrencyGivesNoAchievement() {
            Scorecard card = sales(floor, money("90", "CNY"), money("120", "USD"));
            assertThat(card.lines().get(0).achievement()).contains(Reading.notMeaningful(Reason.MIXED_CURRENCIES));
            assertThat(card.score()).isEqualTo(points("0"));
            assertThat(card.findings()).isEmpty();
        }

        @Test
        void targetInAnotherUnitIsAMistakeAndNobodyGetsPointsForIt() {
            MissingPolicy carry = new MissingPolicy.CarryPrevious(4, new MissingPolicy.Floor());
            for (MissingPolicy policy : List.of(RENORMALISE, floor, new MissingPolicy.Block(), carry)) {
                Scorecard card = sales(policy, money("90", "CNY"), Quantity.count(3));
                assertThat(card.score()).isEqualTo(Reading.missing("sales"));
                assertThat(card.rating()).isEmpty();
                assertThat(card.lines().get(0).origin()).isEqualTo(LineOrigin.NONE);
                assertThat(card.lines().get(0).score()).isEqualTo(Reading.notMeaningful(Reason.INVALID_INPUT));
                assertThat(card.findings())
                        .extracting(Finding::code)
                        .containsExactly(ScorecardFinding.TARGET_IN_OTHER_UNIT);
                assertThat(message(card, Language.EN))
                        .isEqualTo(
                                "no score for 2025-Q2: the target of 'sales' must be in its unit, money, but is in count");
                assertThat(message(card, Language.ZH)).isEqualTo("2025-Q2 无得分：“sales”的目标必须与其单位（金额）一致，但以数量计");
            }
        }

        private String message(Scorecard card, Language language) {
            return card.findings()
                    .get(0)
                    .message(Texts.of(language, List.of(CoreMessages.catalogue(), KpiMessages.catalogue())));
        }

        @Test
        void explanationSaysWhyALineIsLeftOut() {
            ScorecardLine a = line("a", "0.6", RENORMALISE);
            ScorecardLine b = line("b", "0.4", RENORMALISE);
            Scorecard missing = score(template(a, b), value("a", "1"));
            assertThat(keys(missing.explanation())).contains("kpi.explain.line-missing");
            Scorecard meaningless =
                    score(template(a, b), value("a", "1"), value("b", Q2, Reading.notMeaningful(Reason.ZERO_DIVISOR)));
            assertThat(keys(meaningless.explanation())).contains("kpi.explain.line-not-meaningful");
        }
    }

    private static List<String> keys(Explanation step) {
        return Stream.concat(Stream.of(step.key()), step.steps().stream().flatMap(each -> keys(each).stream()))
                .toList();
    }

    @Nested
    class Ratings {
        @Test
        void exactScoreBelowTheEdgeIsNotRoundedUpUnlessSaid() {
            KpiValue almost = value("a", "0.99996");
            Scorecard exact = score(template(line("a", "1", RENORMALISE)), almost);
            Scorecard published = score(
                    template(
                            Adjustments.NONE, List.of(), AT_END, RatingBasis.AS_PUBLISHED, line("a", "1", RENORMALISE)),
                    almost);
            assertThat(exact.published()).contains(new BigDecimal("100.00"));
            assertThat(rating(exact)).contains(RatingId.of("B"));
            assertThat(rating(published)).contains(RatingId.of("A"));
        }

        @Test
        void topBandIncludesItsEnd() {
            Scorecard top = score(template(line("a", "1", RENORMALISE)), value("a", "7"));
            assertThat(top.score()).isEqualTo(points("150"));
            assertThat(rating(top)).contains(RatingId.of("A"));
        }

        @Test
        void roundingForEachLineIsNamed() {
            ScorecardLine a = line("a", "0.335", RENORMALISE);
            ScorecardLine b = line("b", "0.665", RENORMALISE);
            ScoreRounding each = new ScoreRounding.PerLine(Rounding.halfUp(0), Rounding.halfEven(2));
            // 33.5 + 66.5 = 100, but 34 + 67 = 101
            assertThat(score(template(a, b), value("a", "1"), value("b", "1")).score())
                    .isEqualTo(points("100"));
            Scorecard rounded = score(
                    template(Adjustments.NONE, List.of(), each, RatingBasis.EXACT, a, b),
                    value("a", "1"),
                    value("b", "1"));
            assertThat(rounded.score()).isEqualTo(points("101"));
            assertThat(rounded.lines()).extracting(LineResult::points).containsExactly(Ratio.of(34), Ratio.of(67));
        }
    }

    @Nested
    class OutsideTheWeights {
        private final AdjustmentItem complaints = new AdjustmentItem(
                ItemId.of("complaints"),
                LocalizedText.of("Complaints", "客户投诉"),
                AdjustmentKind.DEDUCTION,
                new AdjustmentSource.PerStep(
                        KpiId.of("complaints"),
                        AdjustmentSource.Side.ABOVE,
                        Ratio.ZERO,
                        Ratio.ONE,
                        Ratio.of(2),
                        AdjustmentSource.StepCounting.WHOLE_STEPS,
                        MissingItem.NO_EFFECT),
                Ratio.of(5));
        private final AdjustmentItem training = new AdjustmentItem(
                ItemId.of("training"),
                LocalizedText.of("Training of colleagues", "带教同事"),
                AdjustmentKind.ADDITION,
                new AdjustmentSource.Stated(),
                Ratio.of(6));
        private final AdjustmentItem collection = new AdjustmentItem(
                ItemId.of("collection"),
                LocalizedText.of("Collection rate", "回款率"),
                AdjustmentKind.DEDUCTION,
                new AdjustmentSource.PerStep(
                        KpiId.of("collection"),
                        AdjustmentSource.Side.BELOW,
                        Ratio.parse("0.9"),
                        Ratio.parse("0.01"),
                        Ratio.ONE,
                        AdjustmentSource.StepCounting.IN_PROPORTION,
                        MissingItem.BLOCK),
                Ratio.of(10));

        private ScorecardTemplate card(String mostAdded, String mostDeducted, AdjustmentItem... items) {
            return template(
                    new Adjustments(List.of(items), Ratio.parse(mostAdded), Ratio.parse(mostDeducted)),
                    List.of(),
                    AT_END,
                    RatingBasis.EXACT,
                    line("a", "1", RENORMALISE));
        }

        private KpiValue count(String kpi, long count) {
            return value(kpi, Q2, Reading.known(Quantity.count(count)));
        }

        private StatedAdjustment stated(String item, String points, String evidence) {
            return new StatedAdjustment(ItemId.of(item), WHO, Q2, Ratio.parse(points), EvidenceId.of(evidence), BOSS);
        }

        @Test
        void stepsOfAKpiAreDeductedWithinTheLimitOfTheItem() {
            // 90 − 2 × 2, and 90 − 5 because 3 × 2 is above 5
            assertThat(score(card("0", "20", complaints), value("a", "0.9"), count("complaints", 2))
                            .score())
                    .isEqualTo(points("86"));
            Scorecard three = score(card("0", "20", complaints), value("a", "0.9"), count("complaints", 3));
            assertThat(three.score()).isEqualTo(points("85"));
            assertThat(three.adjustments().get(0).claimed()).isEqualTo(points("6"));
            assertThat(three.adjustments().get(0).points()).isEqualTo(Ratio.of(5));
            assertThat(score(card("0", "20", complaints), value("a", "0.9"), count("complaints", 0))
                            .score())
                    .isEqualTo(points("90"));
        }

        @Test
        void partOfAStepCountsOnlyWhereSaid() {
            // 0.9 − 0.875 is two and a half steps of 0.01
            assertThat(score(card("0", "20", collection), value("a", "0.9"), value("collection", "0.875"))
                            .score())
                    .isEqualTo(points("87.5"));
            KpiValue half = value("complaints", Q2, Reading.known(Quantity.of(Ratio.parse("1.9"), Unit.COUNT)));
            assertThat(score(card("0", "20", complaints), value("a", "0.9"), half)
                            .score())
                    .isEqualTo(points("88"));
        }

        @Test
        void additionsAndDeductionsHaveLimitsOfTheirOwn() {
            Scorecard card = score(
                    card("5", "12", complaints, training, collection),
                    inputs(value("a", "0.9"), count("complaints", 9), value("collection", "0.5"))
                            .withAdjustments(List.of(stated("training", "4", "T-1"), stated("training", "3", "T-2"))));
            // + min(5, min(6, 4 + 3)) − min(12, 5 + 10)
            assertThat(card.parts()).contains(new ScoreParts(Ratio.of(90), Ratio.of(5), Ratio.of(12)));
            assertThat(card.score()).isEqualTo(points("83"));
            assertThat(card.adjustments().get(1).statements()).hasSize(2);
            assertThat(card.adjustments().get(1).points()).isEqualTo(Ratio.of(6));
        }

        @Test
        void limitsAreThoseOfTheirKind() {
            Adjustments adjustments = new Adjustments(List.of(), Ratio.of(5), Ratio.of(8));
            assertThat(adjustments.limit(AdjustmentKind.ADDITION)).isEqualTo(Ratio.of(5));
            assertThat(adjustments.limit(AdjustmentKind.DEDUCTION)).isEqualTo(Ratio.of(8));
        }

        @Test
        void explanationsTellAdditionsFromDeductions() {
            Scorecard card = score(
                    card("5", "12", complaints, training, collection),
                    inputs(value("a", "0.9"), count("complaints", 0), value("collection", "0.9"))
                            .withAdjustments(List.of(stated("training", "0", "T-1"))));
            assertThat(card.score()).isEqualTo(points("90"));
            assertThat(card.findings()).isEmpty();
            assertThat(keys(card.explanation()))
                    .containsSubsequence(
                            "kpi.explain.added",
                            "kpi.explain.added-sum",
                            "kpi.explain.deducted",
                            "kpi.explain.deducted-sum")
                    .contains("kpi.explain.item-not-above", "kpi.explain.item-not-below");
        }

        @Test
        void statementsGoToTheirOwnItems() {
            AdjustmentItem mentoring = new AdjustmentItem(
                    ItemId.of("mentoring"),
                    LocalizedText.of("Mentoring", "辅导"),
                    AdjustmentKind.ADDITION,
                    new AdjustmentSource.Stated(),
                    Ratio.of(3));
            Scorecard card = score(
                    card("20", "0", training, mentoring),
                    inputs(value("a", "0.9"))
                            .withAdjustments(List.of(stated("training", "4", "T-1"), stated("mentoring", "1", "T-1"))));
            assertThat(card.adjustments())
                    .extracting(AdjustmentResult::points)
                    .containsExactly(Ratio.of(4), Ratio.of(1));
            assertThat(card.score()).isEqualTo(points("95"));
        }

        @Test
        void pointsBeyondTheBoundsOfArithmeticHaveNoEffect() {
            Ratio large = Ratio.of(java.math.BigInteger.TWO.pow(4095), java.math.BigInteger.ONE);
            KpiValue complaint = new KpiValue(
                    KpiId.of("complaints"),
                    WHO,
                    Q2,
                    Reading.known(Quantity.of(large, Unit.COUNT)),
                    Optional.of(BigDecimal.ZERO),
                    Explanation.none("kpi.explain.kpi-without-value", List.of()),
                    List.of());
            Scorecard card = score(card("0", "20", complaints), value("a", "0.9"), complaint);
            assertThat(card.score()).isEqualTo(points("90"));
            assertThat(card.adjustments().get(0).claimed()).isEqualTo(Reading.notMeaningful(Reason.OUT_OF_BOUNDS));
            assertThat(card.findings()).extracting(Finding::code).containsExactly(ScorecardFinding.ITEM_WITHOUT_NUMBER);
            assertThat(keys(card.explanation())).contains("kpi.explain.item-without-number");
        }

        @Test
        void totalIsLimited() {
            Scorecard card = score(
                    card("6", "0", training),
                    inputs(value("a", "1.49")).withAdjustments(List.of(stated("training", "6", "T-1"))));
            assertThat(card.parts().orElseThrow().total()).isEqualTo(Ratio.of(155));
            assertThat(card.score()).isEqualTo(points("150"));
        }

        @Test
        void missingKpiHasNoEffectOrBlocks() {
            Scorecard noEffect = score(card("0", "20", complaints), value("a", "0.9"));
            assertThat(noEffect.score()).isEqualTo(points("90"));
            assertThat(noEffect.findings())
                    .extracting(Finding::code)
                    .containsExactly(ScorecardFinding.ITEM_WITHOUT_NUMBER);
            Scorecard blocked = score(card("0", "20", collection), value("a", "0.9"));
            assertThat(blocked.score()).isEqualTo(Reading.missing("collection"));
            assertThat(blocked.findings()).extracting(Finding::code).containsExactly(ScorecardFinding.ITEM_BLOCKED);
        }

        @Test
        void everyBadStatementIsFoundAndThereIsNoScore() {
            Scorecard card = score(
                    card("6", "20", training, complaints),
                    inputs(value("a", "0.9"))
                            .withAdjustments(List.of(
                                    stated("training", "-1", "T-1"),
                                    stated("training", "1", "T-2"),
                                    stated("training", "2", "T-2"),
                                    stated("complaints", "1", "T-3"),
                                    new StatedAdjustment(
                                            ItemId.of("training"),
                                            WHO,
                                            Q2,
                                            Ratio.ONE,
                                            EvidenceId.of("T-4"),
                                            PersonId.of("p1"))))
                            .withVetoes(List.of(
                                    new StatedVeto(ItemId.of("training"), WHO, Q2, EvidenceId.of("T-5"), BOSS))));
            assertThat(card.score()).isEqualTo(Reading.missing("complaints", "training"));
            assertThat(card.findings())
                    .extracting(Finding::code)
                    .containsExactlyInAnyOrder(
                            ScorecardFinding.STATEMENT_NEGATIVE,
                            ScorecardFinding.STATEMENT_TWICE,
                            ScorecardFinding.STATEMENT_UNKNOWN_ITEM,
                            ScorecardFinding.STATEMENT_BY_SUBJECT,
                            ScorecardFinding.STATEMENT_UNKNOWN_ITEM,
                            ScorecardFinding.ITEM_WITHOUT_NUMBER);
        }

        @Test
        void statementsOfOtherPeopleAndPeriodsArePassedOver() {
            Scorecard card = score(
                    card("6", "20", training),
                    inputs(value("a", "0.9"))
                            .withAdjustments(List.of(
                                    new StatedAdjustment(
                                            ItemId.of("training"),
                                            Subject.of(PersonId.of("p2")),
                                            Q2,
                                            Ratio.ONE,
                                            EvidenceId.of("T-4"),
                                            BOSS),
                                    new StatedAdjustment(
                                            ItemId.of("other"),
                                            WHO,
                                            quarter("2025-Q1"),
                                            Ratio.ONE,
                                            EvidenceId.of("T-4"),
                                            BOSS))));
            assertThat(card.score()).isEqualTo(points("90"));
            assertThat(card.findings()).isEmpty();
        }
    }

    @Nested
    class Vetoes {
        private VetoItem onCollection(String bound, VetoEffect effect, String rating, MissingItem missing) {
            return new VetoItem(
                    ItemId.of("collection-" + bound),
                    LocalizedText.of("Collection", "回款"),
                    new VetoTrigger.OnKpi(KpiId.of("collection"), Comparison.BELOW, Ratio.parse(bound), missing),
                    effect,
                    RatingId.of(rating));
        }

        private final VetoItem breach = new VetoItem(
                ItemId.of("breach"),
                LocalizedText.of("Serious breach of rules", "严重违规"),
                new VetoTrigger.Stated(),
                VetoEffect.SETS_RATING,
                RatingId.of("C"));

        private ScorecardTemplate card(VetoItem... vetoes) {
            return template(Adjustments.NONE, List.of(vetoes), AT_END, RatingBasis.EXACT, line("a", "1", RENORMALISE));
        }

        private StatedVeto stated() {
            return new StatedVeto(breach.id(), WHO, Q2, EvidenceId.of("HR-7"), BOSS);
        }

        @Test
        void ratingIsSetAndTheScoreStays() {
            Scorecard card = score(card(breach), inputs(value("a", "1.2")).withVetoes(List.of(stated())));
            assertThat(card.score()).isEqualTo(points("120"));
            assertThat(card.ratingByScore().map(RatingBand::rating)).contains(RatingId.of("A"));
            assertThat(rating(card)).contains(RatingId.of("C"));
            Texts en = Texts.of(Language.EN, List.of(CoreMessages.catalogue(), KpiMessages.catalogue()));
            assertThat(card.explanation().print(en))
                    .contains("rating C", "veto Serious breach of rules: the rating is C", "evidence HR-7");
            Texts zh = Texts.of(Language.ZH, List.of(CoreMessages.catalogue(), KpiMessages.catalogue()));
            assertThat(card.explanation().print(zh)).contains("一票否决“严重违规”：等级定为“C”", "依据 HR-7");
        }

        @Test
        void refusedStatementHasNoEffect() {
            StatedVeto own = new StatedVeto(breach.id(), WHO, Q2, EvidenceId.of("HR-7"), PersonId.of("p1"));
            Scorecard card = score(card(breach), inputs(value("a", "1.2")).withVetoes(List.of(own)));
            assertThat(card.rating()).isEmpty();
            assertThat(card.vetoes()).isEmpty();
            assertThat(card.score()).isEqualTo(Reading.missing("breach"));
            // Of two statements with the same evidence one counts; there is no score until the other is taken back.
            StatedVeto again = new StatedVeto(breach.id(), WHO, Q2, EvidenceId.of("HR-7"), PersonId.of("m2"));
            Scorecard twice = score(card(breach), inputs(value("a", "1.2")).withVetoes(List.of(stated(), again)));
            assertThat(twice.findings()).extracting(Finding::code).containsExactly(ScorecardFinding.STATEMENT_TWICE);
            assertThat(rating(twice)).contains(RatingId.of("C"));
        }

        @Test
        void withoutAStatementNothingHappens() {
            assertThat(rating(score(card(breach), value("a", "1.2")))).contains(RatingId.of("A"));
        }

        @Test
        void lowestOfSeveralCountsAndAllAreListed() {
            VetoItem toB = onCollection("0.8", VetoEffect.CAPS_RATING, "B", MissingItem.NO_EFFECT);
            VetoItem toC = onCollection("0.5", VetoEffect.CAPS_RATING, "C", MissingItem.NO_EFFECT);
            Scorecard both = score(card(toB, toC), value("a", "1.2"), value("collection", "0.4"));
            assertThat(rating(both)).contains(RatingId.of("C"));
            assertThat(both.vetoes()).extracting(VetoResult::item).containsExactly(toB, toC);
            Scorecard one = score(card(toB, toC), value("a", "1.2"), value("collection", "0.5"));
            assertThat(rating(one)).contains(RatingId.of("B"));
            Scorecard none = score(card(toB, toC), value("a", "1.2"), value("collection", "0.8"));
            assertThat(rating(none)).contains(RatingId.of("A"));
        }

        @Test
        void statedVetoesGoToTheirOwnItems() {
            VetoItem other = new VetoItem(
                    ItemId.of("other"),
                    LocalizedText.of("Other breach", "其他违规"),
                    new VetoTrigger.Stated(),
                    VetoEffect.SETS_RATING,
                    RatingId.of("B"));
            StatedVeto ofOther = new StatedVeto(other.id(), WHO, Q2, EvidenceId.of("HR-8"), BOSS);
            Scorecard card =
                    score(card(breach, other), inputs(value("a", "1.2")).withVetoes(List.of(ofOther)));
            assertThat(card.vetoes()).extracting(VetoResult::item).containsExactly(other);
            assertThat(rating(card)).contains(RatingId.of("B"));
        }

        @Test
        void vetoOnANumberSaysWhichThereIs() {
            VetoItem toB = onCollection("0.8", VetoEffect.CAPS_RATING, "B", MissingItem.NO_EFFECT);
            Scorecard card = score(card(toB), value("a", "1.2"), value("collection", "0.7"));
            assertThat(card.vetoes().get(0).actual()).contains(Quantity.ratio(Ratio.parse("0.7")));
        }

        @Test
        void capWithoutAScoreStartsFromTheHighestRating() {
            // A set rating and a higher cap, no score: the set one is the lowest.
            VetoItem sets = onCollection("0.8", VetoEffect.SETS_RATING, "A", MissingItem.NO_EFFECT);
            assertThat(rating(score(card(sets), value("collection", "0")))).contains(RatingId.of("A"));
        }

        @Test
        void neitherEffectRaises() {
            for (VetoEffect effect : VetoEffect.values()) {
                VetoItem toB = onCollection("0.8", effect, "B", MissingItem.NO_EFFECT);
                assertThat(rating(score(card(toB), value("a", "0.5"), value("collection", "0"))))
                        .contains(RatingId.of("C"));
            }
        }

        @Test
        void withoutAScoreOnlyASetRatingCounts() {
            VetoItem caps = onCollection("0.8", VetoEffect.CAPS_RATING, "B", MissingItem.NO_EFFECT);
            VetoItem sets = onCollection("0.8", VetoEffect.SETS_RATING, "B", MissingItem.NO_EFFECT);
            assertThat(rating(score(card(caps), value("collection", "0")))).isEmpty();
            assertThat(rating(score(card(sets), value("collection", "0")))).contains(RatingId.of("B"));
        }

        @Test
        void missingKpiBlocksWhereSaid() {
            assertThat(rating(score(
                            card(onCollection("0.8", VetoEffect.CAPS_RATING, "B", MissingItem.BLOCK)),
                            value("a", "1"))))
                    .isEmpty();
            Scorecard without = score(
                    card(onCollection("0.8", VetoEffect.CAPS_RATING, "B", MissingItem.NO_EFFECT)), value("a", "1"));
            assertThat(rating(without)).contains(RatingId.of("A"));
            assertThat(without.findings())
                    .extracting(Finding::code)
                    .containsExactly(ScorecardFinding.ITEM_WITHOUT_NUMBER);
        }
    }

    @Test
    void numbersBeyondTheBoundsOfArithmeticAreNotMeaningful() {
        Ratio large = Ratio.of(java.math.BigInteger.TWO.pow(4095), java.math.BigInteger.ONE);
        Scorecard card = score(
                template(
                        ScorecardLine.of(
                                KpiId.of("a"),
                                Ratio.parse("0.5"),
                                LineInput.achievement(Ratio.of(1, 1000), new AchievementForm.ActualOverTarget()),
                                LINEAR,
                                RENORMALISE),
                        line("b", "0.5", RENORMALISE)),
                value("b", "1"),
                new KpiValue(
                        KpiId.of("a"),
                        WHO,
                        Q2,
                        Reading.known(Quantity.ratio(large)),
                        Optional.of(BigDecimal.ZERO),
                        Explanation.none("kpi.explain.kpi-without-value", List.of()),
                        List.of()));
        assertThat(card.lines().get(0).score()).isEqualTo(Reading.notMeaningful(Reason.OUT_OF_BOUNDS));
        assertThat(card.score()).isEqualTo(points("100"));
    }
}
