package io.salestiers.core.responsibility;

import io.salestiers.core.org.OrgUnit;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.text.Argument;
import io.salestiers.core.text.LocalizedText;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/* How places are called in findings: 华东/苏州 for a unit, with the id of the position behind it for a position. */
record PlaceNames(Organization organization) {
    Argument of(Subject place, LocalDate day) {
        if (place instanceof Subject.OfUnit unit) {
            return Argument.name(path(unit.id(), day));
        }
        if (place instanceof Subject.OfPosition position) {
            return position(position.id(), day);
        }
        return Argument.text(place.key());
    }

    Argument position(PositionId position, LocalDate day) {
        return organization
                .position(position)
                .unit()
                .on(day)
                .filter(unit -> organization.findUnit(unit).isPresent())
                .map(unit -> path(unit, day))
                .map(path -> Argument.name(
                        LocalizedText.of(path.en() + "/" + position.value(), path.zh() + "/" + position.value())))
                .orElseGet(() -> Argument.text(position.value()));
    }

    /** The names from the top down. */
    LocalizedText path(UnitId unit, LocalDate day) {
        OrgUnit own = organization.unit(unit);
        LocalizedText name = own.name();
        Set<UnitId> seen = new HashSet<>(Set.of(unit));
        Optional<UnitId> above = own.parent().on(day);
        while (above.isPresent() && seen.add(above.get())) {
            Optional<OrgUnit> parent = organization.findUnit(above.get());
            if (parent.isEmpty()) {
                break;
            }
            LocalizedText longer = parent.get().name();
            name = LocalizedText.of(longer.en() + "/" + name.en(), longer.zh() + "/" + name.zh());
            above = parent.get().parent().on(day);
        }
        return name;
    }
}
