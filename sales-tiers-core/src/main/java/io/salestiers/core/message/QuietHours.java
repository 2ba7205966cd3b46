package io.salestiers.core.message;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.result.Severity;
import io.salestiers.core.time.BusinessCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * When people are left in peace (免打扰): outside the hours of work, and on days on which nobody works.
 *
 * <p>With hours from 09:00 to 18:00 in Shanghai on working days, a message of Friday 2025-07-04 19:30 is sent on Monday
 * 2025-07-07 at 09:00; one of Friday 09:00 is sent at once, one of 18:00 waits. Immutable and safe for use by several threads.
 *
 * @param from the first time of the day at which people may be told
 * @param to the first time at which they may not be any more, after {@code from}
 * @param zone where they are
 * @param freeDays whether they are left in peace on days on which nobody works
 * @param through what is grave enough to be told at any time
 */
public record QuietHours(LocalTime from, LocalTime to, ZoneId zone, boolean freeDays, Set<Severity> through) {
    /** Refuses hours that end before they begin. */
    public QuietHours {
        requireNonNull(zone, "zone");
        if (!to.isAfter(from)) {
            throw new IllegalArgumentException("the hours must end after they begin, but were " + from + " to " + to);
        }
        EnumSet<Severity> copy = EnumSet.noneOf(Severity.class);
        copy.addAll(through);
        through = Collections.unmodifiableSet(copy);
    }

    /**
     * The first instant at or after another one at which people may be told.
     *
     * @param instant when a message comes up
     * @param severity how grave it is
     * @param calendar tells working days; asked only if free days are quiet
     * @return the instant itself, or the start of the hours on that day or a later one
     * @throws IllegalStateException if the calendar has no working day within {@value BusinessCalendar#MOST_FREE_DAYS} days
     */
    public Instant earliest(Instant instant, Severity severity, BusinessCalendar calendar) {
        if (through.contains(severity)) {
            return instant;
        }
        ZonedDateTime time = instant.atZone(zone);
        LocalDate day = time.toLocalDate();
        if (!freeDays || calendar.workingDay(day)) {
            if (time.toLocalTime().isBefore(from)) {
                return start(day);
            }
            if (time.toLocalTime().isBefore(to)) {
                return instant;
            }
        }
        return start(freeDays ? calendar.next(day) : day.plusDays(1));
    }

    /** An hour that summer time leaves out begins when it would have. */
    private Instant start(LocalDate day) {
        return day.atTime(from).atZone(zone).toInstant();
    }
}
