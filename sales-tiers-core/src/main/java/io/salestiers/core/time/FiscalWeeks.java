package io.salestiers.core.time;

import static java.util.Objects.requireNonNull;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fiscal years of 52 or 53 whole weeks that end on a stated weekday at the end of a stated month, with months of four and
 * five weeks.
 *
 * <p>The calendar of the National Retail Federation of the United States ends its years on the Saturday nearest to the end of
 * January, and calls them by the year in which they begin:
 *
 * <!-- sample: BasicSamplesTest#retail -->
 * <pre>{@code
 * FiscalCalendar retail = FiscalCalendar.ofWeeks(WeekPattern.FOUR_FIVE_FOUR)
 *         .endingOnNearest(SATURDAY, Month.JANUARY)
 *         .leapWeekIn(12)
 *         .calledByYearBeforeEnd()
 *         .build();
 * Period year = retail.parse("2023"); // 2023-01-29/2024-02-04: 53 weeks
 * Period january = retail.parse("2023-M12"); // 2023-12-31/2024-02-04: five weeks in place of four
 * }</pre>
 *
 * <p>The rules are those of a 52-53-week tax year (United States, IRS Publication 538, "52-53-week tax year"). Immutable and
 * safe for use by several threads.
 *
 * @param pattern the weeks of the three months of a quarter
 * @param yearEnd which of the weekdays near the end of the month ends the year
 * @param lastDay the weekday on which a year ends
 * @param endMonth the month at whose end a year ends
 * @param leapMonth the month of the fiscal year, 1 to 12, that has one week more in a year of 53 weeks
 * @param yearName how the year is called
 */
public record FiscalWeeks(
        WeekPattern pattern, YearEnd yearEnd, DayOfWeek lastDay, Month endMonth, int leapMonth, YearName yearName)
        implements FiscalCalendar {
    /** Which of the weekdays near the end of a month ends a year. */
    public enum YearEnd {
        /** The last one in the month: the last Saturday of August is 25 to 31 August. */
        LAST,
        /**
         * The one nearest to the last day of the month, which may be in the next month: the Saturday nearest to the end of
         * January is 28 January to 3 February.
         */
        NEAREST
    }

    /** By which calendar year a fiscal year is called. */
    public enum YearName {
        /** The year of the month at whose end it ends: a year that ends with August 2025 is 2025. */
        END,
        /** The year before that: a year that ends with January 2024 is 2023. */
        BEFORE_END
    }

    /** Refuses absent parts and a month that a year does not have. */
    public FiscalWeeks {
        requireNonNull(pattern, "pattern");
        requireNonNull(yearEnd, "yearEnd");
        requireNonNull(lastDay, "lastDay");
        requireNonNull(endMonth, "endMonth");
        requireNonNull(yearName, "yearName");
        if (leapMonth < 1 || leapMonth > 12) {
            throw new IllegalArgumentException("leapMonth must be 1 to 12, but was " + leapMonth);
        }
    }

    @Override
    public Period periodOf(PeriodKind kind, LocalDate day) {
        int endYear = day.getYear() - 1;
        while (lastDayOf(endYear).isBefore(day)) {
            endYear++;
        }
        int fiscalYear = endYear - (yearName == YearName.BEFORE_END ? 1 : 0);
        // Twelve at most, so that looking is as quick as reckoning, and there is one rule for lengths only.
        int index = 1;
        Period period = period(kind, fiscalYear, index);
        while (!period.range().contains(day)) {
            index++;
            period = period(kind, fiscalYear, index);
        }
        return period;
    }

    @Override
    public Period period(PeriodKind kind, int fiscalYear, int index) {
        FiscalPeriods.requireIndex(kind, index);
        int endYear = fiscalYear + (yearName == YearName.BEFORE_END ? 1 : 0);
        LocalDate from = lastDayOf(endYear - 1).plusDays(1);
        boolean leap = lastDayOf(endYear).toEpochDay() - from.toEpochDay() + 1 > 52 * 7;
        int first = (index - 1) * kind.months() + 1;
        LocalDate begin = from.plusWeeks(weeks(1, first, leap));
        return new Period(
                kind,
                fiscalYear,
                index,
                DateRange.of(begin, begin.plusWeeks(weeks(first, first + kind.months(), leap))));
    }

    @Override
    public Period parse(String name) {
        return FiscalPeriods.parse(this, name);
    }

    @Override
    public Period before(Period period) {
        return FiscalPeriods.before(this, period);
    }

    @Override
    public List<Period> periodsIn(PeriodKind kind, DateRange range) {
        return FiscalPeriods.in(this, kind, range);
    }

    /**
     * Whether a fiscal year has 53 weeks.
     *
     * @param fiscalYear the year by which it is called
     * @return true for 371 days, false for 364
     */
    public boolean leapYear(int fiscalYear) {
        return period(PeriodKind.YEAR, fiscalYear, 1).range().lengthInDays() > 52 * 7;
    }

    /** The weeks of some months of the year. */
    private long weeks(int firstMonth, int endMonthExcluded, boolean leap) {
        long weeks = 0;
        for (int month = firstMonth; month < endMonthExcluded; month++) {
            weeks += pattern.weeks((month - 1) % 3 + 1) + (leap && month == leapMonth ? 1 : 0);
        }
        return weeks;
    }

    private LocalDate lastDayOf(int calendarYear) {
        LocalDate monthEnd = LocalDate.of(calendarYear, endMonth, 1).with(TemporalAdjusters.lastDayOfMonth());
        LocalDate latest = yearEnd == YearEnd.LAST ? monthEnd : monthEnd.plusDays(3);
        return latest.with(TemporalAdjusters.previousOrSame(lastDay));
    }

    /** States the choices of a calendar of weeks by name; there is no default for any. Used by one thread. */
    public static final class Builder {
        private final WeekPattern pattern;
        private @Nullable YearEnd yearEnd;
        private @Nullable DayOfWeek lastDay;
        private @Nullable Month endMonth;
        private int leapMonth;
        private @Nullable YearName yearName;

        Builder(WeekPattern pattern) {
            this.pattern = requireNonNull(pattern, "pattern");
        }

        /**
         * The year ends on the last such weekday of a month.
         *
         * @param weekday the weekday
         * @param month the month
         * @return this builder
         */
        public Builder endingOnLast(DayOfWeek weekday, Month month) {
            return ending(YearEnd.LAST, weekday, month);
        }

        /**
         * The year ends on the weekday that is nearest to the last day of a month.
         *
         * @param weekday the weekday
         * @param month the month
         * @return this builder
         */
        public Builder endingOnNearest(DayOfWeek weekday, Month month) {
            return ending(YearEnd.NEAREST, weekday, month);
        }

        private Builder ending(YearEnd rule, DayOfWeek weekday, Month month) {
            this.yearEnd = rule;
            this.lastDay = requireNonNull(weekday, "weekday");
            this.endMonth = requireNonNull(month, "month");
            return this;
        }

        /**
         * The month that has one week more in a year of 53 weeks.
         *
         * @param monthOfYear 1 to 12; 12 for nearly everybody
         * @return this builder
         */
        public Builder leapWeekIn(int monthOfYear) {
            this.leapMonth = monthOfYear;
            return this;
        }

        /**
         * The year is called by the calendar year of the month at whose end it ends.
         *
         * @return this builder
         */
        public Builder calledByYearOfEnd() {
            this.yearName = YearName.END;
            return this;
        }

        /**
         * The year is called by the calendar year before that of the month at whose end it ends: retailers call the year
         * that ends with January 2024 fiscal 2023.
         *
         * @return this builder
         */
        public Builder calledByYearBeforeEnd() {
            this.yearName = YearName.BEFORE_END;
            return this;
        }

        /**
         * The calendar.
         *
         * @return the calendar
         * @throws IllegalArgumentException if a choice is missing, naming all that are, or the leap month is not 1 to 12
         */
        public FiscalWeeks build() {
            YearEnd end = yearEnd;
            DayOfWeek day = lastDay;
            Month month = endMonth;
            YearName name = yearName;
            if (end == null || day == null || month == null || name == null || leapMonth == 0) {
                List<String> missing = new ArrayList<>();
                if (end == null) {
                    missing.add("endingOnLast or endingOnNearest");
                }
                if (leapMonth == 0) {
                    missing.add("leapWeekIn");
                }
                if (name == null) {
                    missing.add("calledByYearOfEnd or calledByYearBeforeEnd");
                }
                throw new IllegalArgumentException(
                        "a calendar of weeks must state all its choices, but these are missing: " + missing);
            }
            return new FiscalWeeks(pattern, end, day, month, leapMonth, name);
        }
    }
}
