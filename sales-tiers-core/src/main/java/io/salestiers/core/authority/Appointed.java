package io.salestiers.core.authority;

import io.salestiers.core.org.Appointment;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who is appointed when, by person: what grants to people rest on. */
final class Appointed {
    /** An appointment on the days on which its position exists. */
    private record Stretch(PositionId position, DateRange range) {}

    private final Map<PersonId, List<Stretch>> byPerson = new HashMap<>();

    Appointed(Organization organization) {
        for (Appointment appointment : organization.appointments()) {
            organization
                    .findPosition(appointment.position())
                    .flatMap(position -> position.existence().intersection(appointment.range()))
                    .ifPresent(range -> byPerson.computeIfAbsent(appointment.person(), person -> new ArrayList<>())
                            .add(new Stretch(appointment.position(), range)));
        }
    }

    /** The positions to which a person is appointed on a day, in any way, in order. */
    List<PositionId> seats(PersonId person, LocalDate day) {
        return byPerson.getOrDefault(person, List.of()).stream()
                .filter(stretch -> stretch.range().contains(day))
                .map(Stretch::position)
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * The days of the first unbroken stretch of appointments that has not ended when something begins (G11): those on which
     * what rests on it can hold.
     */
    Optional<DateRange> stretch(PersonId person, Optional<PositionId> position, LocalDate begin) {
        List<DateRange> ranges = byPerson.getOrDefault(person, List.of()).stream()
                .filter(stretch -> position.isEmpty() || stretch.position().equals(position.get()))
                .map(Stretch::range)
                .sorted()
                .toList();
        Optional<DateRange> run = Optional.empty();
        for (DateRange next : ranges) {
            if (run.isEmpty() || ended(run.get(), next.from())) {
                if (run.isPresent() && !endedBy(run.get(), begin)) {
                    return run;
                }
                run = Optional.of(next);
            } else {
                run = Optional.of(joined(run.get(), next));
            }
        }
        return run.filter(last -> !endedBy(last, begin));
    }

    /** Whether there is a day between the end of a range and a later one. */
    private static boolean ended(DateRange range, LocalDate next) {
        return range.to().filter(end -> end.isBefore(next)).isPresent();
    }

    private static boolean endedBy(DateRange range, LocalDate day) {
        return range.to().filter(end -> !end.isAfter(day)).isPresent();
    }

    private static DateRange joined(DateRange first, DateRange second) {
        if (first.to().isEmpty() || second.to().isEmpty()) {
            return DateRange.startingOn(first.from());
        }
        LocalDate a = first.to().get();
        LocalDate b = second.to().get();
        return DateRange.of(first.from(), a.isAfter(b) ? a : b);
    }

    /** The main position of a person: held with the largest share of time, else acted for. */
    static Optional<PositionId> main(PersonId person, OrganizationDay day) {
        Optional<PositionId> held = day.positionOf(person);
        return held.isPresent() ? held : day.positionsOf(person).stream().findFirst();
    }
}
