package io.salestiers.kpi.analysis.variance;

import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Where below a unit somebody stands on a day: in a child of it, directly in it, elsewhere, or nowhere. */
final class PlacesBelow {
    /** The child, or the subject itself if it stands directly in the unit; empty if elsewhere. */
    record Place(Optional<Subject> part) {}

    private final UnitId unit;
    private final TreeMap<LocalDate, OrganizationDay> days = new TreeMap<>();

    PlacesBelow(Organization organization, UnitId unit, List<DateRange> ranges) {
        this.unit = unit;
        for (DateRange range : ranges) {
            for (DateRange piece : organization.cuts(range)) {
                days.put(piece.from(), organization.on(piece.from()));
            }
        }
    }

    /** The place on a day of one of the ranges; empty if the subject has none. */
    Optional<Place> on(Subject subject, LocalDate day) {
        return place(subject, days.floorEntry(day).getValue());
    }

    /** The driver to which the facts of a subject belong that stands at a place. */
    Driver driver(Subject subject, Subject part) {
        Set<Place> places = new HashSet<>();
        boolean nowhere = false;
        for (Map.Entry<LocalDate, OrganizationDay> day : days.entrySet()) {
            Optional<Place> place = place(subject, day.getValue());
            place.ifPresent(places::add);
            nowhere |= place.isEmpty();
        }
        if (places.size() > 1) {
            return Driver.PERIMETER;
        }
        return nowhere ? Driver.JOINERS_AND_LEAVERS : stayed(part);
    }

    static Driver stayed(Subject part) {
        return part instanceof Subject.OfUnit ? Driver.UNIT : Driver.MEMBER;
    }

    /** The units directly below on a day. */
    List<Subject> children(LocalDate day) {
        List<Subject> children = new ArrayList<>();
        OrganizationDay on = days.floorEntry(day).getValue();
        for (UnitId each : on.units()) {
            if (on.parent(each).equals(Optional.of(unit))) {
                children.add(Subject.of(each));
            }
        }
        return children;
    }

    private Optional<Place> place(Subject subject, OrganizationDay day) {
        return unit(subject, day).map(own -> {
            List<UnitId> path = day.path(own);
            int at = path.indexOf(unit);
            return new Place(at < 0 ? Optional.empty() : Optional.of(at == 0 ? subject : Subject.of(path.get(at - 1))));
        });
    }

    private static Optional<UnitId> unit(Subject subject, OrganizationDay day) {
        if (subject instanceof Subject.OfUnit of) {
            return day.units().contains(of.id()) ? Optional.of(of.id()) : Optional.empty();
        }
        if (subject instanceof Subject.OfPerson person) {
            return day.positionOf(person.id()).flatMap(day::unitOf);
        }
        return subject instanceof Subject.OfPosition position && day.exists(position.id())
                ? day.unitOf(position.id())
                : Optional.empty();
    }
}
