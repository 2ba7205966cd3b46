package io.salestiers.kpi.measure;

import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TerritoryId;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Everybody for whom the facts of one subject count on one day, and what must be known of that. */
final class Placement {
    private final Organization organization;
    private final OrganizationDay day;
    private final TerritoryPolicy policy;
    private final Set<Subject> all = new LinkedHashSet<>();
    private final Set<MeasureFinding> notes = EnumSet.noneOf(MeasureFinding.class);

    Placement(Organization organization, OrganizationDay day, Subject subject, TerritoryPolicy policy) {
        this.organization = organization;
        this.day = day;
        this.policy = policy;
        all.add(subject);
        if (subject instanceof Subject.OfTerritory territory) {
            ofTerritory(territory.id());
        } else if (subject instanceof Subject.OfUnit unit) {
            inUnit(day.units().contains(unit.id()) ? Optional.of(unit.id()) : Optional.empty());
        } else {
            Optional<PositionId> position = Places.position(subject, day);
            ofPosition(position, subject instanceof Subject.OfPosition);
            position.ifPresent(this::inTerritories);
        }
    }

    Set<Subject> all() {
        return all;
    }

    Set<MeasureFinding> notes() {
        return notes;
    }

    private void ofPosition(Optional<PositionId> position, boolean occupant) {
        position.ifPresent(id -> all.add(Subject.of(id)));
        if (occupant) {
            position.flatMap(day::occupant).ifPresent(person -> all.add(Subject.of(person)));
        }
        inUnit(position.flatMap(day::unitOf));
    }

    private void inUnit(Optional<UnitId> unit) {
        if (unit.isEmpty()) {
            notes.add(MeasureFinding.UNPLACED);
        }
        unit.ifPresent(id -> day.path(id).forEach(above -> all.add(Subject.of(above))));
    }

    private void ofTerritory(TerritoryId territory) {
        if (organization.findTerritory(territory).isEmpty()) {
            notes.add(MeasureFinding.TERRITORY_UNKNOWN);
            return;
        }
        List<TerritoryId> path = day.territoryPath(territory);
        path.forEach(around -> all.add(Subject.of(around)));
        if (policy.owner() == TerritoryPolicy.Owner.NOBODY) {
            return;
        }
        List<PositionId> claimants = path.stream()
                .map(day::claimants)
                .filter(positions -> !positions.isEmpty())
                .findFirst()
                .orElse(List.of());
        if (claimants.isEmpty()) {
            notes.add(MeasureFinding.TERRITORY_UNCLAIMED);
        } else {
            Optional<PositionId> owner = owner(claimants);
            if (owner.isPresent()) {
                ofPosition(owner, true);
            } else {
                notes.add(MeasureFinding.TERRITORY_CONTESTED);
            }
        }
    }

    private Optional<PositionId> owner(List<PositionId> claimants) {
        if (claimants.size() == 1) {
            return Optional.of(claimants.get(0));
        }
        return policy.owner() == TerritoryPolicy.Owner.LOWEST_CLAIMANT ? lowest(claimants) : Optional.empty();
    }

    /* Positions of different ladders are neither lower nor higher than one another. */
    private Optional<PositionId> lowest(List<PositionId> claimants) {
        List<PositionId> lowest = claimants.stream()
                .filter(one -> claimants.stream().allMatch(other -> one.equals(other) || lower(one, other)))
                .toList();
        return lowest.size() == 1 ? Optional.of(lowest.get(0)) : Optional.empty();
    }

    private boolean lower(PositionId one, PositionId other) {
        Optional<TierId> tier = day.tier(one);
        Optional<TierId> above = day.tier(other);
        return tier.isPresent()
                && above.isPresent()
                && day.ladders().sameLadder(tier.get(), above.get())
                && day.ladders().higher(above.get(), tier.get());
    }

    private void inTerritories(PositionId position) {
        if (policy.place() == TerritoryPolicy.Place.NOWHERE) {
            return;
        }
        List<TerritoryId> claimed = day.territoriesOf(position);
        List<TerritoryId> outermost = claimed.stream()
                .filter(one -> claimed.stream().noneMatch(other -> !one.equals(other) && day.liesIn(one, other)))
                .toList();
        if (outermost.isEmpty()) {
            notes.add(MeasureFinding.TERRITORY_ABSENT);
            return;
        }
        if (outermost.size() > 1) {
            notes.add(MeasureFinding.TERRITORY_AMBIGUOUS);
        }
        if (outermost.size() == 1 || policy.place() == TerritoryPolicy.Place.COMMON_GROUND) {
            List<TerritoryId> common = new ArrayList<>(day.territoryPath(outermost.get(0)));
            outermost.forEach(one -> common.retainAll(day.territoryPath(one)));
            common.forEach(around -> all.add(Subject.of(around)));
        }
    }
}
