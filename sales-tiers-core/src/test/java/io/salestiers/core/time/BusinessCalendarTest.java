package io.salestiers.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.testkit.contract.ContractRun;
import io.salestiers.core.testkit.time.BusinessCalendarContract;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BusinessCalendarTest {
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    /** The calendar in memory. */
    @Nested
    class InMemory extends BusinessCalendarContract {
        @Override
        protected BusinessCalendar calendar(Set<DayOfWeek> weekend, Set<LocalDate> holidays, Set<LocalDate> extra) {
            return BusinessCalendar.of(weekend, holidays, extra);
        }
    }

    /** The notice 国办发明电〔2024〕12号 of the General Office of the State Council. */
    @Nested
    class China2025 {
        private static final BusinessCalendar CHINA = BusinessCalendar.of(
                WEEKEND,
                days(
                        "2025-01-01/2025-01-02",
                        "2025-01-28/2025-02-05",
                        "2025-04-04/2025-04-07",
                        "2025-05-01/2025-05-06",
                        "2025-05-31/2025-06-03",
                        "2025-10-01/2025-10-09"),
                Set.of(
                        LocalDate.of(2025, 1, 26),
                        LocalDate.of(2025, 2, 8),
                        LocalDate.of(2025, 4, 27),
                        LocalDate.of(2025, 9, 28),
                        LocalDate.of(2025, 10, 11)));

        private static Set<LocalDate> days(String... ranges) {
            Set<LocalDate> days = new HashSet<>();
            for (String range : ranges) {
                DateRange parsed = DateRange.parse(range);
                parsed.from().datesUntil(parsed.to().orElseThrow()).forEach(days::add);
            }
            return days;
        }

        @Test
        void springFestivalIsFreeFor8Days() {
            assertThat(CHINA.workingDaysIn(DateRange.parse("2025-01-28/2025-02-05")))
                    .isZero();
            assertThat(CHINA.next(LocalDate.of(2025, 1, 27))).isEqualTo(LocalDate.of(2025, 2, 5));
        }

        @Test
        void sundayBeforeAndSaturdayAfterAreWorked() {
            assertThat(CHINA.workingDay(LocalDate.of(2025, 1, 26))).isTrue();
            assertThat(CHINA.workingDay(LocalDate.of(2025, 1, 25))).isFalse();
            assertThat(CHINA.workingDay(LocalDate.of(2025, 2, 8))).isTrue();
            assertThat(CHINA.workingDay(LocalDate.of(2025, 2, 9))).isFalse();
            assertThat(CHINA.next(LocalDate.of(2025, 1, 24))).isEqualTo(LocalDate.of(2025, 1, 26));
        }

        @Test
        void appealWindowPassesTheFestival() {
            // From Friday 24 January: 26 and 27 January, 5, 6 and 7 February.
            assertThat(CHINA.plus(LocalDate.of(2025, 1, 24), 5)).isEqualTo(LocalDate.of(2025, 2, 7));
        }

        @Test
        void yearHas248WorkingDays() {
            // 261 Mondays to Fridays, 18 of them holidays, 5 days of weekends worked.
            assertThat(CHINA.workingDaysIn(DateRange.parse("2025-01-01/2026-01-01")))
                    .isEqualTo(248);
        }
    }

    @Test
    void wrongDaysAreRefusedTogether() {
        Set<LocalDate> days = Set.of(LocalDate.of(2025, 2, 8), LocalDate.of(2025, 1, 26));
        assertThatThrownBy(() -> BusinessCalendar.of(WEEKEND, days, days))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("[2025-01-26, 2025-02-08]");
        assertThatThrownBy(() -> BusinessCalendar.of(Set.of(DayOfWeek.values()), Set.of(), Set.of()))
                .hasMessageContaining("all seven");
    }

    @Test
    void calendarWithoutAnyWorkingDayIsNamed() {
        BusinessCalendar never = day -> false;
        assertThatThrownBy(() -> never.next(LocalDate.EPOCH))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(
                        "BusinessCalendar must have a working day within 366 days, but has none after 1970");
        assertThatThrownBy(() -> never.plus(LocalDate.EPOCH, -1)).hasMessageContaining("before 1970-01-01");
        // The last of the days that are looked at.
        BusinessCalendar rare = day -> day.equals(LocalDate.EPOCH.plusDays(366));
        assertThat(rare.next(LocalDate.EPOCH)).isEqualTo(LocalDate.EPOCH.plusDays(366));
        assertThat(BusinessCalendar.everyDay().plus(LocalDate.EPOCH, 10)).isEqualTo(LocalDate.EPOCH.plusDays(10));
    }

    /** Adapters that are broken in one way each; the contract catches each of them where it should. */
    @Nested
    class Contract {
        @Test
        void ignoredHolidaysAreCaught() {
            ContractRun.of(WorksOnHolidays.class)
                    .assertFailed("WorkingDay.isNotAHoliday", "Steps.nextPassesTheFestival");
        }

        @Test
        void ignoredMakeUpDaysAreCaught() {
            ContractRun.of(NoMakeUpDays.class)
                    .assertFailedOnly(
                            "WorkingDay.isAWeekendDayThatIsMadeUp",
                            "Steps.nextStopsAtAMadeUpDay",
                            "Count.includesMadeUpDays");
        }

        @Test
        void fixedWeekendIsCaught() {
            ContractRun.of(AlwaysSaturdayAndSunday.class).assertFailed("WorkingDay.followsTheStatedWeekend");
        }

        @Test
        void calendarOfOneYearIsCaught() {
            ContractRun.of(KnowsOneYear.class).assertFailedOnly("WorkingDay.isKnownForDaysFarAway");
        }

        @Test
        void answersThatChangeAreCaught() {
            ContractRun.of(Forgetful.class).assertFailed("WorkingDay.staysTheSameWhenAskedAgain");
        }

        @Test
        void countingTheFirstDayIsCaught() {
            ContractRun.of(CountsTheFirstDay.class).assertFailed("Steps.plusDoesNotCountTheFirstDay");
        }

        @Test
        void countingTheEndIsCaught() {
            ContractRun.of(CountsTheEnd.class).assertFailedOnly("Count.excludesTheEnd", "Count.includesMadeUpDays");
        }

        @Test
        void workingWhereOneWorksIsCaught() {
            ContractRun.of(EitherOfTwo.class).assertFailedOnly("Combined.worksWhereBothWork");
        }

        @Test
        void leavingOutMakeUpDaysIsAllowedIfStated() {
            ContractRun run = ContractRun.of(PlainWeeks.class).assertPassed();
            assertThat(run.skipped())
                    .containsExactlyInAnyOrder(
                            "WorkingDay.isAWeekendDayThatIsMadeUp",
                            "Steps.nextStopsAtAMadeUpDay",
                            "Count.includesMadeUpDays");
        }
    }

    static class WorksOnHolidays extends BusinessCalendarContract {
        @Override
        protected BusinessCalendar calendar(Set<DayOfWeek> weekend, Set<LocalDate> holidays, Set<LocalDate> extra) {
            return BusinessCalendar.of(weekend, Set.of(), extra);
        }
    }

    static class NoMakeUpDays extends BusinessCalendarContract {
        @Override
        protected BusinessCalendar calendar(Set<DayOfWeek> weekend, Set<LocalDate> holidays, Set<LocalDate> extra) {
            return BusinessCalendar.of(weekend, holidays, Set.of());
        }
    }

    static class PlainWeeks extends NoMakeUpDays {
        @Override
        protected boolean supportsExtraWorkingDays() {
            return false;
        }
    }

    static class AlwaysSaturdayAndSunday extends BusinessCalendarContract {
        @Override
        protected BusinessCalendar calendar(Set<DayOfWeek> weekend, Set<LocalDate> holidays, Set<LocalDate> extra) {
            return BusinessCalendar.of(WEEKEND, holidays, extra);
        }
    }

    static class KnowsOneYear extends BusinessCalendarContract {
        @Override
        protected BusinessCalendar calendar(Set<DayOfWeek> weekend, Set<LocalDate> holidays, Set<LocalDate> extra) {
            BusinessCalendar right = BusinessCalendar.of(weekend, holidays, extra);
            return day -> day.getYear() == 2025 && right.workingDay(day);
        }
    }

    static class Forgetful extends BusinessCalendarContract {
        @Override
        protected BusinessCalendar calendar(Set<DayOfWeek> weekend, Set<LocalDate> holidays, Set<LocalDate> extra) {
            BusinessCalendar right = BusinessCalendar.of(weekend, holidays, extra);
            Set<LocalDate> asked = new HashSet<>();
            return day -> right.workingDay(day) || !asked.add(day);
        }
    }

    static class CountsTheFirstDay extends BusinessCalendarContract {
        @Override
        protected BusinessCalendar calendar(Set<DayOfWeek> weekend, Set<LocalDate> holidays, Set<LocalDate> extra) {
            BusinessCalendar right = BusinessCalendar.of(weekend, holidays, extra);
            return new BusinessCalendar() {
                @Override
                public boolean workingDay(LocalDate day) {
                    return right.workingDay(day);
                }

                @Override
                public LocalDate plus(LocalDate day, int workingDays) {
                    return workingDays > 0 && workingDay(day)
                            ? right.plus(day, workingDays - 1)
                            : right.plus(day, workingDays);
                }
            };
        }
    }

    static class CountsTheEnd extends BusinessCalendarContract {
        @Override
        protected BusinessCalendar calendar(Set<DayOfWeek> weekend, Set<LocalDate> holidays, Set<LocalDate> extra) {
            BusinessCalendar right = BusinessCalendar.of(weekend, holidays, extra);
            return new BusinessCalendar() {
                @Override
                public boolean workingDay(LocalDate day) {
                    return right.workingDay(day);
                }

                @Override
                public long workingDaysIn(DateRange range) {
                    return right.workingDaysIn(range) + (workingDay(range.to().orElseThrow()) ? 1 : 0);
                }
            };
        }
    }

    static class EitherOfTwo extends BusinessCalendarContract {
        @Override
        protected BusinessCalendar calendar(Set<DayOfWeek> weekend, Set<LocalDate> holidays, Set<LocalDate> extra) {
            BusinessCalendar right = BusinessCalendar.of(weekend, holidays, extra);
            return new BusinessCalendar() {
                @Override
                public boolean workingDay(LocalDate day) {
                    return right.workingDay(day);
                }

                @Override
                public BusinessCalendar combinedWith(BusinessCalendar other) {
                    return day -> workingDay(day) || other.workingDay(day);
                }
            };
        }
    }
}
