package io.salestiers.core.testkit.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.salestiers.core.time.BusinessCalendar;
import io.salestiers.core.time.DateRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What every {@link BusinessCalendar} must do. A host that reads holidays from its own source extends this class, makes a
 * calendar of the given days from that source, and runs it as a test.
 *
 * <p>The days are those of the spring festival of 2025 in China: eight days free, the Sunday before and the Saturday after
 * worked.
 */
public abstract class BusinessCalendarContract {
    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    private static final LocalDate SUNDAY_BEFORE = LocalDate.of(2025, 1, 26);
    private static final LocalDate MONDAY_BEFORE = LocalDate.of(2025, 1, 27);
    private static final LocalDate EVE = LocalDate.of(2025, 1, 28);
    private static final LocalDate LAST_FREE = LocalDate.of(2025, 2, 4);
    private static final LocalDate WEDNESDAY_AFTER = LocalDate.of(2025, 2, 5);
    private static final LocalDate SATURDAY_AFTER = LocalDate.of(2025, 2, 8);

    /** For subclasses. */
    protected BusinessCalendarContract() {}

    /**
     * The calendar under test.
     *
     * @param weekend the weekdays on which nobody works, not all seven
     * @param holidays days on which nobody works
     * @param extraWorkingDays days of a weekend that are worked; empty if {@link #supportsExtraWorkingDays} is false
     * @return a calendar of exactly these days
     */
    protected abstract BusinessCalendar calendar(
            Set<DayOfWeek> weekend, Set<LocalDate> holidays, Set<LocalDate> extraWorkingDays);

    /**
     * Whether a Saturday or Sunday can be a working day in a week whose others are not.
     *
     * @return true unless overridden
     */
    protected boolean supportsExtraWorkingDays() {
        return true;
    }

    private static Set<LocalDate> festival() {
        Set<LocalDate> days = new HashSet<>();
        for (LocalDate day = EVE; !day.isAfter(LAST_FREE); day = day.plusDays(1)) {
            days.add(day);
        }
        return days;
    }

    private BusinessCalendar plain() {
        return calendar(WEEKEND, festival(), Set.of());
    }

    private BusinessCalendar madeUp() {
        assumeTrue(supportsExtraWorkingDays(), "extra working days are left out");
        return calendar(WEEKEND, festival(), Set.of(SUNDAY_BEFORE, SATURDAY_AFTER));
    }

    /** Which days are worked. */
    @Nested
    class WorkingDay {
        /** For the engine. */
        WorkingDay() {}

        @Test
        void isADayOfTheWeekThatIsNoHoliday() {
            assertThat(plain().workingDay(MONDAY_BEFORE)).isTrue();
            assertThat(plain().workingDay(WEDNESDAY_AFTER)).isTrue();
        }

        @Test
        void isNotAHoliday() {
            assertThat(festival()).noneMatch(plain()::workingDay);
        }

        @Test
        void isNotADayOfTheWeekend() {
            assertThat(plain().workingDay(SUNDAY_BEFORE)).isFalse();
            assertThat(plain().workingDay(SATURDAY_AFTER)).isFalse();
        }

        @Test
        void followsTheStatedWeekend() {
            BusinessCalendar calendar = calendar(Set.of(DayOfWeek.FRIDAY), Set.of(), Set.of());
            assertThat(calendar.workingDay(LocalDate.of(2025, 3, 7))).isFalse();
            assertThat(calendar.workingDay(LocalDate.of(2025, 3, 8))).isTrue();
            assertThat(calendar.workingDay(LocalDate.of(2025, 3, 9))).isTrue();
        }

        @Test
        void isAWeekendDayThatIsMadeUp() {
            assertThat(madeUp().workingDay(SUNDAY_BEFORE)).isTrue();
            assertThat(madeUp().workingDay(SATURDAY_AFTER)).isTrue();
            assertThat(madeUp().workingDay(LocalDate.of(2025, 1, 25))).isFalse();
            assertThat(madeUp().workingDay(LocalDate.of(2025, 2, 9))).isFalse();
        }

        @Test
        void isKnownForDaysFarAway() {
            assertThat(plain().workingDay(LocalDate.of(1999, 12, 31))).isTrue();
            assertThat(plain().workingDay(LocalDate.of(2100, 1, 2))).isFalse();
        }

        @Test
        void staysTheSameWhenAskedAgain() {
            BusinessCalendar calendar = plain();
            for (int i = 0; i < 3; i++) {
                assertThat(calendar.workingDay(MONDAY_BEFORE)).isTrue();
                assertThat(calendar.workingDay(EVE)).isFalse();
            }
        }
    }

    /** Going from day to day. */
    @Nested
    class Steps {
        /** For the engine. */
        Steps() {}

        @Test
        void nextPassesTheFestival() {
            assertThat(plain().next(MONDAY_BEFORE)).isEqualTo(WEDNESDAY_AFTER);
            assertThat(plain().next(EVE)).isEqualTo(WEDNESDAY_AFTER);
        }

        @Test
        void nextIsNeverTheDayItself() {
            assertThat(plain().next(WEDNESDAY_AFTER)).isEqualTo(LocalDate.of(2025, 2, 6));
        }

        @Test
        void nextStopsAtAMadeUpDay() {
            assertThat(madeUp().next(LocalDate.of(2025, 2, 7))).isEqualTo(SATURDAY_AFTER);
            assertThat(madeUp().next(SATURDAY_AFTER)).isEqualTo(LocalDate.of(2025, 2, 10));
        }

        @Test
        void previousPassesTheFestival() {
            assertThat(plain().previous(WEDNESDAY_AFTER)).isEqualTo(MONDAY_BEFORE);
            assertThat(plain().previous(MONDAY_BEFORE)).isEqualTo(LocalDate.of(2025, 1, 24));
        }

        @Test
        void workingDayIsLeftWhereItIs() {
            assertThat(plain().nextOrSame(MONDAY_BEFORE)).isEqualTo(MONDAY_BEFORE);
            assertThat(plain().previousOrSame(MONDAY_BEFORE)).isEqualTo(MONDAY_BEFORE);
            assertThat(plain().nextOrSame(EVE)).isEqualTo(WEDNESDAY_AFTER);
            assertThat(plain().previousOrSame(LAST_FREE)).isEqualTo(MONDAY_BEFORE);
        }

        @Test
        void plusDoesNotCountTheFirstDay() {
            // Friday 7 March; 10, 11, 12, 13 and 14 March are five working days.
            LocalDate friday = LocalDate.of(2025, 3, 7);
            assertThat(plain().plus(friday, 5)).isEqualTo(LocalDate.of(2025, 3, 14));
            assertThat(plain().plus(LocalDate.of(2025, 3, 14), -5)).isEqualTo(friday);
            assertThat(plain().plus(LocalDate.of(2025, 3, 8), 1)).isEqualTo(LocalDate.of(2025, 3, 10));
        }

        @Test
        void plusZeroIsTheDayItself() {
            assertThat(plain().plus(EVE, 0)).isEqualTo(EVE);
        }

        @Test
        void plusInTwoStepsIsPlusOfTheSum() {
            BusinessCalendar calendar = plain();
            for (int first = 0; first < 8; first++) {
                for (int second = 0; second < 8; second++) {
                    assertThat(calendar.plus(calendar.plus(EVE.minusDays(5), first), second))
                            .isEqualTo(calendar.plus(EVE.minusDays(5), first + second));
                }
            }
        }
    }

    /** Counting. */
    @Nested
    class Count {
        /** For the engine. */
        Count() {}

        @Test
        void excludesTheEnd() {
            // 27 January, then 5, 6 and 7 February.
            assertThat(plain().workingDaysIn(DateRange.of(MONDAY_BEFORE, LocalDate.of(2025, 2, 8))))
                    .isEqualTo(4);
            assertThat(plain().workingDaysIn(DateRange.of(MONDAY_BEFORE, LocalDate.of(2025, 2, 7))))
                    .isEqualTo(3);
            assertThat(plain().workingDaysIn(DateRange.of(EVE, WEDNESDAY_AFTER)))
                    .isZero();
        }

        @Test
        void includesMadeUpDays() {
            assertThat(madeUp().workingDaysIn(DateRange.of(SUNDAY_BEFORE, LocalDate.of(2025, 2, 10))))
                    .isEqualTo(6);
        }

        @Test
        void ofARangeWithoutAnEndIsRefused() {
            assertThatThrownBy(() -> plain().workingDaysIn(DateRange.startingOn(EVE)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** Two calendars as one. */
    @Nested
    class Combined {
        /** For the engine. */
        Combined() {}

        @Test
        void worksWhereBothWork() {
            BusinessCalendar both =
                    plain().combinedWith(calendar(Set.of(DayOfWeek.FRIDAY), Set.of(MONDAY_BEFORE), Set.of()));
            assertThat(both.workingDay(MONDAY_BEFORE)).isFalse();
            assertThat(both.workingDay(EVE)).isFalse();
            assertThat(both.workingDay(LocalDate.of(2025, 2, 7))).isFalse();
            assertThat(both.workingDay(WEDNESDAY_AFTER)).isTrue();
            assertThat(both.next(LocalDate.of(2025, 2, 6))).isEqualTo(LocalDate.of(2025, 2, 10));
        }
    }
}
