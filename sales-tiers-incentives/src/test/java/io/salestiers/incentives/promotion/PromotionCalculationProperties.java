package io.salestiers.incentives.promotion;

import static io.salestiers.incentives.testkit.promotion.PromotionDrafts.ANN;
import static io.salestiers.incentives.testkit.promotion.PromotionDrafts.REP;
import static io.salestiers.incentives.testkit.promotion.PromotionDrafts.SALES;
import static io.salestiers.incentives.testkit.promotion.PromotionDrafts.UP;
import static io.salestiers.incentives.testkit.promotion.PromotionDrafts.inputs;
import static io.salestiers.incentives.testkit.promotion.PromotionDrafts.quarters;
import static io.salestiers.incentives.testkit.promotion.PromotionDrafts.rules;
import static io.salestiers.incentives.testkit.promotion.PromotionDrafts.track;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.Tenures;
import io.salestiers.core.testkit.explain.Recalculation;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.assignment.AssignmentSnapping;
import io.salestiers.incentives.figure.Condition;
import io.salestiers.incentives.figure.Figure;
import io.salestiers.incentives.figure.StatedFigures;
import io.salestiers.incentives.testkit.promotion.PromotionArbitraries;
import io.salestiers.kpi.improvement.HumanDecision;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.statistics.Statistics;

/** Windows, gates, days and titles against the simplest way to find them. */
class PromotionCalculationProperties {
    private static final DateRange YEARS = DateRange.parse("2022-01-01/2026-01-01");

    @Provide
    Arbitrary<List<DateRange>> leaves() {
        return PromotionArbitraries.leaves(YEARS);
    }

    @Provide
    Arbitrary<LeavePeriods> leaveRules() {
        return Arbitraries.of(
                new LeavePeriods.AnyDay(),
                new LeavePeriods.FromShare(Ratio.of(1, 4)),
                new LeavePeriods.FromShare(Ratio.of(1, 90)),
                new LeavePeriods.FromShare(Ratio.ONE));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        Arbitrary<LocalDate> any = Arbitraries.integers().between(0, 365 * 5).map(LocalDate.of(2022, 1, 1)::plusDays);
        return Arbitraries.oneOf(
                any,
                any.map(day -> day.withDayOfMonth(1)),
                any.map(day -> day.withDayOfMonth(15)),
                any.map(day -> day.withDayOfMonth(day.lengthOfMonth())),
                Arbitraries.just(LocalDate.of(2024, 2, 29)));
    }

    private static boolean onLeave(LocalDate day, List<DateRange> leave) {
        return leave.stream().anyMatch(each -> each.contains(day));
    }

    private static List<LocalDate> daysOf(Period period) {
        return period.range()
                .from()
                .datesUntil(period.range().to().orElseThrow())
                .toList();
    }

    /** All periods, then those that are over, day by day inside, and not leave; the last so many of them. */
    private static PeriodWindow naive(
            LocalDate day,
            PeriodKind kind,
            int wanted,
            List<DateRange> there,
            List<DateRange> leave,
            LeavePeriods rule,
            FiscalCalendar calendar) {
        List<Period> all = new ArrayList<>(calendar.periodsIn(kind, DateRange.parse("2018-01-01/2029-01-01")));
        Collections.reverse(all);
        List<Period> counted = new ArrayList<>();
        List<Period> skipped = new ArrayList<>();
        for (Period period : all) {
            List<LocalDate> days = daysOf(period);
            boolean over = !period.range().to().orElseThrow().isAfter(day);
            boolean inside = there.stream().anyMatch(range -> days.stream().allMatch(range::contains));
            if (over && inside && counted.size() < wanted) {
                long absent = days.stream().filter(each -> onLeave(each, leave)).count();
                boolean skip = rule instanceof LeavePeriods.FromShare share
                        ? absent > 0
                                && Ratio.of(absent).compareTo(share.share().multipliedBy(Ratio.of(days.size()))) >= 0
                        : absent > 0;
                (skip ? skipped : counted).add(period);
            }
        }
        Collections.reverse(counted);
        Collections.reverse(skipped);
        return new PeriodWindow(counted, skipped);
    }

    @Property(tries = 400)
    void windowsAreThoseOfBruteForce(
            @ForAll("days") LocalDate day,
            @ForAll PeriodKind kind,
            @ForAll @IntRange(min = 1, max = 6) int wanted,
            @ForAll("leaves") List<DateRange> leave,
            @ForAll("leaveRules") LeavePeriods rule,
            @ForAll Month yearStart,
            @ForAll("days") LocalDate joined,
            @ForAll boolean gap) {
        FiscalCalendar calendar = FiscalCalendar.startingIn(yearStart);
        List<DateRange> there = gap
                ? List.of(DateRange.parse("2020-05-10/2022-06-01"), DateRange.startingOn(joined.plusYears(1)))
                : List.of(DateRange.startingOn(joined));
        PeriodWindow window = PeriodWindow.before(day, kind, wanted, there, leave, rule, calendar);
        assertThat(window).isEqualTo(naive(day, kind, wanted, there, leave, rule, calendar));
        Statistics.label("skipped").collect(window.skipped().isEmpty() ? "none" : "some");
        Statistics.label("full").collect(window.counted().size() == wanted ? "all" : "fewer");
        Statistics.label("skipped").coverage(coverage -> coverage.check("some").percentage(share -> share > 1));
        Statistics.label("full").coverage(coverage -> coverage.check("fewer").percentage(share -> share > 5));
    }

    @Provide
    Arbitrary<List<Integer>> quarterResults() {
        // 0 misses, 1 meets, 2 is not known; sixteen quarters from 2022 on.
        return Arbitraries.frequency(
                        net.jqwik.api.Tuple.of(4, 0), net.jqwik.api.Tuple.of(5, 1), net.jqwik.api.Tuple.of(1, 2))
                .list()
                .ofSize(16);
    }

    private static StatedFigures figures(List<Integer> results) {
        StatedFigures.Builder figures = StatedFigures.builder();
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i) < 2) {
                figures.figure(
                        SALES,
                        Subject.of(ANN),
                        FiscalCalendar.CALENDAR_YEAR.parse((2022 + i / 4) + "-Q" + (i % 4 + 1)),
                        Figure.stated(Quantity.count(results.get(i) == 1 ? 100 : 99)));
            }
        }
        return figures.build();
    }

    private static GateOutcome ask(int least, int of, List<Integer> results, List<DateRange> leave) {
        CandidateFacts facts = CandidateFacts.builder()
                .person(ANN)
                .addTenures(new Tenures.Tenure(REP, DateRange.parse("2022-01-01/")))
                .addAllLeave(leave)
                .build();
        Eligibility eligibility = EligibilityCalculator.DEFAULT
                .eligibility(
                        rules(track(quarters(least, of))),
                        UP,
                        ANN,
                        LocalDate.of(2026, 1, 1),
                        inputs(facts, figures(results)))
                .orThrow();
        Recalculation.verify(eligibility.explanation());
        return eligibility.outcome();
    }

    /** Whatever the unknown quarters were: met if it is met in all cases, missed if in none. */
    private static GateOutcome brute(int least, int of, List<Integer> results, List<DateRange> leave) {
        List<Integer> window = new ArrayList<>();
        for (int i = results.size() - 1; i >= 0 && window.size() < of; i--) {
            Period quarter = FiscalCalendar.CALENDAR_YEAR.parse((2022 + i / 4) + "-Q" + (i % 4 + 1));
            if (daysOf(quarter).stream().noneMatch(day -> onLeave(day, leave))) {
                window.add(results.get(i));
            }
        }
        boolean always = true;
        boolean ever = false;
        for (int world = 0; world < 1 << window.size(); world++) {
            int met = 0;
            for (int i = 0; i < window.size(); i++) {
                met += window.get(i) == 2 ? world >> i & 1 : window.get(i);
            }
            always &= met >= least;
            ever |= met >= least;
        }
        return always ? GateOutcome.MET : ever ? GateOutcome.NOT_KNOWN : GateOutcome.NOT_MET;
    }

    @Property(tries = 300)
    void kOfNIsThatOfEveryPossibleWorld(
            @ForAll("quarterResults") List<Integer> results,
            @ForAll @IntRange(min = 1, max = 5) int least,
            @ForAll @IntRange(min = 0, max = 3) int more,
            @ForAll("leaves") List<DateRange> leave) {
        GateOutcome outcome = ask(least, least + more, results, leave);
        assertThat(outcome).isEqualTo(brute(least, least + more, results, leave));
        Statistics.collect(outcome);
        Statistics.coverage(coverage -> List.of(GateOutcome.values())
                .forEach(each -> coverage.check(each).percentage(share -> share > 3)));
    }

    /** Protected leave in a quarter that was missed is never to anybody's disadvantage. */
    @Property(tries = 200)
    void leaveInAMissedPeriodNeverHarms(
            @ForAll("quarterResults") List<Integer> results,
            @ForAll @IntRange(min = 1, max = 4) int least,
            @ForAll @IntRange(min = 8, max = 15) int quarter) {
        List<Integer> known = results.stream().map(each -> each == 2 ? 0 : each).toList();
        List<Integer> missed = new ArrayList<>(known);
        missed.set(quarter, 0);
        Period period = FiscalCalendar.CALENDAR_YEAR.parse((2022 + quarter / 4) + "-Q" + (quarter % 4 + 1));
        GateOutcome without = ask(least, 4, missed, List.of());
        GateOutcome with = ask(least, 4, missed, List.of(period.range()));
        assertThat(without == GateOutcome.MET && with != GateOutcome.MET).isFalse();
    }

    /** Found by walking from day to day. */
    @Property(tries = 400)
    void effectiveDaysAreFoundDayByDay(
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(min = 2, max = 28) int middle,
            @ForAll AssignmentSnapping.ToMonth.OnTheDay on) {
        LocalDate first = day;
        while (first.getDayOfMonth() != 1) {
            first = first.minusDays(1);
        }
        LocalDate next = day.plusDays(1);
        while (next.getDayOfMonth() != 1) {
            next = next.plusDays(1);
        }
        int passed = 1;
        for (LocalDate each = first; each.isBefore(day); each = each.plusDays(1)) {
            passed++;
        }
        boolean own = on == AssignmentSnapping.ToMonth.OnTheDay.THIS_MONTH;
        assertThat(new AssignmentSnapping.ToMonth(middle, on).snap(day))
                .isEqualTo(passed < middle || (passed == middle && own) ? first : next);
        assertThat(new AssignmentSnapping.NextMonth(on).snap(day)).isEqualTo(passed == 1 && own ? day : next);
        assertThat(new AssignmentSnapping.Exact().snap(day)).isEqualTo(day);
    }

    private static CareerLadder ladder() {
        List<CareerLevel> levels = new ArrayList<>();
        for (int i = 1; i <= 4; i++) {
            levels.add(new CareerLevel(
                    LevelId.of("l" + i),
                    LocalizedText.same("L" + i),
                    i == 1
                            ? List.of()
                            : List.of(new Condition(
                                    SALES,
                                    Condition.Relation.AT_LEAST,
                                    Ratio.of(10L * i),
                                    Condition.IfMissing.WAITS))));
        }
        return CareerLadder.builder()
                .id(CareerLadderId.of("l"))
                .name(LocalizedText.same("L"))
                .period(PeriodKind.MONTH)
                .addAllLevels(levels)
                .reach(LevelReach.HIGHEST_MET)
                .title(new TitleRule.Retained(SALES, 3, Ratio.of(8, 10)))
                .leave(new LeavePeriods.AnyDay())
                .paidAsOnLeave(PaidAsOnLeave.KEEPS_LAST)
                .build();
    }

    @Provide
    Arbitrary<List<Integer>> months() {
        return Arbitraries.integers().between(0, 45).list().ofSize(12);
    }

    @Provide
    Arbitrary<Map<Integer, Integer>> decisions() {
        return Arbitraries.maps(
                        Arbitraries.integers().between(0, 364),
                        Arbitraries.integers().between(1, 4))
                .ofMaxSize(3);
    }

    /** A title moves once a period at most, falls by decisions only, and is not asked in the period in which it moved. */
    @Property(tries = 300)
    void titlesDoNotFlipFlop(
            @ForAll("months") List<Integer> sales,
            @ForAll("decisions") Map<Integer, Integer> decided,
            @ForAll @IntRange(min = 0, max = 11) int leaveMonth,
            @ForAll boolean leave) {
        StatedFigures.Builder figures = StatedFigures.builder();
        for (int i = 0; i < 12; i++) {
            figures.figure(
                    SALES,
                    Subject.of(ANN),
                    FiscalCalendar.CALENDAR_YEAR.parse("2025-M%02d".formatted(i + 1)),
                    Figure.stated(Quantity.count(sales.get(i))));
        }
        DateRange away = DateRange.of(LocalDate.of(2025, leaveMonth + 1, 3), LocalDate.of(2025, leaveMonth + 1, 4));
        CandidateFacts facts = CandidateFacts.builder()
                .person(ANN)
                .addAllLeave(leave ? List.of(away) : List.of())
                .build();
        TreeMap<LocalDate, Integer> byDay = new TreeMap<>();
        decided.forEach((offset, level) -> byDay.put(LocalDate.of(2025, 1, 1).plusDays(offset), level));
        TitleHistory history = new TitleHistory(
                Optional.empty(),
                byDay.entrySet().stream()
                        .map(each -> new TitleDecision(
                                LevelId.of("l" + each.getValue()),
                                each.getKey(),
                                new HumanDecision(PersonId.of("wang"), Instant.EPOCH, AuditCode.of("agreed")),
                                AuditCode.of("A-1")))
                        .toList());
        List<LevelStanding> standings = LevelCalculator.DEFAULT
                .standings(
                        ladder(),
                        ANN,
                        DateRange.parse("2025-01-01/2026-01-01"),
                        history,
                        inputs(facts, figures.build()))
                .orThrow();
        int title = 0;
        List<Integer> counted = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            LevelStanding standing = standings.get(i);
            LocalDate from = LocalDate.of(2025, i + 1, 1);
            boolean absent = leave && i == leaveMonth;
            int reached = Math.max(1, Math.min(4, sales.get(i) / 10));
            int paidAs = absent && !counted.isEmpty()
                    ? Math.max(1, Math.min(4, counted.get(counted.size() - 1) / 10))
                    : reached;
            assertThat(standing.rank()).isEqualTo(paidAs);
            TreeMap<LocalDate, Integer> within = new TreeMap<>(byDay.subMap(from, from.plusMonths(1)));
            boolean inside = !within.isEmpty() && within.lastKey().isAfter(from);
            int before = title;
            int start = within.isEmpty() ? title : within.lastEntry().getValue();
            title = inside ? start : Math.max(start, paidAs);
            assertThat(standing.title()).contains(LevelId.of("l" + title));
            if (within.isEmpty()) {
                assertThat(title).isGreaterThanOrEqualTo(before);
            }
            boolean moved = inside || title > start;
            boolean asked = !moved && !absent && title > 1 && counted.size() >= 3;
            RetentionOutcome expected = RetentionOutcome.NOT_ASKED;
            if (asked) {
                int three = counted.subList(counted.size() - 3, counted.size()).stream()
                        .mapToInt(Integer::intValue)
                        .sum();
                // sales ≥ 80 % of three ÷ 3
                expected = 30 * sales.get(i) >= 8 * three ? RetentionOutcome.RETAINED : RetentionOutcome.SHORT;
            }
            assertThat(standing.retention()).isEqualTo(expected);
            Statistics.collect(expected);
            Recalculation.verify(standing.explanation());
            if (!absent) {
                counted.add(sales.get(i));
            }
        }
        Statistics.coverage(coverage -> List.of(RetentionOutcome.RETAINED, RetentionOutcome.SHORT)
                .forEach(each -> coverage.check(each).percentage(share -> share > 3)));
    }

    @Provide
    Arbitrary<List<DateRange>> someLeaves() {
        return leaves();
    }

    @Property(tries = 300)
    void arbitraryLeavesHaveTheirEdgeCases(@ForAll("someLeaves") List<DateRange> leaves) {
        Statistics.label("how many").collect(leaves.isEmpty() ? "none" : leaves.size() == 1 ? "one" : "several");
        boolean overlap = false;
        for (int i = 0; i < leaves.size(); i++) {
            for (int j = i + 1; j < leaves.size(); j++) {
                overlap |= leaves.get(i).overlaps(leaves.get(j));
            }
        }
        Statistics.label("overlap").collect(overlap);
        Statistics.label("a day").collect(leaves.stream().anyMatch(each -> each.lengthInDays() == 1));
        Statistics.label("from a first")
                .collect(leaves.stream().anyMatch(each -> each.from().getDayOfMonth() == 1));
        Statistics.label("how many")
                .coverage(coverage -> List.of("none", "one", "several")
                        .forEach(each -> coverage.check(each).count(count -> count > 0)));
        Statistics.label("overlap").coverage(coverage -> coverage.check(true).count(count -> count > 0));
        Statistics.label("a day").coverage(coverage -> coverage.check(true).count(count -> count > 0));
        Statistics.label("from a first")
                .coverage(coverage -> coverage.check(true).count(count -> count > 0));
    }
}
