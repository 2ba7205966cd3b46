package io.salestiers.kpi.cycle;

import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where somebody stood who has left, so that somebody can still decide about their result: the position that they held on
 * the last of their days in the period of the cycle. If that position is gone too, the nearest one above it, by the line of
 * that day, that is still there; whoever decides then stands higher than they would have to, never lower.
 *
 * @param position over which position authority is asked
 * @param day the day in the period
 */
record FormerPlace(PositionId position, LocalDate day) {
    /** Empty for somebody who holds a position, and for somebody who held none in the period. */
    static Optional<FormerPlace> of(PersonId person, Organization organization, DateRange period, LocalDate today) {
        if (main(person, organization.on(today)).isPresent()) {
            return Optional.empty();
        }
        return organization.appointments().stream()
                .filter(appointment -> appointment.person().equals(person))
                .flatMap(appointment -> organization
                        .findPosition(appointment.position())
                        .flatMap(position -> position.existence().intersection(appointment.range()))
                        .flatMap(period::intersection)
                        .flatMap(DateRange::to)
                        .map(end -> end.minusDays(1))
                        .stream())
                .max(Comparator.naturalOrder())
                .flatMap(day -> main(person, organization.on(day))
                        .flatMap(position -> stillThere(position, organization.on(day), organization.on(today)))
                        .map(position -> new FormerPlace(position, day)));
    }

    /** As authority looks for it: held with the largest share of time, else acted for. */
    private static Optional<PositionId> main(PersonId person, OrganizationDay day) {
        return day.positionOf(person).or(() -> day.positionsOf(person).stream().findFirst());
    }

    private static Optional<PositionId> stillThere(PositionId position, OrganizationDay then, OrganizationDay today) {
        return Stream.concat(Stream.of(position), then.chain(position).stream())
                .filter(today::exists)
                .findFirst();
    }
}
