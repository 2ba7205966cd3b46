package io.salestiers.core.time;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;

/**
 * Fiscal years of twelve calendar months that start with any month.
 *
 * <p>A fiscal year is called by the calendar year in which it <em>ends</em>: with a start in April, the day 2025-04-01
 * is in the fiscal year 2026; with a start in January both are the same. Immutable and safe for use by several threads.
 *
 * @param yearStart the month whose first day begins the fiscal year
 */
public record FiscalMonths(Month yearStart) implements FiscalCalendar {
    /** Refuses an absent month. */
    public FiscalMonths {
        requireNonNull(yearStart, "yearStart");
    }

    @Override
    public Period periodOf(PeriodKind kind, LocalDate day) {
        int monthOfYear = Math.floorMod(day.getMonthValue() - yearStart.getValue(), 12);
        LocalDate start = day.withDayOfMonth(1).minusMonths(monthOfYear);
        return period(kind, start.plusMonths(11).getYear(), monthOfYear / kind.months() + 1);
    }

    @Override
    public Period period(PeriodKind kind, int fiscalYear, int index) {
        FiscalPeriods.requireIndex(kind, index);
        LocalDate yearEnd = LocalDate.of(fiscalYear, yearStart, 1);
        LocalDate yearBegin = yearStart == Month.JANUARY ? yearEnd : yearEnd.minusYears(1);
        LocalDate from = yearBegin.plusMonths((long) (index - 1) * kind.months());
        return new Period(kind, fiscalYear, index, DateRange.of(from, from.plusMonths(kind.months())));
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
}
