package io.salestiers.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FiscalWeeksTest {
    /** The 4-5-4 calendar that the National Retail Federation of the United States publishes. */
    @Nested
    class Retail {
        private static final FiscalWeeks CALENDAR = FiscalCalendar.ofWeeks(WeekPattern.FOUR_FIVE_FOUR)
                .endingOnNearest(DayOfWeek.SATURDAY, Month.JANUARY)
                .leapWeekIn(12)
                .calledByYearBeforeEnd()
                .build();

        @Test
        void fiscal2023Has53Weeks() {
            assertThat(CALENDAR.parse("2023").range())
                    .isEqualTo(DateRange.closed(LocalDate.of(2023, 1, 29), LocalDate.of(2024, 2, 3)));
            assertThat(CALENDAR.parse("2023").range().lengthInDays()).isEqualTo(53 * 7);
            assertThat(CALENDAR.parse("2024").range().from()).isEqualTo(LocalDate.of(2024, 2, 4));
        }

        @Test
        void leapYearsAreThosePublished() {
            assertThat(IntStream.rangeClosed(1999, 2024).filter(CALENDAR::leapYear))
                    .containsExactly(2000, 2006, 2012, 2017, 2023);
            assertThat(CALENDAR.parse("2017").range().to()).contains(LocalDate.of(2018, 2, 4));
            assertThat(CALENDAR.parse("2012").range().to()).contains(LocalDate.of(2013, 2, 3));
        }

        @Test
        void leapWeekMakesJanuaryFiveWeeks() {
            // February 4 weeks, March 5, April 4, and so on; January 4 weeks, but 5 in the year of 53 weeks.
            assertThat(CALENDAR.periodsIn(
                            PeriodKind.MONTH, CALENDAR.parse("2023").range()))
                    .extracting(month -> month.range().lengthInDays() / 7)
                    .containsExactly(4L, 5L, 4L, 4L, 5L, 4L, 4L, 5L, 4L, 4L, 5L, 5L);
            assertThat(CALENDAR.parse("2023-M12").range())
                    .isEqualTo(DateRange.closed(LocalDate.of(2023, 12, 31), LocalDate.of(2024, 2, 3)));
            assertThat(CALENDAR.parse("2024-M01").range())
                    .isEqualTo(DateRange.closed(LocalDate.of(2024, 2, 4), LocalDate.of(2024, 3, 2)));
            assertThat(CALENDAR.parse("2023-Q4").range().lengthInDays()).isEqualTo(14 * 7);
            assertThat(CALENDAR.parse("2023-H1").range().lengthInDays()).isEqualTo(26 * 7);
        }

        @Test
        void dayBelongsToTheFiscalYearBefore() {
            assertThat(CALENDAR.periodOf(PeriodKind.YEAR, LocalDate.of(2024, 2, 3))
                            .name())
                    .isEqualTo("2023");
            assertThat(CALENDAR.periodOf(PeriodKind.MONTH, LocalDate.of(2024, 2, 4))
                            .name())
                    .isEqualTo("2024-M01");
        }
    }

    @Test
    void lastSaturdayOfAugust() {
        // 31 August 2024 was a Saturday; the last Saturday of August 2025 was the 30th.
        FiscalWeeks calendar = FiscalCalendar.ofWeeks(WeekPattern.FOUR_FOUR_FIVE)
                .endingOnLast(DayOfWeek.SATURDAY, Month.AUGUST)
                .leapWeekIn(12)
                .calledByYearOfEnd()
                .build();
        assertThat(calendar.parse("2025").range())
                .isEqualTo(DateRange.closed(LocalDate.of(2024, 9, 1), LocalDate.of(2025, 8, 30)));
        assertThat(calendar.parse("2024").range().lengthInDays()).isEqualTo(53 * 7);
        assertThat(calendar.parse("2025-Q1").range())
                .isEqualTo(DateRange.closed(LocalDate.of(2024, 9, 1), LocalDate.of(2024, 11, 30)));
        assertThat(calendar.parse("2025-M03").range().lengthInDays()).isEqualTo(35);
    }

    @Test
    void yearNearestToDecemberMayEndInJanuary() {
        // 31 December 2025 is a Wednesday; the Saturday nearest to it is 3 January 2026.
        FiscalWeeks calendar = FiscalCalendar.ofWeeks(WeekPattern.FIVE_FOUR_FOUR)
                .endingOnNearest(DayOfWeek.SATURDAY, Month.DECEMBER)
                .leapWeekIn(6)
                .calledByYearOfEnd()
                .build();
        assertThat(calendar.parse("2025").range())
                .isEqualTo(DateRange.closed(LocalDate.of(2024, 12, 29), LocalDate.of(2026, 1, 3)));
        assertThat(calendar.periodOf(PeriodKind.YEAR, LocalDate.of(2026, 1, 3)).fiscalYear())
                .isEqualTo(2025);
        assertThat(calendar.leapYear(2025)).isTrue();
        assertThat(calendar.parse("2025-M06").range().lengthInDays()).isEqualTo(35);
        assertThat(calendar.parse("2025-M12").range().lengthInDays()).isEqualTo(28);
    }

    @Test
    void missingChoicesAreNamedTogether() {
        assertThatThrownBy(
                        () -> FiscalCalendar.ofWeeks(WeekPattern.FOUR_FOUR_FIVE).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("endingOnLast or endingOnNearest, leapWeekIn, calledByYearOfEnd");
        for (int month : List.of(-1, 13)) {
            assertThatThrownBy(() -> FiscalCalendar.ofWeeks(WeekPattern.FOUR_FOUR_FIVE)
                            .endingOnLast(DayOfWeek.FRIDAY, Month.JUNE)
                            .calledByYearOfEnd()
                            .leapWeekIn(month)
                            .build())
                    .hasMessageContaining("leapMonth must be 1 to 12, but was " + month);
        }
        assertThatThrownBy(() -> WeekPattern.FOUR_FOUR_FIVE.weeks(4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WeekPattern.FOUR_FOUR_FIVE.weeks(0)).isInstanceOf(IllegalArgumentException.class);
    }
}
