package io.salestiers.core.time;

import java.time.LocalDate;

/** Walks a calendar that a host gives, which may have no working day at all. */
final class BusinessDays {
    private BusinessDays() {}

    static LocalDate step(BusinessCalendar calendar, LocalDate day, int step) {
        LocalDate found = day;
        for (int i = 0; i < BusinessCalendar.MOST_FREE_DAYS; i++) {
            found = found.plusDays(step);
            if (calendar.workingDay(found)) {
                return found;
            }
        }
        throw new IllegalStateException("BusinessCalendar must have a working day within "
                + BusinessCalendar.MOST_FREE_DAYS + " days, but has none " + (step > 0 ? "after " : "before ") + day);
    }
}
