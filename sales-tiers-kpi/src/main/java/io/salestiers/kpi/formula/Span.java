package io.salestiers.kpi.formula;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;

/**
 * Which days a reference reads, seen from the period that is evaluated: back so many years and periods, then the period
 * found there, the fiscal year up to its end, or the last few periods up to its end.
 *
 * <p>Seen from 2017-Q3 of a calendar year: {@code prior(x)} is 2017-Q2, {@code yearAgo(x)} 2016-Q3, {@code ytd(x)} January
 * to September 2017, {@code rolling(x, 2)} 2017-Q2 and Q3, {@code yearAgo(ytd(x))} January to September 2016. The order in
 * which modifiers are nested makes no difference.
 *
 * @param extent how far back from the last day
 * @param periods how many periods: 1, but with {@link Extent#ROLLING} 1 to {@value #MAX_PERIODS}
 * @param periodsBack how many periods back, 0 to {@value #MAX_PERIODS}
 * @param yearsBack how many years back, 0 to {@value #MAX_YEARS}
 */
public record Span(Extent extent, int periods, int periodsBack, int yearsBack) {
    /** The most periods that a span reaches or lies back. */
    public static final int MAX_PERIODS = 60;
    /** The most years that a span lies back. */
    public static final int MAX_YEARS = 10;

    /** The period that is evaluated. */
    public static final Span PERIOD = new Span(Extent.PERIOD, 1, 0, 0);
    /** The period before. */
    public static final Span PRIOR = new Span(Extent.PERIOD, 1, 1, 0);
    /** The same period of the year before. */
    public static final Span YEAR_AGO = new Span(Extent.PERIOD, 1, 0, 1);
    /** From the first day of the fiscal year to the end of the period. */
    public static final Span YEAR_TO_DATE = new Span(Extent.YEAR_TO_DATE, 1, 0, 0);

    /** Refuses numbers out of range. */
    public Span {
        requireNonNull(extent, "extent");
        if (periods < 1 || periods > (extent == Extent.ROLLING ? MAX_PERIODS : 1)) {
            throw new IllegalArgumentException("periods must be 1, or 1 to " + MAX_PERIODS + " with ROLLING, but was "
                    + periods + " with " + extent);
        }
        if (periodsBack < 0 || periodsBack > MAX_PERIODS) {
            throw new IllegalArgumentException("periodsBack must be 0 to " + MAX_PERIODS + ", but was " + periodsBack);
        }
        if (yearsBack < 0 || yearsBack > MAX_YEARS) {
            throw new IllegalArgumentException("yearsBack must be 0 to " + MAX_YEARS + ", but was " + yearsBack);
        }
    }

    /**
     * The last periods.
     *
     * @param periods how many, this one included
     * @return the span
     */
    public static Span rolling(int periods) {
        return new Span(Extent.ROLLING, periods, 0, 0);
    }

    /**
     * The period in which the days end.
     *
     * @param calendar the fiscal calendar of the period
     * @param period the period that is evaluated
     * @return a period of the same kind, {@code period} itself for {@link #PERIOD}
     */
    public Period last(FiscalCalendar calendar, Period period) {
        int perYear = period.kind().perYear();
        int position = Math.addExact(
                Math.multiplyExact(period.fiscalYear() - yearsBack, perYear), period.index() - 1 - periodsBack);
        return calendar.period(period.kind(), Math.floorDiv(position, perYear), Math.floorMod(position, perYear) + 1);
    }

    /**
     * The days.
     *
     * @param calendar the fiscal calendar of the period
     * @param period the period that is evaluated
     * @return with an end
     */
    public DateRange days(FiscalCalendar calendar, Period period) {
        Period last = last(calendar, period);
        Period first = extent == Extent.PERIOD
                ? last
                : extent == Extent.YEAR_TO_DATE
                        ? calendar.period(last.kind(), last.fiscalYear(), 1)
                        : new Span(Extent.PERIOD, 1, periods - 1, 0).last(calendar, last);
        return DateRange.of(first.range().from(), last.range().to().orElseThrow());
    }
}
