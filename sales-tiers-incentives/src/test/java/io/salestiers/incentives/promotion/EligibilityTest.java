package io.salestiers.incentives.promotion;

import static io.salestiers.incentives.testkit.promotion.PromotionDrafts.ANN;
import static io.salestiers.incentives.testkit.promotion.PromotionDrafts.LEAD;
import static io.salestiers.incentives.testkit.promotion.PromotionDrafts.REP;
import static io.salestiers.incentives.testkit.promotion.PromotionDrafts.SALES;
import static io.salestiers.incentives.testkit.promotion.PromotionDrafts.UP;
import static io.salestiers.incentives.testkit.promotion.PromotionDrafts.ann;
import static io.salestiers.incentives.testkit.promotion.PromotionDrafts.inputs;
import static io.salestiers.incentives.testkit.promotion.PromotionDrafts.quarters;
import static io.salestiers.incentives.testkit.promotion.PromotionDrafts.rated;
import static io.salestiers.incentives.testkit.promotion.PromotionDrafts.rules;
import static io.salestiers.incentives.testkit.promotion.PromotionDrafts.sales;
import static io.salestiers.incentives.testkit.promotion.PromotionDrafts.track;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.Tenures;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.NotFoundException;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.core.time.Timeline;
import io.salestiers.core.training.CertificateId;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.figure.Condition;
import io.salestiers.incentives.figure.Figure;
import io.salestiers.incentives.figure.FigureSource;
import io.salestiers.incentives.figure.StatedFigures;
import io.salestiers.incentives.figure.Whose;
import io.salestiers.kpi.KpiMessages;
import io.salestiers.kpi.improvement.ImprovementPlanId;
import io.salestiers.kpi.scorecard.RatingId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class EligibilityTest {
    private static final Texts EN =
            Texts.of(Locale.ENGLISH, CoreMessages.catalogue(), KpiMessages.catalogue(), IncentivesMessages.catalogue());
    private static final Texts ZH =
            Texts.of(Locale.CHINESE, CoreMessages.catalogue(), KpiMessages.catalogue(), IncentivesMessages.catalogue());

    private static final LocalDate DAY = LocalDate.parse("2026-02-10");

    private static final StatedFigures NO_FIGURES = StatedFigures.builder().build();

    private static Eligibility ask(PromotionTrack track, CandidateFacts facts, StatedFigures figures, LocalDate day) {
        return EligibilityCalculator.DEFAULT
                .eligibility(rules(track), UP, ANN, day, inputs(facts, figures))
                .orThrow();
    }

    private static Eligibility ask(PromotionGate gate, CandidateFacts facts) {
        return ask(track(gate), facts, NO_FIGURES, DAY);
    }

    private static void found(Eligibility eligibility, GateOutcome outcome, PromotionFinding... missing) {
        assertThat(eligibility.outcome()).isEqualTo(outcome);
        assertThat(eligibility.missing()).extracting(Finding::code).containsExactly(missing);
        assertThat(eligibility.decision().permit()).isEqualTo(outcome == GateOutcome.MET);
        Recalculation.verify(eligibility.explanation());
        assertThat(eligibility.decision().print(EN)).doesNotContain("{", "incentives.");
        assertThat(eligibility.decision().print(ZH)).doesNotContain("{", "incentives.");
    }

    private static String english(Eligibility eligibility) {
        return eligibility.missing().get(0).message(EN);
    }

    @Test
    void sample() {
        PromotionRules rules = rules(
                track(quarters(3, 4), new PromotionGate.ValidCertificates(List.of(CertificateId.of("negotiation")))));
        PromotionInputs inputs =
                inputs(ann().build(), sales(Map.of("2025-Q1", 120L, "2025-Q2", 90L, "2025-Q3", 80L, "2025-Q4", 60L)));
        Texts english = EN;
        // sample: eligibility
        Eligibility eligibility = EligibilityCalculator.DEFAULT
                .eligibility(rules, UP, ANN, LocalDate.of(2026, 2, 10), inputs)
                .orThrow();
        GateOutcome outcome = eligibility.outcome(); // NOT_MET
        List<String> needs = eligibility.missing().stream()
                .map(each -> each.message(english)) // 2 more of 3 quarters; certificate negotiation
                .toList();
        String why = eligibility.decision().print(english);
        // end
        assertThat(outcome).isEqualTo(GateOutcome.NOT_MET);
        assertThat(needs)
                .containsExactly(
                        "ann has sales at least 100 in 1 of the last 4 periods (quarter), and must in 3 of 4: 2 more",
                        "ann must hold certificate negotiation on 2026-02-10, but does not");
        assertThat(why)
                .startsWith("no\n")
                .contains("2025-Q1: met", "2025-Q4: not met", "certificate negotiation: not met");
        assertThat(eligibility.decision().print(ZH))
                .contains("ann 还差 2 个 sales 不低于 100 的期间", "2025-Q1：满足", "证书 negotiation：不满足");
    }

    @Test
    void nobodyIsJudgedUnknown() {
        PromotionRules rules = rules(track(quarters(1, 1)));
        PromotionInputs inputs = inputs(ann().build(), NO_FIGURES);
        assertThat(EligibilityCalculator.DEFAULT
                        .eligibility(rules, UP, PersonId.of("bob"), DAY, inputs)
                        .findings())
                .extracting(Finding::code)
                .containsExactly(PromotionFinding.UNKNOWN_CANDIDATE);
        assertThat(EligibilityCalculator.DEFAULT
                        .review(rules, PersonId.of("bob"), DAY, inputs)
                        .findings())
                .extracting(Finding::code)
                .containsExactly(PromotionFinding.UNKNOWN_CANDIDATE);
        assertThatThrownBy(
                        () -> EligibilityCalculator.DEFAULT.eligibility(rules, TrackId.of("other"), ANN, DAY, inputs))
                .isInstanceOf(NotFoundException.class);
        PromotionInputs wrong = new PromotionInputs(
                FiscalCalendar.CALENDAR_YEAR,
                (person, day) -> Optional.of(ann().build()),
                NO_FIGURES,
                VacancyLookup.empty());
        assertThatThrownBy(() -> EligibilityCalculator.DEFAULT.eligibility(rules, UP, PersonId.of("bob"), DAY, wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("bob");
    }

    @Test
    void theTierOfTheDayIsAsked() {
        PromotionTrack track = track(new PromotionGate.NoOpenImprovementPlan());
        found(ask(track, ann().build(), NO_FIGURES, LocalDate.parse("2020-03-01")), GateOutcome.MET);
        found(
                ask(track, ann().build(), NO_FIGURES, LocalDate.parse("2020-02-29")),
                GateOutcome.NOT_MET,
                PromotionFinding.NOT_IN_TIER);
    }

    @Nested
    class Time {
        private CandidateFacts broken() {
            return CandidateFacts.builder()
                    .person(ANN)
                    .addTenures(
                            new Tenures.Tenure(REP, DateRange.parse("2025-04-10/")),
                            new Tenures.Tenure(REP, DateRange.parse("2023-01-10/2023-04-10")),
                            new Tenures.Tenure(LEAD, DateRange.parse("2023-04-10/2024-04-10")))
                    .build();
        }

        /* Since 31 August 2025, six months: 28 February 2026. */
        @Test
        void anUnbrokenTimeIsCountedFromItsFirstDay() {
            CandidateFacts facts = CandidateFacts.builder()
                    .person(ANN)
                    .addTenures(new Tenures.Tenure(REP, DateRange.parse("2025-08-31/")))
                    .build();
            PromotionTrack track = track(new PromotionGate.TimeInTier(List.of(), 6, TenureBasis.UNBROKEN));
            found(ask(track, facts, NO_FIGURES, LocalDate.parse("2026-02-28")), GateOutcome.MET);
            Eligibility before = ask(track, facts, NO_FIGURES, LocalDate.parse("2026-02-26"));
            found(before, GateOutcome.NOT_MET, PromotionFinding.TIME_SHORT);
            assertThat(english(before)).contains("6 months in representative", "2 more days");
        }

        /* 2025-04-10 to 2026-02-10 is ten months. */
        @Test
        void whatWasBeforeABreakDoesNotCountUnbroken() {
            found(ask(new PromotionGate.TimeInTier(List.of(REP), 10, TenureBasis.UNBROKEN), broken()), GateOutcome.MET);
            found(
                    ask(new PromotionGate.TimeInTier(List.of(REP), 11, TenureBasis.UNBROKEN), broken()),
                    GateOutcome.NOT_MET,
                    PromotionFinding.TIME_SHORT);
        }

        /* 90 days in 2023 (10 January to 10 April) and 306 from 10 April 2025 to 10 February 2026 are 396; the last thirteen
        months, from 10 January 2025, have 396 days too; the last fourteen have 427. */
        @Test
        void allTimesTogetherCountInTotal() {
            found(ask(new PromotionGate.TimeInTier(List.of(REP), 13, TenureBasis.TOTAL), broken()), GateOutcome.MET);
            Eligibility more = ask(new PromotionGate.TimeInTier(List.of(REP), 14, TenureBasis.TOTAL), broken());
            found(more, GateOutcome.NOT_MET, PromotionFinding.TIME_SHORT);
            assertThat(english(more)).contains("31 more days");
        }

        /* With the year as a supervisor, 2023-01-10 to 2024-04-10 is 456 days: 762 in all, and 25 months have 762 (2024-01-10
        to 2026-02-10 is 366 + 365 + 31). */
        @Test
        void severalTiersCountTogether() {
            found(
                    ask(new PromotionGate.TimeInTier(List.of(LEAD, REP), 25, TenureBasis.TOTAL), broken()),
                    GateOutcome.MET);
            found(
                    ask(new PromotionGate.TimeInTier(List.of(LEAD, REP), 26, TenureBasis.TOTAL), broken()),
                    GateOutcome.NOT_MET,
                    PromotionFinding.TIME_SHORT);
        }

        @Test
        void whoIsNotThereHasNoTime() {
            found(
                    ask(new PromotionGate.TimeInTier(List.of(LEAD), 1, TenureBasis.UNBROKEN), broken()),
                    GateOutcome.NOT_MET,
                    PromotionFinding.TIME_SHORT);
        }

        @Test
        void leaveIsTimeInTheTier() {
            CandidateFacts facts = CandidateFacts.builder()
                    .person(ANN)
                    .addAllTenures(broken().tenures())
                    .addLeave(DateRange.parse("2025-05-01/2026-02-01"))
                    .build();
            found(ask(new PromotionGate.TimeInTier(List.of(REP), 10, TenureBasis.UNBROKEN), facts), GateOutcome.MET);
        }

        @Test
        void daysInTwoTiersAtOnceCountOnce() {
            assertThat(EligibilityRun.merged(List.of(
                            DateRange.parse("2025-03-01/2025-04-01"),
                            DateRange.parse("2025-01-01/2025-02-01"),
                            DateRange.parse("2025-02-01/2025-02-15"),
                            DateRange.parse("2025-01-10/2025-01-20"))))
                    .containsExactly(
                            DateRange.parse("2025-01-01/2025-02-15"), DateRange.parse("2025-03-01/2025-04-01"));
            assertThat(EligibilityRun.merged(
                            List.of(DateRange.parse("2025-01-01/"), DateRange.parse("2025-02-01/2025-02-15"))))
                    .containsExactly(DateRange.parse("2025-01-01/"));
            assertThat(EligibilityRun.merged(
                            List.of(DateRange.parse("2025-01-01/2025-03-01"), DateRange.parse("2025-02-01/"))))
                    .containsExactly(DateRange.parse("2025-01-01/"));
        }
    }

    @Nested
    class Periods {
        private final Map<String, Long> year =
                Map.of("2025-Q1", 100L, "2025-Q2", 99L, "2025-Q3", 120L, "2025-Q4", 150L);

        @Test
        void exactlyTheStandardWillDo() {
            found(ask(track(quarters(3, 4)), ann().build(), sales(year), DAY), GateOutcome.MET);
            found(
                    ask(track(quarters(4, 4)), ann().build(), sales(year), DAY),
                    GateOutcome.NOT_MET,
                    PromotionFinding.PERIODS_SHORT);
        }

        /* On 31 December the fourth quarter is not over. */
        @Test
        void onlyPeriodsThatAreOverCount() {
            PromotionTrack track = track(quarters(2, 2));
            found(ask(track, ann().build(), sales(year), LocalDate.parse("2026-01-01")), GateOutcome.MET);
            found(
                    ask(track, ann().build(), sales(year), LocalDate.parse("2025-12-31")),
                    GateOutcome.NOT_MET,
                    PromotionFinding.PERIODS_SHORT);
        }

        /* The second quarter is leave: the last four are then Q4, Q3 and Q1 of 2025 and Q4 of 2024. */
        @Test
        void leaveIsSkippedAndAnEarlierPeriodTakesItsPlace() {
            Map<String, Long> more = new java.util.TreeMap<>(year);
            more.put("2024-Q4", 100L);
            CandidateFacts onLeave =
                    ann().addLeave(DateRange.parse("2025-06-30/2025-07-01")).build();
            Eligibility met = ask(track(quarters(4, 4)), onLeave, sales(more), DAY);
            found(met, GateOutcome.MET);
            assertThat(met.decision().print(EN)).contains("2025-Q2: protected leave, skipped", "1 skipped");
            assertThat(met.decision().print(ZH)).contains("2025-Q2：受保护假期，跳过");
            more.put("2024-Q4", 99L);
            found(
                    ask(track(quarters(4, 4)), onLeave, sales(more), DAY),
                    GateOutcome.NOT_MET,
                    PromotionFinding.PERIODS_SHORT);
        }

        /* 23 of the 92 days of the fourth quarter are a quarter of it. */
        @Test
        void aShareOfLeaveSkips() {
            LeavePeriods quarter = new LeavePeriods.FromShare(Ratio.of(1, 4));
            assertThat(quarter.skips(23, 92)).isTrue();
            assertThat(quarter.skips(22, 92)).isFalse();
            assertThat(new LeavePeriods.AnyDay().skips(1, 92)).isTrue();
            assertThat(new LeavePeriods.AnyDay().skips(0, 92)).isFalse();
            assertThat(PeriodWindow.onLeave(
                            DateRange.parse("2025-10-01/2026-01-01"),
                            List.of(
                                    DateRange.parse("2025-12-20/2026-03-01"),
                                    DateRange.parse("2025-09-01/2025-10-12"),
                                    DateRange.parse("2025-10-05/2025-10-10")),
                            quarter))
                    .isTrue(); // 12 days in December and 11 in October
            assertThat(PeriodWindow.leaveDays(
                            DateRange.parse("2025-10-01/2026-01-01"), List.of(DateRange.parse("2025-12-31/"))))
                    .isEqualTo(1);
            assertThatThrownBy(() -> new LeavePeriods.FromShare(Ratio.ZERO))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new LeavePeriods.FromShare(Ratio.parse("1.01")))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(new LeavePeriods.FromShare(Ratio.ONE).skips(92, 92)).isTrue();
        }

        /* Two of three are known to be good: whether a third is depends on the one that is missing. */
        @Test
        void whatIsNotKnownDecidesOnlyIfItMatters() {
            Map<String, Long> known = Map.of("2025-Q2", 100L, "2025-Q3", 120L, "2025-Q4", 50L);
            found(ask(track(quarters(2, 4)), ann().build(), sales(known), DAY), GateOutcome.MET);
            Eligibility open = ask(track(quarters(3, 4)), ann().build(), sales(known), DAY);
            found(open, GateOutcome.NOT_KNOWN, PromotionFinding.PERIODS_NOT_KNOWN);
            assertThat(english(open)).contains("2025-Q1");
            found(
                    ask(track(quarters(4, 4)), ann().build(), sales(known), DAY),
                    GateOutcome.NOT_MET,
                    PromotionFinding.PERIODS_SHORT);
        }

        @Test
        void aMissingNumberIsWhatTheConditionSays() {
            for (Condition.IfMissing missing : Condition.IfMissing.values()) {
                PromotionGate gate = new PromotionGate.RecentPeriods(
                        PeriodKind.MONTH,
                        1,
                        1,
                        new PeriodCondition.OfFigure(
                                io.salestiers.incentives.testkit.promotion.PromotionDrafts.atLeast(1, missing)),
                        PeriodScope.IN_TIER,
                        new LeavePeriods.AnyDay());
                assertThat(ask(gate, ann().build()).outcome())
                        .isEqualTo(
                                switch (missing) {
                                    case MET -> GateOutcome.MET;
                                    case NOT_MET -> GateOutcome.NOT_MET;
                                    case WAITS -> GateOutcome.NOT_KNOWN;
                                });
            }
        }

        /* In the tier since 15 May 2025: the third and fourth quarter lie wholly in it. */
        @Test
        void periodsInTheTierAreWhole() {
            CandidateFacts facts = CandidateFacts.builder()
                    .person(ANN)
                    .addTenures(
                            new Tenures.Tenure(LEAD, DateRange.parse("2020-01-01/2025-05-15")),
                            new Tenures.Tenure(REP, DateRange.parse("2025-05-15/")))
                    .build();
            PromotionGate.RecentPeriods inTier = new PromotionGate.RecentPeriods(
                    PeriodKind.QUARTER,
                    3,
                    4,
                    quarters(1, 1).condition(),
                    PeriodScope.IN_TIER,
                    new LeavePeriods.AnyDay());
            Map<String, Long> good = Map.of("2025-Q1", 100L, "2025-Q2", 130L, "2025-Q3", 120L, "2025-Q4", 150L);
            Eligibility tooFew = ask(track(inTier), facts, sales(good), DAY);
            found(tooFew, GateOutcome.NOT_MET, PromotionFinding.PERIODS_SHORT);
            assertThat(english(tooFew)).contains("in 2 of the last 2", "3 of 4: 1 more");
            found(ask(track(quarters(3, 4)), facts, sales(good), DAY), GateOutcome.MET);
        }

        @Test
        void ratingsAreAmongThoseThatWillDo() {
            PromotionGate gate = rated(List.of(RatingId.of("B"), RatingId.of("A")));
            StatedFigures figures = StatedFigures.builder()
                    .rating(Subject.of(ANN), FiscalCalendar.CALENDAR_YEAR.parse("2025-H2"), RatingId.of("B"))
                    .rating(Subject.of(ANN), FiscalCalendar.CALENDAR_YEAR.parse("2025-H1"), RatingId.of("C"))
                    .build();
            found(ask(track(gate), ann().build(), figures, DAY), GateOutcome.MET);
            Eligibility before = ask(track(gate), ann().build(), figures, LocalDate.parse("2025-12-01"));
            found(before, GateOutcome.NOT_MET, PromotionFinding.RATINGS_SHORT);
            assertThat(english(before)).contains("A, B");
            found(
                    ask(track(gate), ann().build(), figures, LocalDate.parse("2025-05-01")),
                    GateOutcome.NOT_KNOWN,
                    PromotionFinding.RATINGS_NOT_KNOWN);
        }

        @Test
        void numbersOfTheUnitAreThoseOfTheUnitAtTheEndOfThePeriod() {
            FigureSource ofUnit = new FigureSource.Stated(MeasureId.of("sales"), Whose.UNIT);
            PromotionGate gate = new PromotionGate.RecentPeriods(
                    PeriodKind.QUARTER,
                    1,
                    1,
                    new PeriodCondition.OfFigure(
                            new Condition(ofUnit, Condition.Relation.ABOVE, Ratio.of(10), Condition.IfMissing.WAITS)),
                    PeriodScope.IN_ANY_TIER,
                    new LeavePeriods.AnyDay());
            StatedFigures figures = StatedFigures.builder()
                    .figure(
                            ofUnit,
                            Subject.of(UnitId.of("west")),
                            FiscalCalendar.CALENDAR_YEAR.parse("2025-Q4"),
                            Figure.stated(Quantity.count(11)))
                    .build();
            CandidateFacts west = ann().units(Timeline.of(List.of(
                            new Timeline.Entry<>(DateRange.parse("2020-01-01/2025-12-31"), UnitId.of("east")),
                            new Timeline.Entry<>(DateRange.parse("2025-12-31/"), UnitId.of("west")))))
                    .build();
            found(ask(track(gate), west, figures, DAY), GateOutcome.MET);
            found(
                    ask(track(gate), ann().build(), figures, DAY),
                    GateOutcome.NOT_KNOWN,
                    PromotionFinding.PERIODS_NOT_KNOWN);
        }

        @Test
        void whatCanNotBeMetIsRefused() {
            assertThatThrownBy(() -> quarters(0, 4)).hasMessageContaining("least must be at least 1, but was 0");
            assertThatThrownBy(() -> quarters(3, 2)).hasMessageContaining("of must be at least 3, but was 2");
            assertThatThrownBy(() -> rated(List.of())).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class Averages {
        private PromotionGate gate(int periods, long value) {
            return new PromotionGate.RollingAverage(
                    PeriodKind.MONTH,
                    periods,
                    SALES,
                    Condition.Relation.AT_LEAST,
                    Ratio.of(value),
                    PeriodScope.IN_ANY_TIER,
                    new LeavePeriods.AnyDay());
        }

        /* 120, 100 and 110 are 110 on average. */
        @Test
        void theLastMonthsAreAveraged() {
            StatedFigures figures = sales(Map.of("2025-M11", 120L, "2025-M12", 100L, "2026-M01", 110L));
            found(ask(track(gate(3, 110)), ann().build(), figures, DAY), GateOutcome.MET);
            Eligibility less = ask(track(gate(3, 111)), ann().build(), figures, DAY);
            found(less, GateOutcome.NOT_MET, PromotionFinding.AVERAGE_SHORT);
            assertThat(english(less)).contains("at least 111", "was 110");
            found(
                    ask(track(gate(4, 1)), ann().build(), figures, DAY),
                    GateOutcome.NOT_KNOWN,
                    PromotionFinding.PERIODS_NOT_KNOWN);
        }

        /* Without December, which is leave, it is October's 90 with 120 and 110: 320/3. */
        @Test
        void leaveIsSkipped() {
            StatedFigures figures = sales(Map.of("2025-M10", 90L, "2025-M11", 120L, "2025-M12", 0L, "2026-M01", 110L));
            CandidateFacts facts =
                    ann().addLeave(DateRange.parse("2025-12-24/2025-12-25")).build();
            found(ask(track(gate(3, 106)), facts, figures, DAY), GateOutcome.MET);
            found(ask(track(gate(3, 107)), facts, figures, DAY), GateOutcome.NOT_MET, PromotionFinding.AVERAGE_SHORT);
        }

        /* There since 1 March 2020: on 10 May only two months are over. */
        @Test
        void whoIsNewNeedsMorePeriods() {
            StatedFigures figures = sales(Map.of("2020-M03", 120L, "2020-M04", 100L));
            Eligibility early = ask(track(gate(3, 1)), ann().build(), figures, LocalDate.parse("2020-05-10"));
            found(early, GateOutcome.NOT_MET, PromotionFinding.PERIODS_TOO_FEW);
            assertThat(english(early)).contains("1 more of 3 periods (month)");
        }

        @Test
        void differentUnitsHaveNoAverage() {
            StatedFigures figures = StatedFigures.builder()
                    .figure(
                            SALES,
                            Subject.of(ANN),
                            FiscalCalendar.CALENDAR_YEAR.parse("2025-M12"),
                            Figure.stated(Quantity.count(3)))
                    .figure(
                            SALES,
                            Subject.of(ANN),
                            FiscalCalendar.CALENDAR_YEAR.parse("2026-M01"),
                            Figure.stated(Quantity.ratio(Ratio.ONE)))
                    .build();
            found(
                    ask(track(gate(2, 1)), ann().build(), figures, DAY),
                    GateOutcome.NOT_KNOWN,
                    PromotionFinding.PERIODS_NOT_KNOWN);
        }
    }

    @Nested
    class Facts {
        private final CertificateId negotiation = CertificateId.of("negotiation");
        private final CertificateId license = CertificateId.of("license");

        @Test
        void certificatesAreValidOnTheDay() {
            PromotionGate gate = new PromotionGate.ValidCertificates(List.of(negotiation, license));
            HeldCertificate until = new HeldCertificate(license, DateRange.parse("2025-01-01/2026-02-10"));
            HeldCertificate from = new HeldCertificate(license, DateRange.parse("2026-02-10/"));
            HeldCertificate other = new HeldCertificate(negotiation, DateRange.parse("2025-01-01/"));
            found(ask(gate, ann().build().withCertificates(Known.of(List.of(from, other)))), GateOutcome.MET);
            Eligibility expired = ask(gate, ann().build().withCertificates(Known.of(List.of(until, other))));
            found(expired, GateOutcome.NOT_MET, PromotionFinding.CERTIFICATE_NOT_VALID);
            assertThat(english(expired)).contains("license");
            assertThat(expired.decision().print(EN)).contains("certificate negotiation, valid");
            found(
                    ask(gate, ann().build()),
                    GateOutcome.NOT_MET,
                    PromotionFinding.CERTIFICATE_NOT_VALID,
                    PromotionFinding.CERTIFICATE_NOT_VALID);
            found(
                    ask(
                            gate,
                            CandidateFacts.builder()
                                    .person(ANN)
                                    .addAllTenures(ann().build().tenures())
                                    .build()),
                    GateOutcome.NOT_KNOWN,
                    PromotionFinding.CERTIFICATES_NOT_KNOWN);
            assertThatThrownBy(() -> new PromotionGate.ValidCertificates(List.of()))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void openImprovementPlansStandInTheWay() {
            PromotionGate gate = new PromotionGate.NoOpenImprovementPlan();
            PlanDays open = new PlanDays(ImprovementPlanId.of("IP-1"), DateRange.parse("2026-01-01/"));
            PlanDays over = new PlanDays(ImprovementPlanId.of("IP-0"), DateRange.parse("2025-01-01/2026-02-10"));
            found(ask(gate, ann().build().withImprovementPlans(Known.of(List.of(over)))), GateOutcome.MET);
            Eligibility runs = ask(gate, ann().build().withImprovementPlans(Known.of(List.of(open, over))));
            found(runs, GateOutcome.NOT_MET, PromotionFinding.IMPROVEMENT_PLAN_OPEN);
            assertThat(english(runs)).contains("IP-1").doesNotContain("IP-0");
            found(
                    ask(
                            gate,
                            CandidateFacts.builder()
                                    .person(ANN)
                                    .addAllTenures(ann().build().tenures())
                                    .build()),
                    GateOutcome.NOT_KNOWN,
                    PromotionFinding.IMPROVEMENT_PLANS_NOT_KNOWN);
        }

        private Eligibility vacancy(OptionalInt open) {
            PromotionInputs inputs = new PromotionInputs(
                    FiscalCalendar.CALENDAR_YEAR,
                    CandidateLookup.of(Map.of(ANN, ann().build())),
                    NO_FIGURES,
                    (tier, candidate, day) -> {
                        assertThat(tier).isEqualTo(LEAD);
                        assertThat(candidate).isEqualTo(ANN);
                        assertThat(day).isEqualTo(DAY);
                        return open;
                    });
            return EligibilityCalculator.DEFAULT
                    .eligibility(rules(track(new PromotionGate.Vacancy())), UP, ANN, DAY, inputs)
                    .orThrow();
        }

        @Test
        void aPositionMustBeOpen() {
            found(vacancy(OptionalInt.of(1)), GateOutcome.MET);
            found(vacancy(OptionalInt.of(0)), GateOutcome.NOT_MET, PromotionFinding.NO_VACANCY);
            found(vacancy(OptionalInt.empty()), GateOutcome.NOT_KNOWN, PromotionFinding.VACANCY_NOT_KNOWN);
            assertThatThrownBy(() -> vacancy(OptionalInt.of(-1)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("VacancyLookup");
        }

        @Test
        void vacanciesAreLookedUpWhereTheyAreKnown() {
            VacancyLookup first = VacancyLookup.of(Map.of(REP, 3));
            VacancyLookup both = first.combinedWith(VacancyLookup.of(Map.of(REP, 1, LEAD, 0)));
            assertThat(both.open(REP, ANN, DAY)).hasValue(3);
            assertThat(both.open(LEAD, ANN, DAY)).hasValue(0);
            assertThat(both.open(TierId.of("x"), ANN, DAY)).isEmpty();
            assertThat(VacancyLookup.empty().open(REP, ANN, DAY)).isEmpty();
        }

        @Test
        void candidatesAreLookedUpWhereTheyAreKnown() {
            CandidateFacts bob =
                    CandidateFacts.builder().person(PersonId.of("bob")).build();
            CandidateFacts annTwice = CandidateFacts.builder().person(ANN).build();
            CandidateLookup both = CandidateLookup.of(Map.of(ANN, ann().build()))
                    .combinedWith(CandidateLookup.of(Map.of(bob.person(), bob, ANN, annTwice)));
            assertThat(both.find(ANN, DAY)).contains(ann().build());
            assertThat(both.find(bob.person(), DAY)).contains(bob);
            assertThat(CandidateLookup.empty().find(ANN, DAY)).isEmpty();
        }

        private StatedFact fact(boolean met, String day) {
            return new StatedFact(EvidenceId.of("assessment"), met, LocalDate.parse(day), AuditCode.of("LA-17"));
        }

        private PromotionGate evidence() {
            return evidence(Optional.empty());
        }

        private PromotionGate evidence(int months) {
            return evidence(Optional.of(months));
        }

        private PromotionGate evidence(Optional<Integer> months) {
            return new PromotionGate.StatedEvidence(
                    EvidenceId.of("assessment"), LocalizedText.of("Leadership assessment", "领导力评估"), months);
        }

        @Test
        void theLatestStatementUpToTheDayCounts() {
            found(ask(evidence(), ann().addEvidence(fact(true, "2026-02-10")).build()), GateOutcome.MET);
            found(
                    ask(
                            evidence(),
                            ann().addEvidence(
                                            fact(true, "2025-01-01"),
                                            fact(false, "2025-06-01"),
                                            fact(true, "2026-02-11"))
                                    .build()),
                    GateOutcome.NOT_MET,
                    PromotionFinding.EVIDENCE_SHORT);
            found(
                    ask(
                            evidence(),
                            ann().addEvidence(fact(false, "2025-06-01"), fact(true, "2025-06-01"))
                                    .build()),
                    GateOutcome.NOT_MET,
                    PromotionFinding.EVIDENCE_SHORT);
            found(
                    ask(evidence(), ann().addEvidence(fact(true, "2026-02-11")).build()),
                    GateOutcome.NOT_KNOWN,
                    PromotionFinding.EVIDENCE_NOT_KNOWN);
        }

        /* Found on 10 February 2025, it holds for twelve months: up to 9 February 2026. */
        @Test
        void evidenceAges() {
            CandidateFacts facts = ann().addEvidence(fact(true, "2025-02-10")).build();
            found(ask(evidence(13), facts), GateOutcome.MET);
            Eligibility old = ask(evidence(12), facts);
            found(old, GateOutcome.NOT_MET, PromotionFinding.EVIDENCE_SHORT);
            assertThat(english(old)).contains("Leadership assessment of ann", "LA-17");
            assertThat(old.missing().get(0).message(ZH)).contains("领导力评估");
            assertThatThrownBy(() -> evidence(0)).isInstanceOf(IllegalArgumentException.class);
        }

        private PromotionGate.AnyOf ways() {
            return new PromotionGate.AnyOf(List.of(
                    new PromotionGate.AnyOf.Way(
                            LocalizedText.of("Internal", "内部晋升"),
                            List.of(evidence(), new PromotionGate.NoOpenImprovementPlan())),
                    new PromotionGate.AnyOf.Way(
                            LocalizedText.of("Certification", "认证"),
                            List.of(new PromotionGate.ValidCertificates(List.of(license))))));
        }

        @Test
        void oneOfSeveralWaysWillDo() {
            HeldCertificate held = new HeldCertificate(license, DateRange.parse("2025-01-01/"));
            found(ask(ways(), ann().addEvidence(fact(true, "2025-02-10")).build()), GateOutcome.MET);
            found(ask(ways(), ann().build().withCertificates(Known.of(List.of(held)))), GateOutcome.MET);
            Eligibility open = ask(ways(), ann().build());
            found(
                    open,
                    GateOutcome.NOT_KNOWN,
                    PromotionFinding.WAYS_NOT_KNOWN,
                    PromotionFinding.EVIDENCE_NOT_KNOWN,
                    PromotionFinding.CERTIFICATE_NOT_VALID);
            assertThat(english(open)).contains("Internal", "Certification");
            found(
                    ask(ways(), ann().addEvidence(fact(false, "2025-02-10")).build()),
                    GateOutcome.NOT_MET,
                    PromotionFinding.NO_WAY_OPEN,
                    PromotionFinding.EVIDENCE_SHORT,
                    PromotionFinding.CERTIFICATE_NOT_VALID);
        }

        @Test
        void waysAreTwoOrMoreWithGatesAndWithoutFurtherWays() {
            LocalizedText name = LocalizedText.same("way");
            PromotionGate.AnyOf.Way way = new PromotionGate.AnyOf.Way(name, List.of(evidence(1)));
            assertThatThrownBy(() -> new PromotionGate.AnyOf(List.of(way)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new PromotionGate.AnyOf.Way(name, List.of()))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() ->
                            new PromotionGate.AnyOf(List.of(way, new PromotionGate.AnyOf.Way(name, List.of(ways())))))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class Scores {
        private final FigureSource skill = new FigureSource.Stated(MeasureId.of("skill"), Whose.PAYEE);
        private final FigureSource attitude = new FigureSource.Stated(MeasureId.of("attitude"), Whose.PAYEE);

        private PromotionTrack track(MissingScorePart missing, long passing) {
            return io.salestiers.incentives.testkit.promotion.PromotionDrafts.track(
                            new PromotionGate.NoOpenImprovementPlan())
                    .withScore(new PromotionScore(
                            List.of(
                                    new ScorePart(PartKind.PERFORMANCE, Ratio.of(1, 2), SALES, PeriodKind.QUARTER, 2),
                                    new ScorePart(PartKind.SKILL, Ratio.of(3, 10), skill, PeriodKind.HALF_YEAR, 1),
                                    new ScorePart(
                                            PartKind.ATTITUDE, Ratio.of(1, 5), attitude, PeriodKind.HALF_YEAR, 1)),
                            Ratio.of(100),
                            Ratio.of(passing),
                            missing,
                            new LeavePeriods.AnyDay()));
        }

        private StatedFigures figures(Map<FigureSource, Long> half, long... quarters) {
            StatedFigures.Builder figures = StatedFigures.builder();
            half.forEach((source, points) -> figures.figure(
                    source,
                    Subject.of(ANN),
                    FiscalCalendar.CALENDAR_YEAR.parse("2025-H2"),
                    Figure.stated(Quantity.of(Ratio.of(points), io.salestiers.core.unit.Unit.POINTS))));
            for (int i = 0; i < quarters.length; i++) {
                figures.figure(
                        SALES,
                        Subject.of(ANN),
                        FiscalCalendar.CALENDAR_YEAR.parse("2025-Q" + (4 - i)),
                        Figure.stated(Quantity.of(Ratio.of(quarters[i]), io.salestiers.core.unit.Unit.POINTS)));
            }
            return figures.build();
        }

        private Ratio points(Eligibility eligibility) {
            return eligibility.score().orElseThrow().points().orElseThrow();
        }

        /* (100 + 80) ÷ 2 × 50 % + 60 × 30 % + 80 × 20 % = 45 + 18 + 16 = 79. */
        @Test
        void partsAreWeighted() {
            StatedFigures figures = figures(Map.of(skill, 60L, attitude, 80L), 100, 80);
            Eligibility exactly = ask(track(new MissingScorePart.Waits(), 79), ann().build(), figures, DAY);
            found(exactly, GateOutcome.MET);
            assertThat(points(exactly)).isEqualTo(Ratio.of(79));
            assertThat(exactly.decision().print(EN)).contains("performance = 45", "skill = 18", "attitude = 16");
            assertThat(exactly.decision().print(ZH)).contains("业绩 = 45", "专业能力 = 18", "工作态度 = 16");
            Eligibility less = ask(track(new MissingScorePart.Waits(), 80), ann().build(), figures, DAY);
            found(less, GateOutcome.NOT_MET, PromotionFinding.SCORE_SHORT);
            assertThat(english(less)).contains("needs 80 points, but has 79; 1 more");
        }

        /* 150 points count as 100: 50 + 18 + 16 = 84. */
        @Test
        void aPartCountsNoMoreThanItMay() {
            Eligibility capped = ask(
                    track(new MissingScorePart.Waits(), 0),
                    ann().build(),
                    figures(Map.of(skill, 60L, attitude, 80L), 150, 150),
                    DAY);
            found(capped, GateOutcome.MET);
            assertThat(points(capped)).isEqualTo(Ratio.of(84));
        }

        /* Without attitude: (45 + 18) ÷ 0.8 = 78.75; with 50 in its place 45 + 18 + 10 = 73. */
        @Test
        void aMissingPartIsWhatTheRulesSay() {
            StatedFigures figures = figures(Map.of(skill, 60L), 100, 80);
            Eligibility waits = ask(track(new MissingScorePart.Waits(), 70), ann().build(), figures, DAY);
            found(waits, GateOutcome.NOT_KNOWN, PromotionFinding.SCORE_NOT_KNOWN);
            assertThat(english(waits)).contains("attitude is missing");
            Eligibility counts =
                    ask(track(new MissingScorePart.CountsAs(Ratio.of(50)), 73), ann().build(), figures, DAY);
            found(counts, GateOutcome.MET);
            assertThat(points(counts)).isEqualTo(Ratio.of(73));
            Eligibility most =
                    ask(track(new MissingScorePart.CountsAs(Ratio.of(500)), 73), ann().build(), figures, DAY);
            assertThat(points(most)).isEqualTo(Ratio.of(83));
            Eligibility others =
                    ask(track(new MissingScorePart.Renormalise(Ratio.parse("0.8")), 70), ann().build(), figures, DAY);
            found(others, GateOutcome.MET);
            assertThat(points(others)).isEqualTo(Ratio.parse("78.75"));
            found(
                    ask(track(new MissingScorePart.Renormalise(Ratio.parse("0.81")), 70), ann().build(), figures, DAY),
                    GateOutcome.NOT_KNOWN,
                    PromotionFinding.SCORE_NOT_KNOWN);
            found(
                    ask(
                            track(new MissingScorePart.Renormalise(Ratio.parse("0.1")), 70),
                            ann().build(),
                            NO_FIGURES,
                            DAY),
                    GateOutcome.NOT_KNOWN,
                    PromotionFinding.SCORE_NOT_KNOWN);
        }

        @Test
        void limitsOfChoicesAreChecked() {
            assertThatThrownBy(() -> new MissingScorePart.CountsAs(Ratio.of(-1)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new MissingScorePart.Renormalise(Ratio.ZERO))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new MissingScorePart.Renormalise(Ratio.of(2)))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(new MissingScorePart.Renormalise(Ratio.ONE).leastPresentWeight())
                    .isEqualTo(Ratio.ONE);
            assertThatThrownBy(() -> new ScorePart(PartKind.SKILL, Ratio.ZERO, skill, PeriodKind.MONTH, 1))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new ScorePart(PartKind.SKILL, Ratio.of(2), skill, PeriodKind.MONTH, 1))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new ScorePart(PartKind.SKILL, Ratio.ONE, skill, PeriodKind.MONTH, 0))
                    .isInstanceOf(IllegalArgumentException.class);
            for (long passing : new long[] {-1, 101}) {
                assertThatThrownBy(() -> track(new MissingScorePart.Waits(), passing))
                        .isInstanceOf(IllegalArgumentException.class);
            }
            assertThatThrownBy(() -> new PromotionScore(
                            List.of(), Ratio.ZERO, Ratio.ZERO, new MissingScorePart.Waits(), new LeavePeriods.AnyDay()))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(track(new MissingScorePart.Waits(), 100)
                            .score()
                            .orElseThrow()
                            .fromResultsAlone())
                    .isEqualTo(Ratio.of(50));
        }
    }

    @Nested
    class OneEvaluation {
        private final PromotionTrack down = PromotionTrack.builder()
                .id(TrackId.of("down"))
                .name(LocalizedText.of("Keeps the tier", "保级"))
                .kind(TrackKind.RETENTION)
                .from(LEAD)
                .to(REP)
                .addGates(new PromotionGate.RecentPeriods(
                        PeriodKind.QUARTER,
                        2,
                        2,
                        quarters(1, 1).condition(),
                        PeriodScope.IN_TIER,
                        new LeavePeriods.AnyDay()))
                .panel(PanelRules.moreThanHalf(2, PanelTie.NOT_RECOMMENDED))
                .effective(new io.salestiers.incentives.assignment.AssignmentSnapping.Exact())
                .build();
        private final PromotionTrack higher =
                track(quarters(1, 2)).withFrom(LEAD).withTo(TierId.of("regional-manager"));

        private MoveReview review(Map<String, Long> sales) {
            CandidateFacts facts = CandidateFacts.builder()
                    .person(ANN)
                    .addTenures(new Tenures.Tenure(LEAD, DateRange.parse("2020-01-01/")))
                    .build();
            return EligibilityCalculator.DEFAULT
                    .review(
                            rules(down, higher, track(quarters(1, 1)).withId(TrackId.of("rep"))),
                            ANN,
                            DAY,
                            inputs(facts, sales(sales)))
                    .orThrow();
        }

        @Test
        void whoMayRiseIsNotFoundToFall() {
            MoveReview both = review(Map.of("2025-Q3", 120L, "2025-Q4", 80L));
            assertThat(both.tracks()).extracting(each -> each.track().id()).containsExactly(TrackId.of("down"), UP);
            assertThat(both.rises()).extracting(each -> each.track().id()).containsExactly(UP);
            assertThat(both.shortfalls()).isEmpty();
        }

        @Test
        void whoFallsShortIsProposedOnlyIfThatIsKnown() {
            assertThat(review(Map.of("2025-Q3", 20L, "2025-Q4", 80L)).shortfalls())
                    .extracting(each -> each.track().id())
                    .containsExactly(TrackId.of("down"));
            assertThat(review(Map.of()).shortfalls()).isEmpty();
            assertThat(review(Map.of()).rises()).isEmpty();
            assertThat(review(Map.of("2025-Q3", 120L, "2025-Q4", 180L)).shortfalls())
                    .isEmpty();
        }
    }

    @Test
    void theSameValuesHaveTheSameFingerprint() {
        Eligibility one = ask(track(quarters(1, 1)), ann().build(), sales(Map.of("2025-Q4", 120L)), DAY);
        Eligibility again = ask(track(quarters(1, 1)), ann().build(), sales(Map.of("2025-Q4", 120L)), DAY);
        Eligibility other = ask(track(quarters(1, 1)), ann().build(), sales(Map.of("2025-Q4", 121L)), DAY);
        assertThat(again.digest()).isEqualTo(one.digest()).isNotEqualTo(other.digest());
        assertThat(again).isEqualTo(one);
        Eligibility scored =
                ask(track(quarters(1, 1)).withGates(new PromotionGate.Vacancy()), ann().build(), NO_FIGURES, DAY);
        assertThat(scored.evidence().toString()).contains("vacancy", "MET");
    }

    @Test
    void severalOutcomesTogether() {
        assertThat(GateOutcome.all(List.of())).isEqualTo(GateOutcome.MET);
        assertThat(GateOutcome.any(List.of())).isEqualTo(GateOutcome.NOT_MET);
        assertThat(GateOutcome.all(List.of(GateOutcome.NOT_KNOWN, GateOutcome.NOT_MET)))
                .isEqualTo(GateOutcome.NOT_MET);
        assertThat(GateOutcome.all(List.of(GateOutcome.NOT_KNOWN, GateOutcome.MET)))
                .isEqualTo(GateOutcome.NOT_KNOWN);
        assertThat(GateOutcome.any(List.of(GateOutcome.NOT_KNOWN, GateOutcome.NOT_MET)))
                .isEqualTo(GateOutcome.NOT_KNOWN);
        assertThat(GateOutcome.any(List.of(GateOutcome.NOT_KNOWN, GateOutcome.MET)))
                .isEqualTo(GateOutcome.MET);
    }
}
