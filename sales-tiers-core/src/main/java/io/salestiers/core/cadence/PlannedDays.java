package io.salestiers.core.cadence;

import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.Period;
import io.salestiers.core.time.PeriodKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Gathers the planned days of a range that are not before the first day of a schedule. */
final class PlannedDays {
    private final LocalDate from;
    private final LocalDate end;
    private final List<LocalDate> days = new ArrayList<>();

    PlannedDays(LocalDate first, DateRange range) {
        this.from = range.from().isBefore(first) ? first : range.from();
        this.end = range.to()
                .orElseThrow(() -> new IllegalArgumentException("the range must have an end, but was " + range));
    }

    /** The first day that counts, never before the first day of the schedule. */
    LocalDate from() {
        return from;
    }

    /** Whether a week or month that begins on a day can have a day in the range. */
    boolean mayBeAfter(LocalDate day) {
        return day.isBefore(end);
    }

    List<Period> periods(PeriodKind kind, FiscalCalendar calendar) {
        return from.isBefore(end) ? calendar.periodsIn(kind, DateRange.of(from, end)) : List.of();
    }

    void add(LocalDate day) {
        if (!day.isBefore(from) && day.isBefore(end)) {
            days.add(day);
        }
    }

    List<LocalDate> toList() {
        return List.copyOf(days);
    }
}
