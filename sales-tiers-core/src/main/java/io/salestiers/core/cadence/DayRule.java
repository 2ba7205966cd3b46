package io.salestiers.core.cadence;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.time.BusinessCalendar;
import io.salestiers.core.time.DateRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * Which day of a month or of a fiscal period is meant: the 15th, the second Tuesday, the last working day.
 *
 * <p>Days are counted from the start, 1 for the first, or from the end, -1 for the last. In November 2025, in which nobody
 * works on weekends:
 *
 * <table>
 * <caption>Days of November 2025</caption>
 * <tr><th>rule</th><th>day</th></tr>
 * <tr><td>{@code day(15)}</td><td>Saturday 15 November</td></tr>
 * <tr><td>{@code day(31)} nearest</td><td>Sunday 30 November</td></tr>
 * <tr><td>{@code day(31)} none</td><td>no day</td></tr>
 * <tr><td>{@code weekday(2, TUESDAY)}</td><td>Tuesday 11 November</td></tr>
 * <tr><td>{@code weekday(5, MONDAY)}</td><td>no day: there are four Mondays</td></tr>
 * <tr><td>{@code lastWorkingDay()}</td><td>Friday 28 November</td></tr>
 * </table>
 *
 * <p>Immutable and safe for use by several threads.
 */
public sealed interface DayRule {
    /** The most days that are counted from an end: those of a fiscal year of 53 weeks. */
    int MOST_DAYS = 371;

    /**
     * The n-th day.
     *
     * @param n 1 to 371 from the start, -1 to -371 from the end
     * @param whenShort what becomes of it where there are fewer days
     */
    record NthDay(int n, ShortSpan whenShort) implements DayRule {
        /** Refuses zero and more days than a year has. */
        public NthDay {
            DayRules.requireOrdinal("day", n, MOST_DAYS);
            requireNonNull(whenShort, "whenShort");
        }

        @Override
        public Optional<LocalDate> in(DateRange span, BusinessCalendar calendar) {
            LocalDate last = DayRules.last(span);
            LocalDate day = n > 0 ? span.from().plusDays(n - 1L) : last.plusDays(n + 1L);
            if (span.contains(day)) {
                return Optional.of(day);
            }
            return whenShort == ShortSpan.NONE ? Optional.empty() : Optional.of(n > 0 ? last : span.from());
        }
    }

    /**
     * The n-th of a weekday; there is none where there are fewer of them.
     *
     * @param n 1 to 53 from the start, -1 to -53 from the end
     * @param weekday the weekday
     */
    record NthWeekday(int n, DayOfWeek weekday) implements DayRule {
        /** Refuses zero and more weeks than a year has. */
        public NthWeekday {
            DayRules.requireOrdinal("weekday", n, 53);
            requireNonNull(weekday, "weekday");
        }

        @Override
        public Optional<LocalDate> in(DateRange span, BusinessCalendar calendar) {
            LocalDate day = n > 0
                    ? span.from().with(TemporalAdjusters.nextOrSame(weekday)).plusWeeks(n - 1L)
                    : DayRules.last(span)
                            .with(TemporalAdjusters.previousOrSame(weekday))
                            .plusWeeks(n + 1L);
            return Optional.of(day).filter(span::contains);
        }
    }

    /**
     * The n-th working day; there is none where there are fewer of them.
     *
     * @param n 1 to 371 from the start, -1 to -371 from the end
     */
    record NthWorkingDay(int n) implements DayRule {
        /** Refuses zero and more days than a year has. */
        public NthWorkingDay {
            DayRules.requireOrdinal("working day", n, MOST_DAYS);
        }

        @Override
        public Optional<LocalDate> in(DateRange span, BusinessCalendar calendar) {
            int step = n > 0 ? 1 : -1;
            int missing = Math.abs(n);
            for (LocalDate day = n > 0 ? span.from() : DayRules.last(span);
                    span.contains(day);
                    day = day.plusDays(step)) {
                if (calendar.workingDay(day)) {
                    missing--;
                    if (missing == 0) {
                        return Optional.of(day);
                    }
                }
            }
            return Optional.empty();
        }
    }

    /**
     * Which one.
     *
     * @return 1 for the first, 2 for the second, -1 for the last
     */
    int n();

    /**
     * The day of a month or period.
     *
     * @param span the days of the month or period, with an end
     * @param calendar tells working days; only {@link NthWorkingDay} asks it
     * @return the day, empty if the span has none
     */
    Optional<LocalDate> in(DateRange span, BusinessCalendar calendar);

    /**
     * The n-th day, or the nearest in a month that has fewer: the 31st of April is the 30th.
     *
     * @param n 1 to 371 from the start, -1 to -371 from the end
     * @return the rule
     */
    static DayRule day(int n) {
        return new NthDay(n, ShortSpan.NEAREST);
    }

    /**
     * The n-th of a weekday.
     *
     * @param n 1 for the first, -1 for the last
     * @param weekday the weekday
     * @return the rule
     */
    static DayRule weekday(int n, DayOfWeek weekday) {
        return new NthWeekday(n, weekday);
    }

    /**
     * The n-th working day.
     *
     * @param n 1 for the first, -1 for the last
     * @return the rule
     */
    static DayRule workingDay(int n) {
        return new NthWorkingDay(n);
    }

    /**
     * The last working day.
     *
     * @return the rule
     */
    static DayRule lastWorkingDay() {
        return new NthWorkingDay(-1);
    }
}
