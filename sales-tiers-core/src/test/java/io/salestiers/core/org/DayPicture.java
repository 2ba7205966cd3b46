package io.salestiers.core.org;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All that a day tells, asked one by one: what two organizations are compared by. */
record DayPicture(
        Map<UnitId, UnitPicture> units,
        Map<UnitId, PositionId> heads,
        Map<PositionId, PositionPicture> positions,
        Map<TerritoryId, TerritoryPicture> territories) {

    record UnitPicture(Optional<UnitId> parent, Optional<UnitTypeId> type) {}

    record PositionPicture(
            Optional<UnitId> unit,
            Optional<PositionId> manager,
            Optional<RoleId> role,
            Optional<TierId> tier,
            List<Holder> holders,
            List<TerritoryId> claims) {}

    record TerritoryPicture(Optional<TerritoryId> parent, List<PositionId> claimants) {}

    static DayPicture of(Organization organization, LocalDate date) {
        OrganizationDay day = organization.on(date);
        Map<UnitId, UnitPicture> units = new TreeMap<>();
        for (UnitId unit : day.units()) {
            units.put(unit, new UnitPicture(day.parent(unit), day.unitType(unit)));
        }
        // Stated heads, as far as they exist: who leads a unit without one follows from its positions. A unit that is
        // not
        // part of the organization may have one too.
        Map<UnitId, PositionId> heads = new TreeMap<>();
        for (OrgUnit unit : organization.units()) {
            unit.head().on(date).filter(id -> day.positions().contains(id)).ifPresent(id -> heads.put(unit.id(), id));
        }
        Map<PositionId, PositionPicture> positions = new TreeMap<>();
        for (PositionId position : day.positions()) {
            positions.put(
                    position,
                    new PositionPicture(
                            day.unitOf(position),
                            day.managerPosition(position),
                            day.role(position),
                            day.tier(position),
                            day.holders(position),
                            day.territoriesOf(position)));
        }
        Map<TerritoryId, TerritoryPicture> territories = new TreeMap<>();
        for (Territory territory : organization.territories()) {
            TerritoryId id = territory.id();
            // Not from the path upward, which ends where a circle begins.
            Optional<TerritoryId> parent = territory
                    .parent()
                    .on(date)
                    .filter(known -> organization.findTerritory(known).isPresent());
            boolean there = parent.isPresent()
                    || !day.territoryChildren(id).isEmpty()
                    || !day.claimants(id).isEmpty();
            if (there) {
                territories.put(id, new TerritoryPicture(parent, day.claimants(id)));
            }
        }
        return new DayPicture(units, heads, positions, territories);
    }

    /** The positions of all people, by person. */
    Map<PersonId, Map<PositionId, List<Holder>>> people() {
        Map<PersonId, Map<PositionId, List<Holder>>> people = new TreeMap<>();
        positions.forEach((id, position) -> {
            for (Holder holder : position.holders()) {
                people.computeIfAbsent(holder.person(), any -> new TreeMap<>())
                        .computeIfAbsent(id, any -> new java.util.ArrayList<>())
                        .add(holder);
            }
        });
        return people;
    }
}
