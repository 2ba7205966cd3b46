package io.salestiers.core.time;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Divides time into fiscal years, half-years, quarters and months that nest exactly: a quarter is its three months and
 * nothing else.
 *
 * <p>A fiscal year is called by the calendar year in which it <em>ends</em>: with a start in April, the day 2025-04-01
 * is in the fiscal year 2026; with a start in January both are the same. Immutable and safe for use by several threads.
 *
 * @param yearStart the month whose first day begins the fiscal year
 */
public record FiscalCalendar(Month yearStart) {
    /** Fiscal years that are calendar years. */
    public static final FiscalCalendar CALENDAR_YEAR = new FiscalCalendar(Month.JANUARY);

    private static final Pattern NAME = Pattern.compile("(\\d{4})(?:-(?:M(\\d{2})|Q([1-4])|H([12])))?");

    /** Refuses an absent month. */
    public FiscalCalendar {
        requireNonNull(yearStart, "yearStart");
    }

    /**
     * Fiscal years that start with a month.
     *
     * @param yearStart the first month
     * @return the calendar
     */
    public static FiscalCalendar startingIn(Month yearStart) {
        return new FiscalCalendar(yearStart);
    }

    /**
     * The period that contains a day.
     *
     * @param kind its length
     * @param day the day
     * @return the one period of that kind with the day in it
     */
    public Period periodOf(PeriodKind kind, LocalDate day) {
        int monthOfYear = Math.floorMod(day.getMonthValue() - yearStart.getValue(), 12);
        LocalDate start = day.withDayOfMonth(1).minusMonths(monthOfYear);
        return period(kind, start.plusMonths(11).getYear(), monthOfYear / kind.months() + 1);
    }

    /**
     * A period by its place in the year.
     *
     * @param kind its length
     * @param fiscalYear the year in which the fiscal year ends
     * @param index 1 for the first
     * @return the period
     * @throws IllegalArgumentException if the year has no such index
     */
    public Period period(PeriodKind kind, int fiscalYear, int index) {
        if (index < 1 || index > kind.perYear()) {
            throw new IllegalArgumentException(
                    "index of a " + kind + " must be 1 to " + kind.perYear() + ", but was " + index);
        }
        LocalDate yearEnd = LocalDate.of(fiscalYear, yearStart, 1);
        LocalDate yearBegin = yearStart == Month.JANUARY ? yearEnd : yearEnd.minusYears(1);
        LocalDate from = yearBegin.plusMonths((long) (index - 1) * kind.months());
        return new Period(kind, fiscalYear, index, DateRange.of(from, from.plusMonths(kind.months())));
    }

    /**
     * Reads the name of a period.
     *
     * @param name for example {@code 2017-M07}, {@code 2017-Q3}, {@code 2017-H2} or {@code 2017}
     * @return the period
     * @throws IllegalArgumentException if the text is not such a name
     */
    public Period parse(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "period must be like 2017-M07, 2017-Q3, 2017-H2 or 2017, but was '" + name + "'");
        }
        int year = Integer.parseInt(matcher.group(1));
        if (matcher.group(2) != null) {
            return period(PeriodKind.MONTH, year, Integer.parseInt(matcher.group(2)));
        }
        if (matcher.group(3) != null) {
            return period(PeriodKind.QUARTER, year, Integer.parseInt(matcher.group(3)));
        }
        if (matcher.group(4) != null) {
            return period(PeriodKind.HALF_YEAR, year, Integer.parseInt(matcher.group(4)));
        }
        return period(PeriodKind.YEAR, year, 1);
    }

    /**
     * The period of the same kind that ends where this one starts.
     *
     * @param period a period of this calendar
     * @return the one before
     */
    public Period before(Period period) {
        return periodOf(period.kind(), period.range().from().minusDays(1));
    }

    /**
     * All periods of a kind that have a day in a range, by time.
     *
     * @param kind their length
     * @param range a range with an end
     * @return one or more periods; the first and the last may reach beyond the range
     * @throws IllegalArgumentException if the range has no end
     */
    public List<Period> periodsIn(PeriodKind kind, DateRange range) {
        LocalDate end = range.to()
                .orElseThrow(() -> new IllegalArgumentException("the range must have an end, but was " + range));
        List<Period> periods = new ArrayList<>();
        for (LocalDate day = range.from(); day.isBefore(end); ) {
            Period period = periodOf(kind, day);
            periods.add(period);
            day = period.range().to().orElseThrow();
        }
        return List.copyOf(periods);
    }
}
