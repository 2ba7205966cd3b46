package io.salestiers.core.cadence;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.time.BusinessCalendar;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.time.PeriodKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The rhythm in which something comes back: every Monday, on the last working day of each month, on the tenth of the second
 * month of each fiscal quarter.
 *
 * <p>A cadence names <em>planned</em> days. What happens to those on which nobody works, and from when to when it goes on, is
 * said by the {@link Schedule} that has it. Immutable and safe for use by several threads.
 */
public sealed interface Cadence {
    /**
     * On some weekdays of every week, or of every n-th one.
     *
     * <p>Weeks begin on Monday. The first week is the one of the first day of the schedule: every two weeks on Monday, from
     * Wednesday 2025-01-01 on, is 2025-01-13, 2025-01-27 and so on, because the Monday of the first week is past.
     *
     * @param every 1 for every week, at most 53
     * @param days one weekday or more; kept from Monday to Sunday
     */
    record Weekly(int every, Set<DayOfWeek> days) implements Cadence {
        /** Copies the days; refuses none, and other numbers of weeks. */
        public Weekly {
            if (every < 1 || every > 53) {
                throw new IllegalArgumentException("weeks from one to the next must be 1 to 53, but were " + every);
            }
            if (days.isEmpty()) {
                throw new IllegalArgumentException("a weekly cadence must have a weekday, but has none");
            }
            days = Collections.unmodifiableSet(EnumSet.copyOf(days));
        }

        @Override
        public List<LocalDate> planned(LocalDate first, DateRange range, BusinessCalendar calendar) {
            PlannedDays found = new PlannedDays(first, range);
            LocalDate monday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            long weeks = ChronoUnit.WEEKS.between(monday, found.from()) / every * every;
            for (LocalDate week = monday.plusWeeks(weeks); found.mayBeAfter(week); week = week.plusWeeks(every)) {
                for (DayOfWeek day : days) {
                    found.add(week.plusDays(day.getValue() - 1L));
                }
            }
            return found.toList();
        }
    }

    /**
     * On a day of every month of the calendar, or of every n-th one.
     *
     * <p>The first month is the one of the first day of the schedule.
     *
     * @param every 1 for every month, at most 60
     * @param day which day of the month
     */
    record Monthly(int every, DayRule day) implements Cadence {
        /** Refuses other numbers of months. */
        public Monthly {
            if (every < 1 || every > 60) {
                throw new IllegalArgumentException("months from one to the next must be 1 to 60, but were " + every);
            }
            DayRules.requireWithin(day, "month", 31);
        }

        @Override
        public List<LocalDate> planned(LocalDate first, DateRange range, BusinessCalendar calendar) {
            PlannedDays found = new PlannedDays(first, range);
            LocalDate start = first.withDayOfMonth(1);
            long months = ChronoUnit.MONTHS.between(start, found.from()) / every * every;
            for (LocalDate month = start.plusMonths(months); found.mayBeAfter(month); month = month.plusMonths(every)) {
                day.in(DateRange.of(month, month.plusMonths(1)), calendar).ifPresent(found::add);
            }
            return found.toList();
        }
    }

    /**
     * On a day of every fiscal month, quarter, half-year or year, counted over the whole period: the last working day of each
     * quarter.
     *
     * @param kind the length of the periods
     * @param calendar how years are divided
     * @param day which day of the period
     */
    record InPeriod(PeriodKind kind, FiscalCalendar calendar, DayRule day) implements Cadence {
        /** Refuses absent parts. */
        public InPeriod {
            requireNonNull(calendar, "calendar");
            DayRules.requireWithin(day, kind.toString(), DayRules.mostDays(kind, calendar));
        }

        @Override
        public List<LocalDate> planned(LocalDate first, DateRange range, BusinessCalendar business) {
            PlannedDays found = new PlannedDays(first, range);
            for (Period period : found.periods(kind, calendar)) {
                day.in(period.range(), business).ifPresent(found::add);
            }
            return found.toList();
        }
    }

    /**
     * On a day of one month of every fiscal quarter, half-year or year: the 10th of the second month of each quarter.
     *
     * @param kind the length of the periods: quarter, half-year or year
     * @param calendar how years are divided
     * @param month the month in the period: 1 for the first, -1 for the last
     * @param day which day of this month
     */
    record InMonthOfPeriod(PeriodKind kind, FiscalCalendar calendar, int month, DayRule day) implements Cadence {
        /** Refuses a month that the period has not. */
        public InMonthOfPeriod {
            requireNonNull(calendar, "calendar");
            if (kind == PeriodKind.MONTH) {
                throw new IllegalArgumentException("the period must be longer than a month, but was " + kind);
            }
            DayRules.requireOrdinal("month of a " + kind, month, kind.months());
            DayRules.requireWithin(day, "month", DayRules.mostDays(PeriodKind.MONTH, calendar));
        }

        @Override
        public List<LocalDate> planned(LocalDate first, DateRange range, BusinessCalendar business) {
            PlannedDays found = new PlannedDays(first, range);
            for (Period period : found.periods(kind, calendar)) {
                int before = (period.index() - 1) * kind.months();
                int index = before + (month > 0 ? month : kind.months() + 1 + month);
                DateRange days = calendar.period(PeriodKind.MONTH, period.fiscalYear(), index)
                        .range();
                day.in(days, business).ifPresent(found::add);
            }
            return found.toList();
        }
    }

    /**
     * The planned days of a range, as if there were no holidays.
     *
     * @param first the first day of the schedule, from which weeks and months are counted; no day before it is planned
     * @param range the days that are asked for, with an end
     * @param calendar tells working days; asked only by rules that count them
     * @return the days by time, each once
     * @throws IllegalArgumentException if the range has no end
     */
    List<LocalDate> planned(LocalDate first, DateRange range, BusinessCalendar calendar);

    /**
     * Every week.
     *
     * @param day a weekday
     * @param more others
     * @return the cadence
     */
    static Cadence weekly(DayOfWeek day, DayOfWeek... more) {
        return new Weekly(1, EnumSet.of(day, more));
    }

    /**
     * Every month of the calendar.
     *
     * @param day which day of it
     * @return the cadence
     */
    static Cadence monthly(DayRule day) {
        return new Monthly(1, day);
    }

    /**
     * Every fiscal quarter.
     *
     * @param calendar how years are divided
     * @param day which day of the quarter
     * @return the cadence
     */
    static Cadence quarterly(FiscalCalendar calendar, DayRule day) {
        return new InPeriod(PeriodKind.QUARTER, calendar, day);
    }

    /**
     * Every fiscal half-year.
     *
     * @param calendar how years are divided
     * @param day which day of the half-year
     * @return the cadence
     */
    static Cadence halfYearly(FiscalCalendar calendar, DayRule day) {
        return new InPeriod(PeriodKind.HALF_YEAR, calendar, day);
    }

    /**
     * Every fiscal year.
     *
     * @param calendar how years are divided
     * @param day which day of the year
     * @return the cadence
     */
    static Cadence yearly(FiscalCalendar calendar, DayRule day) {
        return new InPeriod(PeriodKind.YEAR, calendar, day);
    }
}
