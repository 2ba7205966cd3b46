package io.salestiers.incentives.earning;

import static io.salestiers.incentives.testkit.plan.Bonuses.BONUS;
import static io.salestiers.incentives.testkit.plan.Bonuses.bonus;
import static io.salestiers.incentives.testkit.plan.Bonuses.lines;
import static io.salestiers.incentives.testkit.plan.Bonuses.objectives;
import static io.salestiers.incentives.testkit.plan.Bonuses.on;
import static io.salestiers.incentives.testkit.plan.Bonuses.scorecard;
import static io.salestiers.incentives.testkit.plan.Bonuses.stated;
import static io.salestiers.incentives.testkit.plan.SmallCompany.QUARTER;
import static io.salestiers.incentives.testkit.plan.SmallCompany.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TierId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.Language;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.assignment.Eligibility;
import io.salestiers.incentives.bonus.MissingPart;
import io.salestiers.incentives.bonus.Objective;
import io.salestiers.incentives.bonus.ObjectiveId;
import io.salestiers.incentives.bonus.ObjectiveLookup;
import io.salestiers.incentives.bonus.ObjectiveScore;
import io.salestiers.incentives.bonus.WeightedFigure;
import io.salestiers.incentives.credit.AmountRounding;
import io.salestiers.incentives.figure.Condition;
import io.salestiers.incentives.figure.Figure;
import io.salestiers.incentives.figure.FigureSource;
import io.salestiers.incentives.figure.MissingFigure;
import io.salestiers.incentives.figure.StatedFigures;
import io.salestiers.incentives.figure.Whose;
import io.salestiers.incentives.modifier.CapExcess;
import io.salestiers.incentives.modifier.GateOtherwise;
import io.salestiers.incentives.modifier.LimitScope;
import io.salestiers.incentives.modifier.PayLimit;
import io.salestiers.incentives.plan.BonusMeasure;
import io.salestiers.incentives.plan.Modifier;
import io.salestiers.incentives.plan.ObjectiveList;
import io.salestiers.incentives.plan.PlanComponent;
import io.salestiers.incentives.plan.PlanFinding;
import io.salestiers.incentives.plan.PlanInputs;
import io.salestiers.incentives.plan.ResolvedPlan;
import io.salestiers.incentives.plan.ScoreMeasure;
import io.salestiers.incentives.plan.TargetBonus;
import io.salestiers.incentives.quota.TargetPayDays;
import io.salestiers.incentives.quota.TargetPayRule;
import io.salestiers.incentives.quota.WithoutTargetPay;
import io.salestiers.incentives.rate.AxisEdge;
import io.salestiers.incentives.rate.AxisLookUp;
import io.salestiers.incentives.rate.BandBounds;
import io.salestiers.incentives.rate.BeyondLast;
import io.salestiers.incentives.rate.CurveForm;
import io.salestiers.incentives.rate.Knot;
import io.salestiers.incentives.rate.MatrixAxis;
import io.salestiers.incentives.rate.MatrixRow;
import io.salestiers.incentives.rate.OutsideAxis;
import io.salestiers.incentives.rate.PayoutCurve;
import io.salestiers.incentives.rate.RateMatrix;
import io.salestiers.incentives.rate.TieRule;
import io.salestiers.incentives.testkit.plan.Bonuses;
import io.salestiers.incentives.testkit.plan.SmallCompany;
import io.salestiers.kpi.KpiMessages;
import io.salestiers.kpi.measure.Reading;
import io.salestiers.kpi.measure.Reason;
import io.salestiers.kpi.scorecard.EvidenceId;
import io.salestiers.kpi.scorecard.RatingId;
import io.salestiers.kpi.target.Proration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All examples are Ann's, with a target pay of 10,000.00 unless they say otherwise. */
class BonusTest {
    private static final PersonId ANN = PersonId.of("Ann");
    private static final FigureSource ATTAINED = stated("attained", Whose.PAYEE);
    private static final FigureSource MARGIN = stated("margin", Whose.PAYEE);
    private static final MissingPart NOTHING = new MissingPart.PaysNothing();

    private final StatedFigures.Builder figures = StatedFigures.builder();
    private ObjectiveLookup scores = ObjectiveLookup.empty();
    private String target = "10000.00";
    private Organization organization = SmallCompany.organization();

    private void figure(FigureSource source, String value) {
        figures.figure(source, Subject.of(ANN), QUARTER, Figure.stated(Quantity.of(Ratio.parse(value), Unit.RATIO)));
    }

    private void score(String points) {
        figures.figure(
                new FigureSource.Score(Whose.PAYEE),
                Subject.of(ANN),
                QUARTER,
                Figure.stated(Quantity.of(Ratio.parse(points), Unit.POINTS)));
    }

    private WithFindings<ResolvedPlan> resolve(PlanComponent component) {
        PlanInputs inputs = PlanInputs.builder()
                .organization(organization)
                .credits(SmallCompany.credits())
                .calendar(FiscalCalendar.CALENDAR_YEAR)
                .figures(figures.build())
                .targetPay(target.isEmpty() ? Bonuses.targets(Map.of()) : Bonuses.targets(Map.of("Ann", usd(target))))
                .objectives(scores)
                .build();
        return SmallCompany.plan(component).resolve(inputs, QUARTER);
    }

    private EarningRun run(PlanComponent component) {
        EarningRun run =
                IncentiveCalculator.DEFAULT.calculate(resolve(component).orThrow());
        run.earnings().forEach(earning -> Recalculation.verify(earning.explanation()));
        run.earnings().forEach(earning -> printed(earning.explanation()));
        run.unpaid().forEach(none -> printed(none.explanation()));
        return run;
    }

    /* A key without a text and a placeholder without a value are shown in brackets. */
    private static void printed(Explanation explanation) {
        for (Language language : Language.values()) {
            Texts texts = Texts.of(
                    language,
                    List.of(IncentivesMessages.catalogue(), KpiMessages.catalogue(), CoreMessages.catalogue()));
            assertThat(explanation.print(texts)).doesNotContain("[");
        }
    }

    /** What Ann is paid, or the last part of the key that says why not. */
    private String pays(PlanComponent component) {
        EarningRun run = run(component);
        if (run.of(ANN).isEmpty()) {
            String key = run.unpaidOf(ANN).get(0).explanation().key();
            return key.substring(key.lastIndexOf('.') + 1);
        }
        assertThat(run.unpaidOf(ANN)).isEmpty();
        return run.of(ANN).get(0).amount().amount().toPlainString();
    }

    private List<FindingCode> findings(PlanComponent component) {
        return resolve(component).findings().stream().map(Finding::code).toList();
    }

    @Nested
    class OnACurve {
        /*
         * Threshold 70 %, target 10,000 at 100 %, 2 % of it for each percent above, cap 200 %. The source prints 14,000 at
         * 120 % and, without saying what is paid at the threshold, "roughly" 5,000 at 85 %
         * (https://bonuspaycalc.com/guides/bonus-payout-curve-explained.html); the rest follows from its terms.
         */
        @ParameterizedTest
        @CsvSource({
            "0.69, 0.00",
            "0.7, 0.00",
            "0.85, 5000.00",
            "1, 10000.00",
            "1.2, 14000.00",
            "1.5, 20000.00",
            "2, 20000.00"
        })
        void paysFromZeroAtTheThreshold(String attained, String pay) {
            figure(ATTAINED, attained);
            assertThat(pays(bonus(on(ATTAINED, lines("0.7", "0", "1", "1", "1.5", "2"), NOTHING))))
                    .isEqualTo(pay);
        }

        @Test
        void isDefinedLikeThis() {
            FigureSource attainment = ATTAINED;
            // sample: targetBonus
            PayoutCurve curve = PayoutCurve.builder()
                    .form(CurveForm.LINES)
                    .below(Ratio.ZERO)
                    .addKnots(Knot.of("0.7", "0"), Knot.of("1", "1"), Knot.of("1.5", "2"))
                    .ties(TieRule.EDGE_IN_UPPER_BAND)
                    .beyond(BeyondLast.FLAT)
                    .build();
            TargetBonus bonus = new TargetBonus(
                    ComponentId.of("bonus"),
                    LocalizedText.of("Quarterly bonus", "季度奖金"),
                    Eligibility.of(TierId.of("rep")),
                    new TargetPayRule(WithoutTargetPay.PAYS_NOTHING, new TargetPayDays.AsStated()),
                    new BonusMeasure.Weighted(
                            List.of(new WeightedFigure(Ratio.ONE, attainment, curve)), new MissingPart.Waits()),
                    List.of(),
                    AmountRounding.HALF_EVEN);
            // end
            figure(ATTAINED, "1.2");
            assertThat(pays(bonus)).isEqualTo("14000.00");
        }

        /* The other reading: half is paid at the threshold, so 85 % pays 0.5 + 0.15 / 0.3 * 0.5 = 75 %. */
        @ParameterizedTest
        @CsvSource({"0.69, 0.00", "0.7, 5000.00", "0.85, 7500.00", "1.2, 14000.00", "2, 20000.00"})
        void paysHalfAtTheThreshold(String attained, String pay) {
            figure(ATTAINED, attained);
            assertThat(pays(bonus(on(ATTAINED, lines("0.7", "0.5", "1", "1", "1.5", "2"), NOTHING))))
                    .isEqualTo(pay);
        }

        @Test
        void isRoundedOnce() {
            // 100.01 × (0 + 0.15 × 10/3) = 50.005, to the even cent
            target = "100.01";
            figure(ATTAINED, "0.85");
            assertThat(pays(bonus(on(ATTAINED, lines("0.7", "0", "1", "1"), NOTHING))))
                    .isEqualTo("50.00");
        }

        @Test
        void isCappedAndGatedByItsModifiers() {
            figure(ATTAINED, "1.2");
            figure(MARGIN, "0.1");
            Modifier cap = new Modifier.Cap(
                    new PayLimit.ShareOfTargetPay(Ratio.parse("1.1")), LimitScope.COMPONENT, CapExcess.DEFERRED);
            Modifier gate = new Modifier.Gate(
                    new Condition(MARGIN, Condition.Relation.AT_LEAST, Ratio.parse("0.2"), Condition.IfMissing.WAITS),
                    new GateOtherwise.Share(Ratio.parse("0.5")));
            BonusMeasure measure = on(ATTAINED, lines("0.7", "0", "1", "1", "1.5", "2"), NOTHING);

            // 14,000 × 0.5 = 7,000, which is under the cap; without the gate 14,000 are capped at 11,000
            assertThat(pays(bonus(measure, gate, cap))).isEqualTo("7000.00");
            Earning earning = run(bonus(measure, cap)).of(ANN).get(0);
            assertThat(earning.amount()).isEqualTo(usd("11000.00"));
            assertThat(earning.withheld().orElseThrow().amount()).isEqualTo(usd("3000.00"));
        }

        @Test
        void waitsForTheNumberOfAModifier() {
            figure(ATTAINED, "1.2");
            Modifier gate = new Modifier.Gate(
                    new Condition(MARGIN, Condition.Relation.AT_LEAST, Ratio.parse("0.2"), Condition.IfMissing.WAITS),
                    new GateOtherwise.Nothing());
            assertThat(pays(bonus(on(ATTAINED, lines("0.7", "0", "1", "1"), NOTHING), gate)))
                    .isEqualTo("waits");
        }

        @Test
        void withoutTargetPayIsUnpaidOrRefused() {
            target = "";
            figure(ATTAINED, "1");
            assertThat(pays(bonus(on(ATTAINED, lines("1", "1"), NOTHING)))).isEqualTo("no-target-pay");
            assertThat(findings(bonus(on(ATTAINED, lines("1", "1"), NOTHING)))).contains(PlanFinding.NO_TARGET_PAY);
        }

        @Test
        void refusesANegativeTargetPay() {
            target = "-1.00";
            figure(ATTAINED, "1");
            assertThat(findings(bonus(on(ATTAINED, lines("1", "1"), NOTHING))))
                    .contains(PlanFinding.NEGATIVE_TARGET_PAY);
        }
    }

    @Nested
    class ByDays {
        private final Organization half = SmallCompany.builder()
                .closePosition("ann", LocalDate.of(2017, 8, 16))
                .build();

        private TargetBonus prorated(Proration days) {
            TargetBonus plain = bonus(on(ATTAINED, lines("0", "0", "2", "2"), NOTHING));
            return new TargetBonus(
                    plain.id(),
                    plain.name(),
                    plain.earners(),
                    new TargetPayRule(WithoutTargetPay.PAYS_NOTHING, new TargetPayDays.ByParticipation(days)),
                    plain.measure(),
                    plain.modifiers(),
                    plain.rounding());
        }

        @Test
        void paysThePartOfTheDaysAndRoundsOnce() {
            organization = half;
            figure(ATTAINED, "1");
            // 46 of 92 days
            assertThat(pays(prorated(days(Proration.DayCount.CALENDAR_DAYS, new Proration.Snapping.None()))))
                    .isEqualTo("5000.00");
            // who leaves on the 15th has nothing of August: 31 of 92 days
            assertThat(pays(prorated(days(
                            Proration.DayCount.CALENDAR_DAYS,
                            new Proration.Snapping.WholeMonths(16, Proration.OnTheDay.MONTH_COUNTS)))))
                    .isEqualTo("3369.57");
            // 0.03 × 46/92 = 0.015, which is rounded to the even cent only then
            target = "0.03";
            assertThat(pays(prorated(days(Proration.DayCount.CALENDAR_DAYS, new Proration.Snapping.None()))))
                    .isEqualTo("0.02");
        }

        @Test
        void leavesItWholeForWhoIsThereAllTheTime() {
            figure(ATTAINED, "1");
            assertThat(pays(prorated(days(Proration.DayCount.CALENDAR_DAYS, new Proration.Snapping.None()))))
                    .isEqualTo("10000.00");
        }

        @Test
        void aMoveToAnotherTeamChangesNothing() {
            organization = SmallCompany.builder()
                    .movePosition("ann", "west-1", LocalDate.of(2017, 8, 16))
                    .build();
            figure(ATTAINED, "1");
            assertThat(pays(prorated(days(
                            Proration.DayCount.THIRTY_DAY_MONTHS,
                            new Proration.Snapping.WholeMonths(16, Proration.OnTheDay.MONTH_COUNTS)))))
                    .isEqualTo("10000.00");
        }

        @Test
        void refusesWorkingDaysThatNobodyHasStated() {
            figure(ATTAINED, "1");
            assertThat(findings(prorated(days(Proration.DayCount.WORKING_DAYS, new Proration.Snapping.None()))))
                    .contains(PlanFinding.NO_WORKING_DAYS);
        }

        private Proration days(Proration.DayCount count, Proration.Snapping snapping) {
            return new Proration(count, Proration.Ends.BOTH_COUNTED, snapping);
        }
    }

    @Nested
    class OnSeveralNumbers {
        private final List<WeightedFigure> parts = List.of(
                new WeightedFigure(Ratio.parse("0.6"), ATTAINED, lines("0", "0", "2", "2")),
                new WeightedFigure(Ratio.parse("0.4"), MARGIN, lines("0.1", "0.5", "0.2", "1")));

        private String pays(MissingPart missing) {
            return BonusTest.this.pays(bonus(new BonusMeasure.Weighted(parts, missing)));
        }

        @Test
        void addsUpItsParts() {
            // 0.6 × 0.9 + 0.4 × (0.5 + 0.05 × 5) = 0.54 + 0.3 = 0.84
            figure(ATTAINED, "0.9");
            figure(MARGIN, "0.15");
            assertThat(pays(new MissingPart.Waits())).isEqualTo("8400.00");
        }

        @Test
        void whereOneIsMissingDoesWhatThePlanSays() {
            figure(ATTAINED, "0.9");
            assertThat(pays(NOTHING)).isEqualTo("5400.00");
            assertThat(pays(new MissingPart.Waits())).isEqualTo("bonus-waits");
            assertThat(pays(new MissingPart.CountsAs(Ratio.ONE))).isEqualTo("9400.00");
            assertThat(pays(new MissingPart.Renormalise(Ratio.parse("0.6")))).isEqualTo("9000.00");
            assertThat(pays(new MissingPart.Renormalise(Ratio.parse("0.61")))).isEqualTo("bonus-too-little");
        }

        @Test
        void saysInTheRunWhatIsMissing() {
            figure(ATTAINED, "0.9");
            List<Finding> found =
                    resolve(bonus(new BonusMeasure.Weighted(parts, NOTHING))).findings();
            Texts texts = Texts.of(Language.EN, List.of(IncentivesMessages.catalogue(), CoreMessages.catalogue()));
            assertThat(found.stream()
                            .filter(finding -> finding.code() == PlanFinding.FIGURE_MISSING)
                            .map(finding -> finding.message(texts)))
                    .singleElement()
                    .asString()
                    .startsWith("Bonus, 2017-Q3: 1 numbers are missing or not meaningful: Ann: margin");
        }

        @Test
        void whereAllAreMissingPaysNoZero() {
            assertThat(pays(NOTHING)).isEqualTo("bonus-without-figure");
            assertThat(pays(new MissingPart.Renormalise(Ratio.parse("0.1")))).isEqualTo("bonus-without-figure");
            assertThat(pays(new MissingPart.CountsAs(Ratio.parse("0.5")))).isEqualTo("5000.00");
        }

        @Test
        void whatIsNotMeaningfulIsLikeMissing() {
            figure(ATTAINED, "0.9");
            figures.figure(
                    MARGIN,
                    Subject.of(ANN),
                    QUARTER,
                    new Figure(
                            Reading.notMeaningful(Reason.ZERO_DIVISOR),
                            Explanation.none("incentives.explain.missing-figure", List.of())
                                    .with("figure", "margin")));
            assertThat(pays(new MissingPart.Renormalise(Ratio.parse("0.6")))).isEqualTo("9000.00");
        }

        @Test
        void refusesWeightsThatDoNotAddUpToOne() {
            List<WeightedFigure> wrong = List.of(
                    new WeightedFigure(Ratio.ZERO, ATTAINED, lines("1", "1")),
                    new WeightedFigure(Ratio.parse("0.99"), MARGIN, lines("1", "1")));
            try {
                new BonusMeasure.Weighted(wrong, NOTHING);
            } catch (InvalidDefinitionException e) {
                assertThat(e.findings())
                        .extracting(finding -> finding.code() + " " + finding.place())
                        .containsExactly(
                                "WEIGHT_NOT_POSITIVE bonus-measure#/figures/0/weight",
                                "WEIGHTS_NOT_ONE bonus-measure#/figures");
                return;
            }
            throw new AssertionError("weights of 0 and 0.99 were accepted");
        }

        @Test
        void acceptsThirds() {
            Ratio third = Ratio.parse("1/3");
            List<WeightedFigure> thirds = List.of(
                    new WeightedFigure(third, ATTAINED, lines("1", "1")),
                    new WeightedFigure(third, ATTAINED, lines("1", "1")),
                    new WeightedFigure(third, MARGIN, lines("0.1", "1")));
            figure(ATTAINED, "1");
            figure(MARGIN, "0.05");
            assertThat(BonusTest.this.pays(bonus(new BonusMeasure.Weighted(thirds, NOTHING))))
                    .isEqualTo("6666.67");
        }
    }

    @Nested
    class OnAMatrix {
        private MatrixAxis axis(String name, AxisLookUp lookUp) {
            return new MatrixAxis.Numbers(
                    name,
                    BandBounds.SHARE_OF_QUOTA,
                    lookUp,
                    List.of(AxisEdge.from("0.8"), AxisEdge.from("1")),
                    new OutsideAxis.Answers(Ratio.ZERO),
                    new OutsideAxis.Nearest());
        }

        private BonusMeasure matrix(AxisLookUp lookUp, MissingFigure missing) {
            return new BonusMeasure.Matrix(
                    new RateMatrix(
                            List.of(axis("income", lookUp), axis("margin", lookUp)),
                            List.of(MatrixRow.of("0.8", "0.2", "0.4"), MatrixRow.of("1", "0.6", "1"))),
                    List.of(ATTAINED, MARGIN),
                    missing);
        }

        @ParameterizedTest
        @CsvSource({
            // income, margin, floors, interpolated
            "0.8, 0.8, 2000.00, 2000.00",
            "1, 1, 10000.00, 10000.00",
            "0.9, 0.8, 2000.00, 4000.00", // halfway between 0.2 and 0.6
            "0.9, 0.9, 2000.00, 5500.00", // the mean of 0.2, 0.4, 0.6 and 1
            "1.3, 0.9, 6000.00, 8000.00",
            "0.79, 1.2, 0.00, 0.00" // both must reach 0.8
        })
        void readsCellsOrBetweenThem(String income, String margin, String floors, String between) {
            figure(ATTAINED, income);
            figure(MARGIN, margin);
            assertThat(pays(bonus(matrix(AxisLookUp.FLOOR, new MissingFigure.Waits()))))
                    .isEqualTo(floors);
            assertThat(pays(bonus(matrix(AxisLookUp.INTERPOLATED, new MissingFigure.Waits()))))
                    .isEqualTo(between);
        }

        @Test
        void whereOneIsMissingDoesWhatThePlanSays() {
            figure(ATTAINED, "1");
            assertThat(pays(bonus(matrix(AxisLookUp.FLOOR, new MissingFigure.Waits()))))
                    .isEqualTo("bonus-waits");
            assertThat(pays(bonus(matrix(AxisLookUp.FLOOR, new MissingFigure.PaysNothing()))))
                    .isEqualTo("bonus-without-figure");
            assertThat(pays(bonus(matrix(AxisLookUp.FLOOR, new MissingFigure.CountsAs(Ratio.parse("0.75"))))))
                    .isEqualTo("7500.00");
        }

        @Test
        void withoutAnAnswerPaysNothing() {
            MatrixAxis refusing = new MatrixAxis.Numbers(
                    "income",
                    BandBounds.SHARE_OF_QUOTA,
                    AxisLookUp.FLOOR,
                    List.of(AxisEdge.from("0.8")),
                    new OutsideAxis.Refused(),
                    new OutsideAxis.Nearest());
            BonusMeasure measure = new BonusMeasure.Matrix(
                    new RateMatrix(List.of(refusing), List.of(new MatrixRow(List.of(), List.of(Ratio.ONE)))),
                    List.of(ATTAINED),
                    new MissingFigure.Waits());
            figure(ATTAINED, "0.7");
            assertThat(pays(bonus(measure))).isEqualTo("bonus-outside-matrix");
        }

        @Test
        void refusesAxesWithoutANumberAndAxesOfTexts() {
            RateMatrix texts = new RateMatrix(
                    List.of(
                            new MatrixAxis.Texts("product", List.of("a"), new OutsideAxis.Refused()),
                            axis("margin", AxisLookUp.FLOOR)),
                    List.of(MatrixRow.of("a", "0.2", "0.4")));
            try {
                new BonusMeasure.Matrix(texts, List.of(MARGIN), new MissingFigure.Waits());
            } catch (InvalidDefinitionException e) {
                assertThat(e.findings())
                        .extracting(Finding::code)
                        .containsExactly(PlanFinding.AXES_AND_FIGURES, PlanFinding.AXIS_OF_TEXTS);
                return;
            }
            throw new AssertionError("a matrix of texts was accepted");
        }
    }

    @Nested
    class OfAScorecard {
        private final ScoreMeasure byScore =
                new ScoreMeasure.ByScore(Whose.PAYEE, lines("60", "0.5", "80", "0.8", "120", "1.5"));

        private final ScoreMeasure byRating = new ScoreMeasure.ByRating(
                Whose.PAYEE,
                List.of(
                        new ScoreMeasure.RatingShare(RatingId.of("A"), Ratio.parse("1.2")),
                        new ScoreMeasure.RatingShare(RatingId.of("B"), Ratio.ONE),
                        new ScoreMeasure.RatingShare(RatingId.of("D"), Ratio.ZERO)));

        @ParameterizedTest
        @CsvSource({
            "59.9, 0.00",
            "60, 5000.00",
            "100, 11500.00", // 0.8 + 20 × 0.7 / 40
            "103.5, 12112.50", // 0.8 + 23.5 × 0.7 / 40
            "130, 15000.00"
        })
        void paysByItsScoreAlsoAbove100(String points, String pay) {
            score(points);
            assertThat(pays(scorecard(byScore, new MissingFigure.Waits()))).isEqualTo(pay);
        }

        @ParameterizedTest
        @CsvSource({"A, 12000.00", "B, 10000.00", "D, 0.00"})
        void paysByItsRating(String rating, String pay) {
            figures.rating(Subject.of(ANN), QUARTER, RatingId.of(rating));
            assertThat(pays(scorecard(byRating, new MissingFigure.Waits()))).isEqualTo(pay);
        }

        @Test
        void refusesARatingThatTheTableDoesNotHave() {
            figures.rating(Subject.of(ANN), QUARTER, RatingId.of("C"));
            assertThat(resolve(scorecard(byRating, new MissingFigure.Waits())).value())
                    .isEmpty();
            assertThat(findings(scorecard(byRating, new MissingFigure.Waits()))).contains(PlanFinding.UNKNOWN_RATING);
        }

        @Test
        void withoutAScoreOrRatingDoesWhatThePlanSays() {
            for (ScoreMeasure measure : List.of(byScore, byRating)) {
                assertThat(pays(scorecard(measure, new MissingFigure.Waits()))).isEqualTo("bonus-waits");
                assertThat(pays(scorecard(measure, new MissingFigure.PaysNothing())))
                        .isEqualTo("bonus-without-figure");
                assertThat(pays(scorecard(measure, new MissingFigure.CountsAs(Ratio.ONE))))
                        .isEqualTo("10000.00");
            }
        }

        @Test
        void refusesATableThatLeavesOpenWhatARatingPays() {
            ScoreMeasure.RatingShare twice = new ScoreMeasure.RatingShare(RatingId.of("A"), Ratio.of(-1));
            try {
                new ScoreMeasure.ByRating(Whose.PAYEE, List.of(twice, twice));
            } catch (InvalidDefinitionException e) {
                assertThat(e.findings())
                        .extracting(Finding::code)
                        .containsExactly(
                                PlanFinding.NEGATIVE_RATING_SHARE,
                                PlanFinding.DUPLICATE_RATING,
                                PlanFinding.NEGATIVE_RATING_SHARE);
                return;
            }
            throw new AssertionError("a rating with two shares was accepted");
        }
    }

    @Nested
    class OfObjectives {
        private final ObjectiveList three = new ObjectiveList.InPlan(List.of(
                Objective.of("office", LocalizedText.of("Open the Suzhou office", "开设苏州办事处"), "0.5"),
                Objective.of("training", LocalizedText.of("Train the team", "培训团队"), "0.3"),
                new Objective(
                        ObjectiveId.of("handbook"),
                        LocalizedText.of("Write the handbook", "编写手册"),
                        Ratio.parse("0.2"),
                        Optional.of(Bonuses.steps("0.5", "0.5", "1", "1")))));

        private void scored(Map<String, String> stated) {
            Map<String, String> copy = new TreeMap<>(stated);
            scores = (component, payee, objective, period) -> payee.equals(ANN)
                    ? Optional.ofNullable(copy.get(objective.value())).map(OfObjectives::score)
                    : Optional.empty();
        }

        private static ObjectiveScore score(String score) {
            return new ObjectiveScore(Ratio.parse(score), PersonId.of("Mara"), EvidenceId.of("E-17"));
        }

        @Test
        void paysWeightedScoresSomeByACurve() {
            // 0.5 × 1 + 0.3 × 0.5 + 0.2 × 0.5, because 0.8 has reached the step at 0.5
            scored(Map.of("office", "1", "training", "0.5", "handbook", "0.8"));
            assertThat(pays(objectives(three, "1", NOTHING))).isEqualTo("7500.00");
        }

        @Test
        void whereAScoreIsMissingDoesWhatThePlanSays() {
            scored(Map.of("office", "1", "handbook", "1"));
            assertThat(pays(objectives(three, "1", NOTHING))).isEqualTo("7000.00");
            assertThat(pays(objectives(three, "1", new MissingPart.Waits()))).isEqualTo("bonus-waits");
            assertThat(pays(objectives(three, "1", new MissingPart.CountsAs(Ratio.ONE))))
                    .isEqualTo("10000.00");
            assertThat(pays(objectives(three, "1", new MissingPart.Renormalise(Ratio.parse("0.7")))))
                    .isEqualTo("10000.00");
            assertThat(pays(objectives(three, "1", new MissingPart.Renormalise(Ratio.parse("0.8")))))
                    .isEqualTo("bonus-too-little");
        }

        @Test
        void aScoreOfZeroIsNotAMissingOne() {
            scored(Map.of("office", "0", "training", "0", "handbook", "0"));
            assertThat(pays(objectives(three, "1", new MissingPart.Waits()))).isEqualTo("0.00");
        }

        @Test
        void refusesAScoreAboveTheHighest() {
            scored(Map.of("office", "1.2", "training", "-0.1", "handbook", "1"));
            assertThat(findings(objectives(three, "1", NOTHING)))
                    .filteredOn(code -> code == PlanFinding.SCORE_OUT_OF_RANGE)
                    .hasSize(2);
            scored(Map.of("office", "1.2", "training", "1", "handbook", "1"));
            assertThat(pays(objectives(three, "1.2", NOTHING))).isEqualTo("11000.00");
        }

        @Test
        void takesTheObjectivesThatWereAgreed() {
            ObjectiveLookup agreed = new ObjectiveLookup() {
                @Override
                public Optional<ObjectiveScore> score(
                        ComponentId component, PersonId payee, ObjectiveId objective, Period period) {
                    return Optional.of(OfObjectives.score("0.9"));
                }

                @Override
                public List<Objective> agreed(ComponentId component, PersonId payee, Period period) {
                    return payee.equals(ANN)
                            ? List.of(Objective.of("own", LocalizedText.of("Win ten customers", "开发十个客户"), "1"))
                            : List.of();
                }
            };
            scores = agreed;
            assertThat(pays(objectives(new ObjectiveList.Agreed(), "1", NOTHING)))
                    .isEqualTo("9000.00");
            EarningRun run = run(objectives(new ObjectiveList.Agreed(), "1", NOTHING));
            assertThat(run.unpaidOf(PersonId.of("Bo")).get(0).component()).isEqualTo(BONUS);
            assertThat(findings(objectives(new ObjectiveList.Agreed(), "1", NOTHING)))
                    .contains(PlanFinding.NO_OBJECTIVES);
        }

        @Test
        void refusesAgreedWeightsThatDoNotAddUp() {
            scores = new ObjectiveLookup() {
                @Override
                public Optional<ObjectiveScore> score(
                        ComponentId component, PersonId payee, ObjectiveId objective, Period period) {
                    return Optional.empty();
                }

                @Override
                public List<Objective> agreed(ComponentId component, PersonId payee, Period period) {
                    Objective half = Objective.of("own", LocalizedText.of("Win", "赢单"), "0.4");
                    return payee.equals(ANN) ? List.of(half, half) : List.of();
                }
            };
            assertThat(resolve(objectives(new ObjectiveList.Agreed(), "1", NOTHING))
                            .findings())
                    .extracting(finding -> finding.code() + " " + finding.place())
                    .contains(
                            "DUPLICATE_OBJECTIVE Ann 2017-07-01/2017-10-01",
                            "WEIGHTS_NOT_ONE Ann 2017-07-01/2017-10-01");
        }

        @Test
        void refusesAHighestScoreBelowOne() {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> objectives(three, "0.9", NOTHING))
                    .withMessage("highestScore must be 1 or more, but was 0.9 (component bonus)");
        }
    }
}
