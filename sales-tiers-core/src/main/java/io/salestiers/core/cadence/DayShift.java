package io.salestiers.core.cadence;

import io.salestiers.core.time.BusinessCalendar;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * Where an occurrence goes that falls on a day on which nobody works.
 *
 * <p>The examples are for Sunday 30 November 2025, with free weekends; the working days around it are Friday 28 November and
 * Monday 1 December. {@link #NEXT}, {@link #NEXT_WITHIN_MONTH}, {@link #PREVIOUS} and {@link #PREVIOUS_WITHIN_MONTH} are
 * known from contracts as <em>following</em>, <em>modified following</em>, <em>preceding</em> and <em>modified preceding</em>
 * (2006 ISDA Definitions, section 4.12).
 */
public enum DayShift {
    /** It stays where it is: Sunday 30 November. */
    KEEP,
    /** The next working day: Monday 1 December. */
    NEXT,
    /** The next working day of the same month, else the previous: Friday 28 November. */
    NEXT_WITHIN_MONTH,
    /** The previous working day: Friday 28 November. */
    PREVIOUS,
    /** The previous working day of the same month, else the next: Friday 28 November; for Sunday 1 March 2026 Monday 2 March. */
    PREVIOUS_WITHIN_MONTH,
    /** It does not take place. */
    DROP;

    /**
     * The key of the word for it in the catalogue of the module.
     *
     * @return for example {@code core.cadence.shift.next-within-month}
     */
    public String key() {
        return "core.cadence.shift." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The day on which something planned for a day takes place.
     *
     * <p>A working day stays. In a calendar month without any working day the rules within the month go where those across
     * months go.
     *
     * @param day the planned day
     * @param calendar tells working days
     * @return the day; empty if it is dropped
     * @throws IllegalStateException if the calendar has no working day within {@value BusinessCalendar#MOST_FREE_DAYS} days
     */
    public Optional<LocalDate> apply(LocalDate day, BusinessCalendar calendar) {
        if (this == KEEP || calendar.workingDay(day)) {
            return Optional.of(day);
        }
        return switch (this) {
            case NEXT -> Optional.of(calendar.next(day));
            case PREVIOUS -> Optional.of(calendar.previous(day));
            case NEXT_WITHIN_MONTH -> Optional.of(within(day, calendar.next(day), calendar, true));
            case PREVIOUS_WITHIN_MONTH -> Optional.of(within(day, calendar.previous(day), calendar, false));
            case DROP -> Optional.empty();
            case KEEP -> throw new AssertionError(this);
        };
    }

    private static LocalDate within(LocalDate day, LocalDate wished, BusinessCalendar calendar, boolean forward) {
        if (sameMonth(day, wished)) {
            return wished;
        }
        LocalDate other = forward ? calendar.previous(day) : calendar.next(day);
        return sameMonth(day, other) ? other : wished;
    }

    private static boolean sameMonth(LocalDate a, LocalDate b) {
        return a.getYear() == b.getYear() && a.getMonth() == b.getMonth();
    }
}
