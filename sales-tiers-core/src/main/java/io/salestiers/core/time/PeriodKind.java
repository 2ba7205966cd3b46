package io.salestiers.core.time;

import java.util.Locale;

/** The lengths in which a sales organization is measured and reviewed. */
public enum PeriodKind {
    /** A month: twelve a year; four or five whole weeks in a calendar of weeks. */
    MONTH(1),
    /** A quarter: three months. */
    QUARTER(3),
    /** A half-year: six months. */
    HALF_YEAR(6),
    /** A fiscal year: twelve months. */
    YEAR(12);

    private final int months;

    PeriodKind(int months) {
        this.months = months;
    }

    /**
     * The number of months.
     *
     * @return 1, 3, 6 or 12
     */
    public int months() {
        return months;
    }

    /**
     * How many periods of this kind a year has.
     *
     * @return 12, 4, 2 or 1
     */
    public int perYear() {
        return 12 / months;
    }

    /**
     * The key of the word for it in the catalogue of the module.
     *
     * @return for example {@code core.period.half-year}
     */
    public String key() {
        return "core.period." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
