package io.salestiers.core.cadence;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A schedule in the words of RFC 5545 (iCalendar): a first day, a rule, and single days that are left out or added.
 *
 * <p>The second Tuesday of every month from 2025 on is {@code FREQ=MONTHLY;BYDAY=2TU}, first on 2025-01-14. Its last day stands
 * apart from the rule, since {@code UNTIL} must be written as the start is, with a time or without one.
 *
 * @param first the first planned day, which is the {@code DTSTART}
 * @param parts the parts of the {@code RRULE} but {@code UNTIL}
 * @param last the last day on which something can be planned, empty if it goes on for ever
 * @param excluded days of the rule that are dropped or moved ({@code EXDATE}), by time
 * @param added days that are added or moved to ({@code RDATE}), by time
 */
public record RecurrenceRule(
        LocalDate first, String parts, Optional<LocalDate> last, List<LocalDate> excluded, List<LocalDate> added) {
    /** Copies the lists. */
    public RecurrenceRule {
        requireNonNull(first, "first");
        requireNonNull(parts, "parts");
        requireNonNull(last, "last");
        excluded = excluded.stream().sorted().distinct().toList();
        added = added.stream().sorted().distinct().toList();
    }

    /**
     * The value of the {@code RRULE} of something that lasts whole days.
     *
     * @return for example {@code FREQ=MONTHLY;BYDAY=2TU;UNTIL=20251231}
     */
    public String text() {
        return last.map(day -> parts + ";UNTIL=" + IcalDates.day(day)).orElse(parts);
    }
}
