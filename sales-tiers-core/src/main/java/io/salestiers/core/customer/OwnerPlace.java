package io.salestiers.core.customer;

import io.salestiers.core.org.Appointment;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Position;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.time.Timeline;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Over what authority is asked about an owner. Who has left stands nowhere: then it is the position that was held last or, if
 * that is gone too, the unit in which it lay.
 */
final class OwnerPlace {
    private final Organization organization;
    private final OrganizationDay day;

    OwnerPlace(Organization organization, LocalDate day) {
        this.organization = organization;
        this.day = organization.on(day);
    }

    /** Whether the organization has the owner on the day. */
    boolean there(CustomerOwner owner) {
        if (owner instanceof CustomerOwner.OfPosition position) {
            return day.exists(position.id());
        }
        return owner instanceof CustomerOwner.OfPerson person
                && !day.positionsOf(person.id()).isEmpty();
    }

    /** Whether the owner is there and somebody can look after the customer. */
    boolean filled(CustomerOwner owner) {
        return owner instanceof CustomerOwner.OfPosition position
                ? there(owner) && !day.holders(position.id()).isEmpty()
                : there(owner);
    }

    /** Whether a person is the owner or holds its position. */
    boolean holds(PersonId person, CustomerOwner owner) {
        return owner.heldBy(person, day);
    }

    /** Whether an owner has a place in a unit or below it. */
    boolean liesIn(CustomerOwner owner, UnitId unit) {
        if (owner instanceof CustomerOwner.OfPosition position) {
            return there(owner) && day.liesIn(position.id(), unit);
        }
        return owner instanceof CustomerOwner.OfPerson person
                && day.positionsOf(person.id()).stream().anyMatch(each -> day.liesIn(each, unit));
    }

    /** Where an owner stands, or stood last; empty if it never stood anywhere. */
    Optional<Subject> subject(CustomerOwner owner) {
        if (there(owner)) {
            return owner.subject();
        }
        if (owner instanceof CustomerOwner.OfPosition position) {
            return formerUnit(position.id());
        }
        if (owner instanceof CustomerOwner.OfPerson person) {
            Optional<PositionId> former = formerPosition(person.id());
            return former.isPresent() && day.exists(former.get())
                    ? Optional.of(Subject.of(former.get()))
                    : former.flatMap(this::formerUnit);
        }
        return Optional.empty();
    }

    private Optional<PositionId> formerPosition(PersonId person) {
        return organization.appointments().stream()
                .filter(each -> each.person().equals(person))
                .filter(each -> !each.range().from().isAfter(day.day()))
                .max(Comparator.comparing(
                                (Appointment each) -> each.range().to().orElse(LocalDate.MAX))
                        .thenComparing(Appointment::position, Comparator.reverseOrder()))
                .map(Appointment::position);
    }

    private Optional<Subject> formerUnit(PositionId id) {
        Optional<Position> found = organization.findPosition(id);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        List<Timeline.Entry<UnitId>> before = found.get().unit().entries().stream()
                .filter(entry -> !entry.range().from().isAfter(day.day()))
                .toList();
        return before.isEmpty()
                ? Optional.empty()
                : Optional.of(Subject.of(before.get(before.size() - 1).value()));
    }
}
