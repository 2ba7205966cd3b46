package io.salestiers.core.cadence;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.DayOfWeek.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.result.Place;
import io.salestiers.core.time.BusinessCalendar;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.core.time.WeekPattern;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {
    private static final FiscalCalendar APRIL = FiscalCalendar.startingIn(Month.APRIL);
    private static final DateRange YEAR = DateRange.parse("2025-01-01/2026-01-01");
    private static final BusinessCalendar WEEKENDS = BusinessCalendar.of(Set.of(SATURDAY, SUNDAY), Set.of(), Set.of());

    /* General Office of the State Council, 2024-11-12: free from 1 to 8 October 2025, 28 September and 11 October worked. */
    private static final BusinessCalendar CHINA = BusinessCalendar.of(
            Set.of(SATURDAY, SUNDAY),
            LocalDate.of(2025, 10, 1).datesUntil(LocalDate.of(2025, 10, 9)).collect(Collectors.toSet()),
            Set.of(LocalDate.of(2025, 9, 28), LocalDate.of(2025, 10, 11)));

    private static List<String> dates(Schedule schedule, BusinessCalendar calendar) {
        return schedule.dates(YEAR, calendar).stream().map(LocalDate::toString).toList();
    }

    private static Schedule from(String day, Cadence cadence, DayShift shift) {
        return Schedule.of(cadence, DateRange.startingOn(LocalDate.parse(day)), shift);
    }

    @Nested
    class Planned {
        @Test
        void everyTwoWeeksCountsFromTheWeekOfTheFirstDay() {
            // 2025-01-01 is a Wednesday: the Monday of its week is past, the one after next is two weeks later.
            Schedule schedule = from("2025-01-01", new Cadence.Weekly(2, Set.of(MONDAY)), DayShift.KEEP);
            assertThat(dates(schedule, WEEKENDS)).startsWith("2025-01-13", "2025-01-27", "2025-02-10");
        }

        @Test
        void secondTuesday() {
            Schedule schedule = from("2025-01-01", Cadence.monthly(DayRule.weekday(2, TUESDAY)), DayShift.KEEP);
            assertThat(dates(schedule, WEEKENDS))
                    .startsWith("2025-01-14", "2025-02-11", "2025-03-11")
                    .hasSize(12);
        }

        @Test
        void fifthFridayIsNotInEveryMonth() {
            // In 2025 January, May, August and October have five Fridays.
            Schedule schedule = from("2025-01-01", Cadence.monthly(DayRule.weekday(5, FRIDAY)), DayShift.KEEP);
            assertThat(dates(schedule, WEEKENDS))
                    .containsExactly("2025-01-31", "2025-05-30", "2025-08-29", "2025-10-31");
        }

        @Test
        void lastWorkingDayKnowsHolidays() {
            Schedule schedule = from("2025-08-01", Cadence.monthly(DayRule.lastWorkingDay()), DayShift.KEEP);
            assertThat(dates(schedule, CHINA))
                    .containsExactly("2025-08-29", "2025-09-30", "2025-10-31", "2025-11-28", "2025-12-31");
        }

        @Test
        void thirtyFirstOfAShortMonthIsAChoice() {
            Schedule nearest = from("2025-01-01", Cadence.monthly(DayRule.day(31)), DayShift.KEEP);
            assertThat(dates(nearest, WEEKENDS)).startsWith("2025-01-31", "2025-02-28", "2025-03-31", "2025-04-30");
            Schedule none = from("2025-01-01", Cadence.monthly(new DayRule.NthDay(31, ShortSpan.NONE)), DayShift.KEEP);
            assertThat(dates(none, WEEKENDS))
                    .startsWith("2025-01-31", "2025-03-31", "2025-05-31")
                    .hasSize(7);
        }

        @Test
        void quartersAreFiscal() {
            // The year starts in April, but its quarters start where those of the calendar do; its half-years don't.
            Schedule halfYears = from("2025-01-01", Cadence.halfYearly(APRIL, DayRule.day(1)), DayShift.KEEP);
            assertThat(dates(halfYears, WEEKENDS)).containsExactly("2025-04-01", "2025-10-01");
            Schedule years = from("2025-01-01", Cadence.yearly(APRIL, DayRule.day(-1)), DayShift.KEEP);
            assertThat(dates(years, WEEKENDS)).containsExactly("2025-03-31");
        }

        @Test
        void tenthOfTheSecondMonthOfEachQuarter() {
            Cadence cadence =
                    new Cadence.InMonthOfPeriod(PeriodKind.QUARTER, FiscalCalendar.CALENDAR_YEAR, 2, DayRule.day(10));
            assertThat(dates(from("2025-01-01", cadence, DayShift.KEEP), WEEKENDS))
                    .containsExactly("2025-02-10", "2025-05-10", "2025-08-10", "2025-11-10");
        }

        @Test
        void quartersOfWholeWeeks() {
            // The retail year 2025 (NRF 4-5-4 calendar) begins on 2025-02-02; its quarters have 13 weeks.
            FiscalCalendar retail = FiscalCalendar.ofWeeks(WeekPattern.FOUR_FIVE_FOUR)
                    .endingOnNearest(DayOfWeek.SATURDAY, Month.JANUARY)
                    .leapWeekIn(12)
                    .calledByYearBeforeEnd()
                    .build();
            assertThat(dates(from("2025-02-01", Cadence.quarterly(retail, DayRule.day(1)), DayShift.KEEP), WEEKENDS))
                    .containsExactly("2025-02-02", "2025-05-04", "2025-08-03", "2025-11-02");
        }
    }

    @Nested
    class Shifts {
        /* 30 November 2025 is a Sunday, 1 March 2026 too. */
        @ParameterizedTest
        @CsvSource({
            "KEEP, 2025-11-30, 2025-11-30",
            "NEXT, 2025-11-30, 2025-12-01",
            "NEXT_WITHIN_MONTH, 2025-11-30, 2025-11-28",
            "PREVIOUS, 2025-11-30, 2025-11-28",
            "PREVIOUS_WITHIN_MONTH, 2025-11-30, 2025-11-28",
            "DROP, 2025-11-30, ",
            "PREVIOUS, 2026-03-01, 2026-02-27",
            "PREVIOUS_WITHIN_MONTH, 2026-03-01, 2026-03-02",
            "NEXT_WITHIN_MONTH, 2026-03-01, 2026-03-02",
            "DROP, 2025-12-01, 2025-12-01"
        })
        void areNamed(DayShift shift, LocalDate planned, LocalDate day) {
            assertThat(shift.apply(planned, WEEKENDS).orElse(null)).isEqualTo(day);
        }

        @Test
        void wholeMonthWithoutWorkingDayGoesOn() {
            BusinessCalendar closed = BusinessCalendar.of(
                    Set.of(),
                    LocalDate.of(2025, 2, 1)
                            .datesUntil(LocalDate.of(2025, 3, 1))
                            .collect(Collectors.toSet()),
                    Set.of());
            LocalDate day = LocalDate.of(2025, 2, 10);
            assertThat(DayShift.NEXT_WITHIN_MONTH.apply(day, closed)).contains(LocalDate.of(2025, 3, 1));
            assertThat(DayShift.PREVIOUS_WITHIN_MONTH.apply(day, closed)).contains(LocalDate.of(2025, 1, 31));
        }

        /* Whoever asks for the week from the 13th learns that its meeting takes place with another one, although that one is later. */
        @Test
        void whatIsMovedOntoAnotherOneIsToldWhereItWasPlanned() {
            Schedule schedule = from("2025-01-01", Cadence.weekly(MONDAY), DayShift.KEEP)
                    .with(new ScheduleException.Moved(LocalDate.of(2025, 1, 13), LocalDate.of(2025, 1, 20)));
            ScheduleAccount account = schedule.account(DateRange.parse("2025-01-13/2025-01-20"), WEEKENDS);
            assertThat(account.occurrences()).isEmpty();
            assertThat(account.omissions())
                    .containsExactly(new Omission(LocalDate.of(2025, 1, 13), Omission.Cause.JOINED));
        }

        @Test
        void severalOnOneDayAreOne() {
            // All of 1 to 8 October 2025 is free; the weekly meeting of Monday 6 October is on Thursday 9 October, on
            // which
            // there is one anyway.
            Schedule schedule = from("2025-10-01", Cadence.weekly(MONDAY, THURSDAY), DayShift.NEXT);
            ScheduleAccount account = schedule.account(DateRange.parse("2025-10-01/2025-10-14"), CHINA);
            assertThat(account.occurrences())
                    .containsExactly(
                            new Occurrence(
                                    LocalDate.of(2025, 10, 9), LocalDate.of(2025, 10, 9), Occurrence.Cause.AS_PLANNED),
                            new Occurrence(
                                    LocalDate.of(2025, 10, 13),
                                    LocalDate.of(2025, 10, 13),
                                    Occurrence.Cause.AS_PLANNED));
            assertThat(account.omissions())
                    .containsExactly(
                            new Omission(LocalDate.of(2025, 10, 2), Omission.Cause.JOINED),
                            new Omission(LocalDate.of(2025, 10, 6), Omission.Cause.JOINED));
        }

        @Test
        void rangeAsksForDaysOnWhichItTakesPlace() {
            Schedule schedule = from("2025-01-01", Cadence.monthly(DayRule.day(-1)), DayShift.NEXT);
            // Planned for Sunday 30 November, held on Monday 1 December.
            assertThat(schedule.dates(DateRange.parse("2025-11-01/2025-12-01"), WEEKENDS))
                    .isEmpty();
            assertThat(schedule.dates(DateRange.parse("2025-12-01/2025-12-02"), WEEKENDS))
                    .containsExactly(LocalDate.of(2025, 12, 1));
        }
    }

    @Nested
    class Exceptions {
        private final Schedule weekly = from("2025-01-01", Cadence.weekly(MONDAY), DayShift.NEXT)
                .with(new ScheduleException.Dropped(LocalDate.of(2025, 1, 6)))
                .with(new ScheduleException.Moved(LocalDate.of(2025, 1, 13), LocalDate.of(2025, 1, 18)))
                .with(new ScheduleException.Added(LocalDate.of(2025, 1, 25)));

        @Test
        void dropMoveAndAdd() {
            // A moved and an added day may be a Saturday: somebody wants it so.
            assertThat(weekly.occurrences(DateRange.parse("2025-01-01/2025-02-01"), WEEKENDS))
                    .containsExactly(
                            new Occurrence(
                                    LocalDate.of(2025, 1, 18), LocalDate.of(2025, 1, 13), Occurrence.Cause.MOVED),
                            new Occurrence(
                                    LocalDate.of(2025, 1, 20), LocalDate.of(2025, 1, 20), Occurrence.Cause.AS_PLANNED),
                            new Occurrence(
                                    LocalDate.of(2025, 1, 25), LocalDate.of(2025, 1, 25), Occurrence.Cause.ADDED),
                            new Occurrence(
                                    LocalDate.of(2025, 1, 27), LocalDate.of(2025, 1, 27), Occurrence.Cause.AS_PLANNED));
        }

        @Test
        void forADayTwiceAreRefusedAllAtOnce() {
            LocalDate a = LocalDate.of(2025, 1, 6);
            LocalDate b = LocalDate.of(2025, 1, 13);
            assertThatThrownBy(() -> new Schedule(
                            Cadence.weekly(MONDAY),
                            YEAR,
                            DayShift.KEEP,
                            List.of(
                                    new ScheduleException.Dropped(a),
                                    new ScheduleException.Added(a),
                                    new ScheduleException.Dropped(b),
                                    new ScheduleException.Moved(b, a))))
                    .isInstanceOfSatisfying(
                            InvalidDefinitionException.class,
                            e -> assertThat(e.findings())
                                    .containsExactly(
                                            Finding.of(
                                                            CadenceFindings.EXCEPTION_TWICE,
                                                            Place.document("schedule", "/exceptions/1"))
                                                    .with("day", a),
                                            Finding.of(
                                                            CadenceFindings.EXCEPTION_TWICE,
                                                            Place.document("schedule", "/exceptions/3"))
                                                    .with("day", b)));
        }

        @Test
        void forADayOnWhichNothingIsPlannedAreFound() {
            LocalDate tuesday = LocalDate.of(2025, 1, 7);
            Schedule schedule = weekly.with(new ScheduleException.Dropped(tuesday));
            assertThat(schedule.findings(WEEKENDS))
                    .extracting(Finding::code, finding -> finding.arguments().get("day"))
                    .containsExactly(org.assertj.core.groups.Tuple.tuple(
                            CadenceFindings.EXCEPTION_WITHOUT_DAY, new io.salestiers.core.text.Argument.Day(tuesday)));
        }
    }

    @Nested
    class Rules {
        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                        1 | 15 | FREQ=MONTHLY;BYMONTHDAY=15
                        2 | -3 | FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=-3
                        1 | 31 | FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1
                        1 | -30 | FREQ=MONTHLY;BYMONTHDAY=-28,-29,-30;BYSETPOS=1
                        """)
        void ofDaysOfTheMonth(int every, int n, String parts) {
            Schedule schedule = from("2025-01-01", new Cadence.Monthly(every, DayRule.day(n)), DayShift.KEEP);
            assertThat(schedule.toRule().orThrow().parts()).isEqualTo(parts);
        }

        @Test
        void namesMonthsOfFiscalPeriods() {
            Schedule schedule =
                    from("2025-01-01", Cadence.halfYearly(APRIL, DayRule.weekday(-1, FRIDAY)), DayShift.KEEP);
            RecurrenceRule rule = schedule.toRule().orThrow();
            assertThat(rule.parts()).isEqualTo("FREQ=MONTHLY;BYMONTH=3,9;BYDAY=-1FR");
            assertThat(rule.first()).isEqualTo("2025-03-28");
        }

        @Test
        void hasExceptionsAndLastDay() {
            Schedule schedule = Schedule.of(Cadence.weekly(MONDAY), YEAR, DayShift.KEEP)
                    .with(new ScheduleException.Dropped(LocalDate.of(2025, 1, 6)))
                    .with(new ScheduleException.Moved(LocalDate.of(2025, 1, 13), LocalDate.of(2025, 1, 14)))
                    .with(new ScheduleException.Dropped(LocalDate.of(2025, 1, 21)));
            RecurrenceRule rule = schedule.toRule().orThrow();
            assertThat(rule.text()).isEqualTo("FREQ=WEEKLY;WKST=MO;BYDAY=MO;UNTIL=20251231");
            assertThat(rule.excluded()).containsExactly(LocalDate.of(2025, 1, 6), LocalDate.of(2025, 1, 13));
            assertThat(rule.added()).containsExactly(LocalDate.of(2025, 1, 14));
        }

        @Test
        void isRefusedWithAllReasons() {
            Schedule schedule = from("2025-01-01", Cadence.monthly(DayRule.lastWorkingDay()), DayShift.NEXT);
            assertThat(codes(schedule))
                    .containsExactly(CadenceFindings.NO_RULE_FOR_SHIFT, CadenceFindings.NO_RULE_FOR_WORKING_DAYS);
            assertThat(codes(from("2025-01-01", Cadence.quarterly(APRIL, DayRule.day(45)), DayShift.KEEP)))
                    .containsExactly(CadenceFindings.NO_RULE_FOR_DAY_OF_PERIOD);
            assertThat(codes(Schedule.of(
                            Cadence.monthly(DayRule.day(15)), DateRange.parse("2025-01-01/2025-01-10"), DayShift.KEEP)))
                    .containsExactly(CadenceFindings.NO_PLANNED_DAY);
        }

        private List<FindingCode> codes(Schedule schedule) {
            return schedule.toRule() instanceof Outcome.Refused<RecurrenceRule> refused
                    ? refused.findings().stream().map(Finding::code).toList()
                    : List.of();
        }
    }

    @Nested
    class Refused {
        @Test
        void rulesThatCanNeverBeKept() {
            assertThatThrownBy(() -> DayRule.day(0)).hasMessageContaining("was 0");
            assertThatThrownBy(() -> Cadence.monthly(DayRule.weekday(6, MONDAY)))
                    .hasMessageContaining("at most 5");
            assertThatThrownBy(() -> Cadence.monthly(DayRule.day(32))).hasMessageContaining("at most 31");
            assertThatThrownBy(() -> new Cadence.Weekly(1, Set.of())).hasMessageContaining("weekday");
            assertThatThrownBy(() -> new Cadence.Weekly(0, Set.of(MONDAY))).hasMessageContaining("were 0");
            assertThatThrownBy(() -> new Cadence.InMonthOfPeriod(PeriodKind.QUARTER, APRIL, 4, DayRule.day(1)))
                    .hasMessageContaining("3");
            assertThatThrownBy(() -> new Cadence.InMonthOfPeriod(PeriodKind.MONTH, APRIL, 1, DayRule.day(1)))
                    .hasMessageContaining("longer");
        }

        @Test
        void rangesWithoutAnEnd() {
            Schedule schedule = from("2025-01-01", Cadence.weekly(MONDAY), DayShift.KEEP);
            assertThatThrownBy(() -> schedule.occurrences(DateRange.startingOn(LocalDate.of(2025, 1, 1)), WEEKENDS))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void calendarWithoutAWorkingDay() {
            Schedule schedule = from("2025-01-01", Cadence.weekly(MONDAY), DayShift.NEXT);
            assertThatThrownBy(() -> schedule.occurrences(YEAR, day -> false))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void nextOneCountsTheDayItself() {
        Schedule schedule = from("2025-01-01", Cadence.weekly(MONDAY), DayShift.KEEP);
        assertThat(schedule.firstFrom(LocalDate.of(2025, 3, 10), WEEKENDS).map(Occurrence::day))
                .contains(LocalDate.of(2025, 3, 10));
        assertThat(schedule.firstFrom(LocalDate.of(2025, 3, 11), WEEKENDS).map(Occurrence::day))
                .contains(LocalDate.of(2025, 3, 17));
        assertThat(Schedule.of(Cadence.weekly(MONDAY), YEAR, DayShift.KEEP)
                        .firstFrom(LocalDate.of(2026, 1, 1), WEEKENDS))
                .isEmpty();
    }

    @Test
    void quarterly() {
        // sample: quarterly
        Schedule review = Schedule.of(
                Cadence.quarterly(FiscalCalendar.CALENDAR_YEAR, DayRule.day(-1)),
                DateRange.startingOn(LocalDate.of(2025, 1, 1)),
                DayShift.PREVIOUS);
        BusinessCalendar office = BusinessCalendar.of(Set.of(SATURDAY, SUNDAY), Set.of(), Set.of());
        List<LocalDate> days = review.dates(DateRange.parse("2026-01-01/2027-01-01"), office);
        // [2026-03-31, 2026-06-30, 2026-09-30, 2026-12-31]
        List<LocalDate> followUps = Schedule.of(
                        Cadence.monthly(DayRule.weekday(2, TUESDAY)),
                        DateRange.parse("2025-09-01/2026-01-01"),
                        DayShift.NEXT_WITHIN_MONTH)
                .with(new ScheduleException.Moved(LocalDate.of(2025, 10, 14), LocalDate.of(2025, 10, 16)))
                .dates(DateRange.parse("2025-09-01/2025-12-01"), office); // [2025-09-09, 2025-10-16, 2025-11-11]
        // end
        assertThat(days).hasToString("[2026-03-31, 2026-06-30, 2026-09-30, 2026-12-31]");
        assertThat(followUps).hasToString("[2025-09-09, 2025-10-16, 2025-11-11]");
    }
}
