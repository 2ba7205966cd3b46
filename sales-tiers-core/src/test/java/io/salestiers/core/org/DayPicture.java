package io.salestiers.core.org;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All that a day tells, asked one by one: what two organizations are compared by. */
record DayPicture(
        Map<UnitId, UnitPicture> units,
        Map<PositionId, PositionPicture> positions,
        Map<TerritoryId, TerritoryPicture> territories) {

    record UnitPicture(Optional<UnitId> parent, Optional<PositionId> head, Optional<UnitTypeId> type) {}

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
            // The stated head, as far as it exists: who leads a unit without one follows from its positions.
            Optional<PositionId> head = organization
                    .unit(unit)
                    .head()
                    .on(date)
                    .filter(id -> day.positions().contains(id));
            units.put(unit, new UnitPicture(day.parent(unit), head, day.unitType(unit)));
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
            List<TerritoryId> path = day.territoryPath(id);
            Optional<TerritoryId> parent = path.size() > 1 ? Optional.of(path.get(1)) : Optional.empty();
            boolean there = parent.isPresent()
                    || !day.territoryChildren(id).isEmpty()
                    || !day.claimants(id).isEmpty();
            if (there) {
                territories.put(id, new TerritoryPicture(parent, day.claimants(id)));
            }
        }
        return new DayPicture(units, positions, territories);
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
