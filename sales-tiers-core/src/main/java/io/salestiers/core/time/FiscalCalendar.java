package io.salestiers.core.time;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;

/**
 * Divides time into fiscal years, half-years, quarters and months that nest exactly: a quarter is its three months and
 * nothing else, and every day is in one month.
 *
 * <p>{@link FiscalMonths} has months of the calendar and a year that starts with any of them. {@link FiscalWeeks} has months
 * of four and five whole weeks (4-4-5, 4-5-4, 5-4-4), so that all months of a kind have the same number of weekends.
 * Immutable and safe for use by several threads.
 */
public sealed interface FiscalCalendar permits FiscalMonths, FiscalWeeks {
    /*
     * There is no default method: with one, a thread that starts with FiscalMonths and one that starts with the constant
     * below could wait for each other's class for ever (Java Language Specification 12.4.1, 12.4.2).
     */

    /** Fiscal years that are calendar years. */
    FiscalCalendar CALENDAR_YEAR = new FiscalMonths(Month.JANUARY);

    /**
     * Fiscal years that start with a month.
     *
     * @param yearStart the first month
     * @return the calendar
     */
    static FiscalCalendar startingIn(Month yearStart) {
        return new FiscalMonths(yearStart);
    }

    /**
     * Fiscal years of whole weeks.
     *
     * @param pattern the weeks of the three months of a quarter
     * @return a builder to state the other choices
     */
    static FiscalWeeks.Builder ofWeeks(WeekPattern pattern) {
        return new FiscalWeeks.Builder(pattern);
    }

    /**
     * The period that contains a day.
     *
     * @param kind its length
     * @param day the day
     * @return the one period of that kind with the day in it
     */
    Period periodOf(PeriodKind kind, LocalDate day);

    /**
     * A period by its place in the year.
     *
     * @param kind its length
     * @param fiscalYear the year by which the fiscal year is called
     * @param index 1 for the first
     * @return the period
     * @throws IllegalArgumentException if the year has no such index
     */
    Period period(PeriodKind kind, int fiscalYear, int index);

    /**
     * Reads the name of a period.
     *
     * @param name for example {@code 2017-M07}, {@code 2017-Q3}, {@code 2017-H2} or {@code 2017}
     * @return the period
     * @throws IllegalArgumentException if the text is not such a name
     */
    Period parse(String name);

    /**
     * The period of the same kind that ends where this one starts.
     *
     * @param period a period of this calendar
     * @return the one before
     */
    Period before(Period period);

    /**
     * All periods of a kind that have a day in a range, by time.
     *
     * @param kind their length
     * @param range a range with an end
     * @return one or more periods; the first and the last may reach beyond the range
     * @throws IllegalArgumentException if the range has no end
     */
    List<Period> periodsIn(PeriodKind kind, DateRange range);
}
