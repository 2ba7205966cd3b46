package io.salestiers.core.delegation;

import io.salestiers.core.org.Appointment;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.time.DateRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Until when a person's authority rests on appointments (G11). */
final class Resting {
    private Resting() {}

    /**
     * Whether it has ended by an instant, and when.
     *
     * @param begin when the authority begins
     * @return the first instant without the appointment; empty if that is still to come
     */
    static Optional<Instant> endedBy(
            Instant instant,
            Organization organization,
            PersonId person,
            Optional<PositionId> restingOn,
            Instant begin) {
        LocalDate first = organization.dayOf(begin);
        Optional<DateRange> run = run(days(organization, person, restingOn), first);
        if (run.isEmpty()) {
            // Nothing to rest on: it never held, and what begins later is no matter of today.
            return begin.isAfter(instant) ? Optional.empty() : Optional.of(begin);
        }
        return run.get().to().map(organization::startOf).filter(end -> !end.isAfter(instant));
    }

    private static List<DateRange> days(Organization organization, PersonId person, Optional<PositionId> restingOn) {
        List<DateRange> days = new ArrayList<>();
        for (Appointment appointment : organization.appointments()) {
            if (appointment.person().equals(person)
                    && (restingOn.isEmpty() || restingOn.get().equals(appointment.position()))) {
                organization
                        .findPosition(appointment.position())
                        .flatMap(position -> position.existence().intersection(appointment.range()))
                        .ifPresent(days::add);
            }
        }
        days.sort(null);
        return days;
    }

    /** The first unbroken stretch that has not ended on a day. */
    private static Optional<DateRange> run(List<DateRange> sorted, LocalDate first) {
        @Nullable LocalDate start = null;
        @Nullable LocalDate end = null;
        for (DateRange range : sorted) {
            if (start != null && end != null && end.isBefore(range.from())) {
                if (end.isAfter(first)) {
                    return Optional.of(DateRange.of(start, end));
                }
                start = null;
            }
            if (start == null) {
                start = range.from();
                end = range.to().orElse(null);
            } else if (end != null) {
                end = range.to().isEmpty() || range.to().get().isAfter(end)
                        ? range.to().orElse(null)
                        : end;
            }
        }
        if (start == null || (end != null && !end.isAfter(first))) {
            return Optional.empty();
        }
        return Optional.of(end == null ? DateRange.startingOn(start) : DateRange.of(start, end));
    }
}
