package io.salestiers.core.time;

import static java.util.Objects.requireNonNull;

/**
 * A named stretch of a fiscal year in which results are measured: {@code 2017-Q3} is July to September 2017 when the
 * year starts in January. Made by a {@link FiscalCalendar}, which also finds the one before.
 *
 * @param kind month, quarter, half-year or year
 * @param fiscalYear the year by which the fiscal year is called
 * @param index 1 for the first period of its kind in the year
 * @param range the days
 */
public record Period(PeriodKind kind, int fiscalYear, int index, DateRange range) implements Comparable<Period> {
    /** Refuses an index outside the year and a range without an end. */
    public Period {
        requireNonNull(kind, "kind");
        requireNonNull(range, "range");
        if (index < 1 || index > kind.perYear()) {
            throw new IllegalArgumentException(
                    "index of a " + kind + " must be 1 to " + kind.perYear() + ", but was " + index);
        }
        if (range.openEnded()) {
            throw new IllegalArgumentException("a period must have an end, but was " + range);
        }
    }

    /**
     * The name: {@code 2017-M07}, {@code 2017-Q3}, {@code 2017-H2} or {@code 2017}. In a year that starts in January the
     * month index is the calendar month.
     *
     * @return the name, read again by {@link FiscalCalendar#parse(String)}
     */
    public String name() {
        String year = fiscalYear >= 0 && fiscalYear < 1000
                ? "0".repeat(4 - Integer.toString(fiscalYear).length()) + fiscalYear
                : Integer.toString(fiscalYear);
        return switch (kind) {
            case MONTH -> year + (index < 10 ? "-M0" : "-M") + index;
            case QUARTER -> year + "-Q" + index;
            case HALF_YEAR -> year + "-H" + index;
            case YEAR -> year;
        };
    }

    /** By start, and of periods that start together the shorter first. */
    @Override
    public int compareTo(Period other) {
        return range.compareTo(other.range);
    }

    @Override
    public String toString() {
        return name();
    }
}
