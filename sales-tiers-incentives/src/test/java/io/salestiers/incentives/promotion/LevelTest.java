package io.salestiers.incentives.promotion;

import static io.salestiers.incentives.testkit.promotion.PromotionDrafts.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.core.time.Timeline;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.IncentivesMessages;
import io.salestiers.incentives.figure.Condition;
import io.salestiers.incentives.figure.Figure;
import io.salestiers.incentives.figure.FigureSource;
import io.salestiers.incentives.figure.StatedFigures;
import io.salestiers.incentives.figure.Whose;
import io.salestiers.kpi.KpiMessages;
import io.salestiers.kpi.improvement.HumanDecision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class LevelTest {
    private static final Texts EN =
            Texts.of(Locale.ENGLISH, CoreMessages.catalogue(), KpiMessages.catalogue(), IncentivesMessages.catalogue());
    private static final Texts ZH =
            Texts.of(Locale.CHINESE, CoreMessages.catalogue(), KpiMessages.catalogue(), IncentivesMessages.catalogue());

    private static final FigureSource OWN = source("own_order");
    private static final FigureSource PERSONAL = source("personal_sales");
    private static final FigureSource TEAM = source("team_sales");

    private static FigureSource source(String name) {
        return new FigureSource.Stated(MeasureId.of(name), Whose.PAYEE);
    }

    private static Condition need(FigureSource source, long value) {
        return new Condition(source, Condition.Relation.AT_LEAST, Ratio.of(value), Condition.IfMissing.WAITS);
    }

    private static CareerLevel level(String id, String en, String zh, long own, long personal, long team) {
        List<Condition> needs = new ArrayList<>(List.of(need(OWN, own)));
        if (personal > 0) {
            needs.add(need(PERSONAL, personal));
            needs.add(need(TEAM, team));
        }
        return new CareerLevel(LevelId.of(id), LocalizedText.of(en, zh), needs);
    }

    /** The levels that http://blog.shelfrelianceleaders.com/2012/02/day-18-rank-advancement.html publishes. */
    private static CareerLadder.Builder published() {
        return CareerLadder.builder()
                .id(CareerLadderId.of("consultants"))
                .name(LocalizedText.of("Consultants", "顾问序列"))
                .period(PeriodKind.MONTH)
                .addLevels(
                        level("consultant", "Consultant", "顾问", 50, 0, 0),
                        level("mentor", "Mentor", "导师", 50, 1500, 3000),
                        level("director", "Director", "总监", 50, 2500, 10000),
                        level("executive", "Executive", "高级总监", 100, 3500, 25000),
                        level("silver", "Silver Executive", "银级总监", 100, 4500, 50000),
                        level("gold", "Gold Executive", "金级总监", 150, 5000, 100000),
                        level("platinum", "Platinum Executive", "铂金总监", 150, 5500, 200000))
                .reach(LevelReach.HIGHEST_MET)
                .leave(new LeavePeriods.AnyDay())
                .paidAsOnLeave(PaidAsOnLeave.KEEPS_LAST);
    }

    private static void state(StatedFigures.Builder figures, FigureSource source, String month, long value) {
        figures.figure(
                source,
                Subject.of(ANN),
                FiscalCalendar.CALENDAR_YEAR.parse(month),
                Figure.stated(Quantity.count(value)));
    }

    private static StatedFigures month(
            StatedFigures.Builder figures, String month, long own, long personal, long team) {
        state(figures, OWN, month, own);
        state(figures, PERSONAL, month, personal);
        state(figures, TEAM, month, team);
        return figures.build();
    }

    private static List<LevelStanding> standings(
            CareerLadder ladder, StatedFigures figures, String days, TitleHistory history, DateRange... leave) {
        CandidateFacts facts =
                CandidateFacts.builder().person(ANN).addLeave(leave).build();
        PromotionInputs inputs = new PromotionInputs(
                FiscalCalendar.CALENDAR_YEAR, CandidateLookup.of(Map.of(ANN, facts)), figures, VacancyLookup.empty());
        List<LevelStanding> standings = LevelCalculator.DEFAULT
                .standings(ladder, ANN, DateRange.parse(days), history, inputs)
                .orThrow();
        standings.forEach(each -> {
            Recalculation.verify(each.explanation());
            assertThat(each.explanation().print(EN)).doesNotContain("{", "incentives.");
            assertThat(each.explanation().print(ZH)).doesNotContain("{", "incentives.");
        });
        return standings;
    }

    private static List<String> paidAs(List<LevelStanding> standings) {
        return standings.stream()
                .map(each -> each.paidAs().known()
                        ? each.paidAs().level().map(LevelId::value).orElse("-")
                        : "?")
                .toList();
    }

    private static List<String> titles(List<LevelStanding> standings) {
        return standings.stream()
                .map(each -> each.title().map(LevelId::value).orElse("-"))
                .toList();
    }

    /**
     * The two months of the published example: 2,650 and 11,000 in February make a director; 2,000 and 11,000 in March are
     * paid as a mentor, who needs 1,500 and 3,000, and leave the title.
     */
    @Test
    void theTitleIsKeptAndTheLevelPaidAsIsEarnedAnew() {
        StatedFigures.Builder draft = StatedFigures.builder();
        month(draft, "2012-M02", 50, 2650, 11000);
        StatedFigures figures = month(draft, "2012-M03", 50, 2000, 11000);
        CareerLadder ladder = published().title(new TitleRule.Kept()).build();
        CandidateFacts ann = CandidateFacts.builder().person(ANN).build();
        PromotionInputs inputs = new PromotionInputs(
                FiscalCalendar.CALENDAR_YEAR, CandidateLookup.of(Map.of(ANN, ann)), figures, VacancyLookup.empty());
        // sample: levels
        List<LevelStanding> standings = LevelCalculator.DEFAULT
                .standings(ladder, ANN, DateRange.parse("2012-02-01/2012-04-01"), TitleHistory.NONE, inputs)
                .orThrow();
        LevelStanding march = standings.get(1);
        LevelId paidAs = march.paidAs().level().orElseThrow(); // mentor
        LevelId title = march.title().orElseThrow(); // director
        // end
        assertThat(paidAs).hasToString("mentor");
        assertThat(title).hasToString("director");
        assertThat(paidAs(standings)).containsExactly("director", "mentor");
        assertThat(titles(standings)).containsExactly("director", "director");
        assertThat(march.rank()).isEqualTo(2);
        assertThat(march.retention()).isEqualTo(RetentionOutcome.NOT_ASKED);
        assertThat(march.paidAsFigure().quantity()).contains(Quantity.count(2));
        assertThat(march.explanation().print(EN))
                .startsWith("ann, 2012-M03: paid as Mentor, title Director\n")
                .contains("personal_sales at least 2,500: not met");
        assertThat(march.explanation().print(ZH)).startsWith("ann，2012-M03：计酬级别 导师，头衔 总监\n");
    }

    @Nested
    class Retention {
        private final CareerLadder ladder = CareerLadder.builder()
                .id(CareerLadderId.of("agents"))
                .name(LocalizedText.of("Agents", "代理人序列"))
                .period(PeriodKind.MONTH)
                .addLevels(
                        new CareerLevel(LevelId.of("agent"), LocalizedText.of("Agent", "代理人"), List.of()),
                        new CareerLevel(
                                LevelId.of("senior"),
                                LocalizedText.of("Senior agent", "资深代理人"),
                                List.of(need(PERSONAL, 120))))
                .reach(LevelReach.HIGHEST_MET)
                .title(new TitleRule.Retained(PERSONAL, 3, Ratio.of(80, 100)))
                .leave(new LeavePeriods.AnyDay())
                .paidAsOnLeave(PaidAsOnLeave.KEEPS_LAST)
                .build();

        private StatedFigures sales(long... months) {
            StatedFigures.Builder figures = StatedFigures.builder();
            for (int i = 0; i < months.length; i++) {
                if (months[i] >= 0) {
                    state(figures, PERSONAL, i < 3 ? "2019-M1" + i : "2020-M0" + (i - 2), months[i]);
                }
            }
            return figures.build();
        }

        /**
         * October to December are 120, 100 and 110, on average 110; 80 % of that are 88 (https://agent.cmpusa.org/legacy-sales-agents-only/).
         * January is then asked for 88; February, after 100, 110 and 88, for 80 % of 298/3.
         */
        @Test
        void isEightyPercentOfTheRollingAverage() {
            List<LevelStanding> kept =
                    standings(ladder, sales(120, 100, 110, 88), "2019-10-01/2020-02-01", TitleHistory.NONE);
            assertThat(titles(kept)).containsExactly("senior", "senior", "senior", "senior");
            assertThat(paidAs(kept)).containsExactly("senior", "agent", "agent", "agent");
            assertThat(kept)
                    .extracting(LevelStanding::retention)
                    .containsExactly(
                            RetentionOutcome.NOT_ASKED,
                            RetentionOutcome.NOT_ASKED,
                            RetentionOutcome.NOT_ASKED,
                            RetentionOutcome.RETAINED);
            assertThat(kept.get(3).needed()).contains(Quantity.count(88));
            assertThat(kept.get(3).explanation().print(EN))
                    .contains(
                            "retention of the title: retained",
                            "needed to retain = 88",
                            "average of personal_sales = 110");
            List<LevelStanding> less =
                    standings(ladder, sales(120, 100, 110, 87), "2019-10-01/2020-02-01", TitleHistory.NONE);
            assertThat(less.get(3).retention()).isEqualTo(RetentionOutcome.SHORT);
            assertThat(less.get(3).title()).contains(LevelId.of("senior"));
            assertThat(less.get(3).explanation().print(ZH)).contains("头衔保级：未达保级标准");
            List<LevelStanding> two =
                    standings(ladder, sales(120, 100, 110, 88, 100), "2019-10-01/2020-03-01", TitleHistory.NONE);
            assertThat(two.get(4).needed().orElseThrow().value()).isEqualTo(Ratio.of(1192, 15));
            assertThat(two.get(4).retention()).isEqualTo(RetentionOutcome.RETAINED);
        }

        @Test
        void isNotKnownWithoutItsNumbers() {
            assertThat(standings(ladder, sales(120, 100, 110, -1), "2019-10-01/2020-02-01", TitleHistory.NONE)
                            .get(3)
                            .retention())
                    .isEqualTo(RetentionOutcome.NOT_KNOWN);
            assertThat(standings(ladder, sales(120, -1, 110, 100), "2019-10-01/2020-02-01", TitleHistory.NONE)
                            .get(3)
                            .retention())
                    .isEqualTo(RetentionOutcome.NOT_KNOWN);
        }

        /* January is leave: not asked; February is asked for 80 % of the average of October to December. */
        @Test
        void leavesOutProtectedLeave() {
            List<LevelStanding> standings = standings(
                    ladder,
                    sales(120, 100, 110, 0, 88),
                    "2019-10-01/2020-03-01",
                    TitleHistory.NONE,
                    DateRange.parse("2020-01-01/2020-02-01"));
            assertThat(standings)
                    .extracting(LevelStanding::retention)
                    .endsWith(RetentionOutcome.NOT_ASKED, RetentionOutcome.RETAINED);
            assertThat(standings.get(4).needed()).contains(Quantity.count(88));
            assertThat(standings.get(3).explanation().print(EN)).contains("(protected leave)");
        }

        /* The lowest title is kept by everybody. */
        @Test
        void isNotAskedOfTheLowestTitle() {
            assertThat(standings(ladder, sales(100, 100, 100, 1), "2019-10-01/2020-02-01", TitleHistory.NONE)
                            .get(3)
                            .retention())
                    .isEqualTo(RetentionOutcome.NOT_ASKED);
        }

        /* Reached in January, the title is not asked in January, though 120 is less than 80 % of 500. */
        @Test
        void isNotAskedInThePeriodInWhichTheTitleWasReached() {
            CareerLadder late = CareerLadder.builder()
                    .id(ladder.id())
                    .name(ladder.name())
                    .period(ladder.period())
                    .addLevels(
                            ladder.levels().get(0),
                            new CareerLevel(LevelId.of("senior"), LocalizedText.same("Senior"), List.of(need(TEAM, 1))))
                    .reach(LevelReach.HIGHEST_MET)
                    .title(ladder.title())
                    .leave(ladder.leave())
                    .paidAsOnLeave(ladder.paidAsOnLeave())
                    .build();
            StatedFigures.Builder figures = StatedFigures.builder();
            String[] months = {"2019-M10", "2019-M11", "2019-M12", "2020-M01", "2020-M02"};
            for (int i = 0; i < months.length; i++) {
                state(figures, PERSONAL, months[i], i < 3 ? 500 : 120);
                state(figures, TEAM, months[i], i == 3 ? 1 : 0);
            }
            List<LevelStanding> standings =
                    standings(late, figures.build(), "2019-10-01/2020-03-01", TitleHistory.NONE);
            assertThat(titles(standings)).containsExactly("agent", "agent", "agent", "senior", "senior");
            assertThat(standings)
                    .extracting(LevelStanding::retention)
                    .endsWith(RetentionOutcome.NOT_ASKED, RetentionOutcome.SHORT);
        }

        private TitleHistory decided(String day) {
            return new TitleHistory(
                    Optional.of(LevelId.of("senior")),
                    List.of(new TitleDecision(
                            LevelId.of("agent"),
                            LocalDate.parse(day),
                            new HumanDecision(
                                    PersonId.of("wang"), Instant.parse("2019-11-20T00:00:00Z"), AuditCode.of("agreed")),
                            AuditCode.of("AGR-1"))));
        }

        /* Decided for 15 November: that month's 150 do not bring the title back, December's 130 do. */
        @Test
        void aDecisionIsNotUndoneInThePeriodIntoWhichItFalls() {
            assertThat(titles(standings(ladder, sales(0, 150, 130), "2019-10-01/2020-01-01", decided("2019-11-15"))))
                    .containsExactly("senior", "agent", "senior");
            assertThat(titles(standings(ladder, sales(0, 150, 110), "2019-10-01/2020-01-01", decided("2019-11-01"))))
                    .containsExactly("senior", "senior", "senior");
            assertThat(titles(standings(ladder, sales(0, 110, 110), "2019-10-01/2020-01-01", decided("2019-11-01"))))
                    .containsExactly("senior", "agent", "agent");
            assertThat(titles(standings(ladder, sales(0, 110, 110), "2019-10-01/2020-01-01", decided("2020-01-01"))))
                    .containsExactly("senior", "senior", "senior");
        }
    }

    @Nested
    class Reach {
        private CareerLadder ladder(LevelReach reach, PaidAsOnLeave leave) {
            return CareerLadder.builder()
                    .id(CareerLadderId.of("steps"))
                    .name(LocalizedText.same("Steps"))
                    .period(PeriodKind.MONTH)
                    .addLevels(
                            new CareerLevel(LevelId.of("one"), LocalizedText.same("1"), List.of(need(OWN, 1))),
                            new CareerLevel(LevelId.of("two"), LocalizedText.same("2"), List.of(need(TEAM, 1))),
                            new CareerLevel(LevelId.of("three"), LocalizedText.same("3"), List.of(need(PERSONAL, 1))))
                    .reach(reach)
                    .title(new TitleRule.Kept())
                    .leave(new LeavePeriods.AnyDay())
                    .paidAsOnLeave(leave)
                    .build();
        }

        private List<String> reached(LevelReach reach, StatedFigures figures) {
            return paidAs(standings(
                    ladder(reach, PaidAsOnLeave.KEEPS_LAST), figures, "2020-01-01/2020-02-01", TitleHistory.NONE));
        }

        private StatedFigures january(long own, long personal, long team) {
            StatedFigures.Builder figures = StatedFigures.builder();
            if (own >= 0) {
                state(figures, OWN, "2020-M01", own);
            }
            if (personal >= 0) {
                state(figures, PERSONAL, "2020-M01", personal);
            }
            if (team >= 0) {
                state(figures, TEAM, "2020-M01", team);
            }
            return figures.build();
        }

        @Test
        void levelsBelowCountOnlyWhereTheRulesSaySo() {
            assertThat(reached(LevelReach.HIGHEST_MET, january(1, 1, 0))).containsExactly("three");
            assertThat(reached(LevelReach.UNBROKEN, january(1, 1, 0))).containsExactly("one");
            assertThat(reached(LevelReach.UNBROKEN, january(1, 1, 1))).containsExactly("three");
            assertThat(reached(LevelReach.HIGHEST_MET, january(0, 0, 0))).containsExactly("-");
            assertThat(reached(LevelReach.UNBROKEN, january(0, 1, 1))).containsExactly("-");
            assertThat(reached(LevelReach.HIGHEST_MET, january(1, 0, 0))).containsExactly("one");
        }

        @Test
        void aMissingNumberLeavesItOpenOnlyIfItMatters() {
            assertThat(reached(LevelReach.HIGHEST_MET, january(1, -1, 1))).containsExactly("?");
            assertThat(reached(LevelReach.HIGHEST_MET, january(-1, 1, -1))).containsExactly("three");
            assertThat(reached(LevelReach.HIGHEST_MET, january(1, 0, -1))).containsExactly("?");
            assertThat(reached(LevelReach.UNBROKEN, january(1, -1, 0))).containsExactly("one");
            assertThat(reached(LevelReach.UNBROKEN, january(1, -1, 1))).containsExactly("?");
            LevelStanding open = standings(
                            ladder(LevelReach.UNBROKEN, PaidAsOnLeave.KEEPS_LAST),
                            january(1, -1, 1),
                            "2020-01-01/2020-02-01",
                            TitleHistory.NONE)
                    .get(0);
            assertThat(open.title()).isEmpty();
            assertThat(open.rank()).isZero();
            assertThat(open.paidAsFigure().quantity()).isEmpty();
            assertThat(open.explanation().print(EN)).contains("paid as not known, title no level");
        }

        /* Paid as two in January; February is leave with three, or with one. */
        private List<String> onLeave(PaidAsOnLeave choice, long own, long personal) {
            StatedFigures.Builder figures = StatedFigures.builder();
            month(figures, "2020-M01", 1, 0, 1);
            month(figures, "2020-M02", own, personal, 0);
            month(figures, "2020-M03", 1, 0, 0);
            return paidAs(standings(
                    ladder(LevelReach.HIGHEST_MET, choice),
                    figures.build(),
                    "2020-01-01/2020-04-01",
                    TitleHistory.NONE,
                    DateRange.parse("2020-02-10/2020-02-11")));
        }

        @Test
        void leaveCostsNothing() {
            assertThat(onLeave(PaidAsOnLeave.KEEPS_LAST, 1, 0)).containsExactly("two", "two", "one");
            assertThat(onLeave(PaidAsOnLeave.KEEPS_LAST, 0, 1)).containsExactly("two", "two", "one");
            assertThat(onLeave(PaidAsOnLeave.BETTER_OF, 1, 0)).containsExactly("two", "two", "one");
            assertThat(onLeave(PaidAsOnLeave.BETTER_OF, 0, 1)).containsExactly("two", "three", "one");
        }

        @Test
        void leaveInTheFirstPeriodIsPaidByWhatWasReached() {
            assertThat(paidAs(standings(
                            ladder(LevelReach.HIGHEST_MET, PaidAsOnLeave.KEEPS_LAST),
                            january(1, 0, 0),
                            "2020-01-01/2020-02-01",
                            TitleHistory.NONE,
                            DateRange.parse("2020-01-10/"))))
                    .containsExactly("one");
        }

        @Test
        void whatIsNotKnownStaysSoOnLeave() {
            StatedFigures.Builder figures = StatedFigures.builder();
            month(figures, "2020-M01", 1, 0, 1);
            assertThat(paidAs(standings(
                            ladder(LevelReach.HIGHEST_MET, PaidAsOnLeave.BETTER_OF),
                            figures.build(),
                            "2020-01-01/2020-03-01",
                            TitleHistory.NONE,
                            DateRange.parse("2020-02-10/"))))
                    .containsExactly("two", "?");
        }

        @Test
        void onlyWholePeriodsAreLookedAt() {
            StatedFigures.Builder figures = StatedFigures.builder();
            month(figures, "2020-M02", 1, 0, 1);
            assertThat(standings(
                            ladder(LevelReach.HIGHEST_MET, PaidAsOnLeave.KEEPS_LAST),
                            figures.build(),
                            "2020-01-15/2020-03-15",
                            TitleHistory.NONE))
                    .singleElement()
                    .satisfies(each -> assertThat(each.period().name()).isEqualTo("2020-M02"));
        }
    }

    @Test
    void numbersOfTheUnitCount() {
        FigureSource unit = new FigureSource.Stated(MeasureId.of("team_sales"), Whose.UNIT);
        CareerLadder ladder = CareerLadder.builder()
                .id(CareerLadderId.of("leads"))
                .name(LocalizedText.same("Leads"))
                .period(PeriodKind.MONTH)
                .addLevels(new CareerLevel(LevelId.of("lead"), LocalizedText.same("Lead"), List.of(need(unit, 10))))
                .reach(LevelReach.HIGHEST_MET)
                .title(new TitleRule.Kept())
                .leave(new LeavePeriods.AnyDay())
                .paidAsOnLeave(PaidAsOnLeave.KEEPS_LAST)
                .build();
        CandidateFacts facts = CandidateFacts.builder()
                .person(ANN)
                .units(Timeline.of(DateRange.parse("2020-01-31/2020-02-01"), UnitId.of("east")))
                .build();
        StatedFigures figures = StatedFigures.builder()
                .figure(
                        unit,
                        Subject.of(UnitId.of("east")),
                        FiscalCalendar.CALENDAR_YEAR.parse("2020-M01"),
                        Figure.stated(Quantity.count(10)))
                .build();
        PromotionInputs inputs = new PromotionInputs(
                FiscalCalendar.CALENDAR_YEAR, CandidateLookup.of(Map.of(ANN, facts)), figures, VacancyLookup.empty());
        assertThat(paidAs(LevelCalculator.DEFAULT
                        .standings(ladder, ANN, DateRange.parse("2020-01-01/2020-03-01"), TitleHistory.NONE, inputs)
                        .orThrow()))
                .containsExactly("lead", "?");
        assertThat(LevelCalculator.DEFAULT
                        .standings(
                                ladder,
                                PersonId.of("bob"),
                                DateRange.parse("2020-01-01/2020-03-01"),
                                TitleHistory.NONE,
                                inputs)
                        .findings())
                .extracting(Finding::code)
                .containsExactly(PromotionFinding.UNKNOWN_CANDIDATE);
        assertThatThrownBy(() -> LevelCalculator.DEFAULT.standings(
                        ladder, ANN, DateRange.parse("2020-01-01/"), TitleHistory.NONE, inputs))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LevelCalculator.DEFAULT.standings(
                        ladder,
                        ANN,
                        DateRange.parse("2020-01-01/2020-03-01"),
                        new TitleHistory(Optional.of(LevelId.of("x")), List.of()),
                        inputs))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("leads has no level x");
    }

    @Test
    void aTitleGateAsksForTheTitleOfTheDay() {
        CareerLadder ladder = published().title(new TitleRule.Kept()).build();
        PromotionTrack track = io.salestiers.incentives.testkit.promotion.PromotionDrafts.track(
                new PromotionGate.LeastLevel(ladder.id(), LevelId.of("director")));
        PromotionRules rules = PromotionRules.builder()
                .id(PromotionRulesId.of("rules"))
                .name(LocalizedText.same("Rules"))
                .effective(DateRange.parse("2020-01-01/"))
                .addTracks(track)
                .addLadders(ladder)
                .build();
        for (Map.Entry<String, GateOutcome> each : Map.of(
                        "mentor", GateOutcome.NOT_MET,
                        "director", GateOutcome.MET,
                        "platinum", GateOutcome.MET)
                .entrySet()) {
            CandidateFacts facts = io.salestiers.incentives.testkit.promotion.PromotionDrafts.ann()
                    .addTitles(new HeldTitle(ladder.id(), LevelId.of(each.getKey()), DateRange.parse("2026-01-01/")))
                    .build();
            PromotionInputs inputs = io.salestiers.incentives.testkit.promotion.PromotionDrafts.inputs(
                    facts, StatedFigures.builder().build());
            Eligibility eligibility = EligibilityCalculator.DEFAULT
                    .eligibility(rules, track.id(), ANN, LocalDate.parse("2026-02-01"), inputs)
                    .orThrow();
            assertThat(eligibility.outcome()).isEqualTo(each.getValue());
            assertThat(eligibility.decision().print(EN)).contains("is " + each.getKey());
            Eligibility before = EligibilityCalculator.DEFAULT
                    .eligibility(rules, track.id(), ANN, LocalDate.parse("2025-12-31"), inputs)
                    .orThrow();
            assertThat(before.outcome()).isEqualTo(GateOutcome.NOT_KNOWN);
            assertThat(before.missing()).extracting(Finding::code).containsExactly(PromotionFinding.LEVEL_NOT_KNOWN);
        }
    }
}
