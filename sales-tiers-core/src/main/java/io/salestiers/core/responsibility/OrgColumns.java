package io.salestiers.core.responsibility;

import io.salestiers.core.org.OrgUnit;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Position;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.RoleId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.org.UnitTypeId;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/*
 * An organization as columns: units, positions, people and roles are numbers in the order of their ids, and what changes
 * is stretches of days. Made once, then only read.
 *
 * `direct` says which positions of a role lie directly in a unit and who is in them: its pieces end where one of these
 * positions comes, goes, changes its role or its people, and nowhere else. Everything that the sweep finds is put
 * together from these pieces and from the parents of units, so nothing is cut at a change that does not matter to it.
 */
final class OrgColumns {
    private static final Stretches<Occupancies> NOTHING = new Stretches<>();

    final Organization organization;
    final List<UnitId> units;
    final List<PositionId> positions;
    final List<PersonId> people;
    final List<RoleId> roles;
    private final Map<UnitId, Integer> unitNumbers;
    private final Map<PositionId, Integer> positionNumbers;
    private final Map<PersonId, Integer> personNumbers;
    private final Map<RoleId, Integer> roleNumbers;

    /** By unit. */
    final List<Stretches<Integer>> parents = new ArrayList<>();
    /** By unit: the days on which it is part of the organization; the value says whether it is a leaf. */
    final List<Stretches<Boolean>> presence = new ArrayList<>();
    /** By position. */
    final List<Stretches<Occupancy>> occupancies = new ArrayList<>();
    /** By position, on the days of its existence. */
    final List<Stretches<Integer>> roleOf = new ArrayList<>();
    /** By position, on the days of its existence. */
    final List<Stretches<Integer>> unitOf = new ArrayList<>();

    private final List<Map<Integer, Stretches<Occupancies>>> direct = new ArrayList<>();

    OrgColumns(Organization organization, Set<RoleId> moreRoles) {
        this.organization = organization;
        this.units = organization.units().stream().map(OrgUnit::id).toList();
        this.positions = organization.positions().stream().map(Position::id).toList();
        this.people = organization.people();
        Set<RoleId> allRoles = new TreeSet<>(moreRoles);
        for (Position position : organization.positions()) {
            position.role().entries().forEach(entry -> allRoles.add(entry.value()));
        }
        this.roles = List.copyOf(allRoles);
        this.unitNumbers = numbers(units);
        this.positionNumbers = numbers(positions);
        this.personNumbers = numbers(people);
        this.roleNumbers = numbers(roles);
        for (Position position : organization.positions()) {
            roleOf.add(within(position.role(), position.existence(), roleNumbers));
            unitOf.add(within(position.unit(), position.existence(), unitNumbers));
        }
        fillParents();
        Occupants.fill(this);
        fillDirect();
    }

    private static <K> Map<K, Integer> numbers(List<K> ids) {
        Map<K, Integer> numbers = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            numbers.put(ids.get(i), i);
        }
        return numbers;
    }

    /** What has an effect: the days of the existence, and only values that are there. */
    private static <T> Stretches<Integer> within(
            Timeline<T> timeline, @Nullable DateRange existence, Map<T, Integer> numbers) {
        Stretches<Integer> stretches = new Stretches<>();
        for (Timeline.Entry<T> entry : timeline.entries()) {
            Integer number = numbers.get(entry.value());
            Optional<DateRange> days = existence == null
                    ? Optional.of(entry.range())
                    : entry.range().intersection(existence);
            if (number != null && days.isPresent()) {
                stretches.add(days.get().from().toEpochDay(), Stretches.end(days.get()), number);
            }
        }
        return stretches;
    }

    /** A unit is there while it has a parent, is a parent or has a position; it is a leaf while it is no parent. */
    private void fillParents() {
        List<DayCounts> counts = new ArrayList<>();
        for (OrgUnit unit : organization.units()) {
            parents.add(within(unit.parent(), null, unitNumbers));
            counts.add(new DayCounts(2));
        }
        for (int unit = 0; unit < units.size(); unit++) {
            Stretches<Integer> above = parents.get(unit);
            for (int i = 0; i < above.size(); i++) {
                counts.get(unit).add(0, above.from(i), above.to(i));
                counts.get(above.value(i)).add(1, above.from(i), above.to(i));
            }
        }
        for (Stretches<Integer> places : unitOf) {
            for (int i = 0; i < places.size(); i++) {
                counts.get(places.value(i)).add(0, places.from(i), places.to(i));
            }
        }
        for (DayCounts count : counts) {
            Stretches<Boolean> days = new Stretches<>();
            count.forEach((from, to, now) -> {
                if (now[0] + now[1] > 0) {
                    days.add(from, to, now[1] == 0);
                }
            });
            presence.add(days);
        }
    }

    private void fillDirect() {
        List<Map<Integer, List<Occupancy>>> lists = new ArrayList<>();
        List<Map<Integer, List<long[]>>> days = new ArrayList<>();
        for (int role = 0; role < roles.size(); role++) {
            lists.add(new HashMap<>());
            days.add(new HashMap<>());
            direct.add(new HashMap<>());
        }
        for (int position = 0; position < positions.size(); position++) {
            Stretches<Integer> itsRoles = roleOf.get(position);
            for (int r = 0; r < itsRoles.size(); r++) {
                int role = itsRoles.value(r);
                Stretches<Integer> itsUnits = unitOf.get(position);
                int u = itsUnits.firstEndingAfter(itsRoles.from(r));
                for (; u < itsUnits.size() && itsUnits.from(u) < itsRoles.to(r); u++) {
                    long from = Math.max(itsRoles.from(r), itsUnits.from(u));
                    long to = Math.min(itsRoles.to(r), itsUnits.to(u));
                    List<Occupancy> list = lists.get(role).computeIfAbsent(itsUnits.value(u), any -> new ArrayList<>());
                    List<long[]> when = days.get(role).computeIfAbsent(itsUnits.value(u), any -> new ArrayList<>());
                    Stretches<Occupancy> occupied = occupancies.get(position);
                    for (int o = occupied.firstEndingAfter(from); o < occupied.size() && occupied.from(o) < to; o++) {
                        list.add(occupied.value(o));
                        when.add(new long[] {Math.max(from, occupied.from(o)), Math.min(to, occupied.to(o))});
                    }
                }
            }
        }
        for (int role = 0; role < roles.size(); role++) {
            for (Map.Entry<Integer, List<Occupancy>> entry : lists.get(role).entrySet()) {
                direct.get(role)
                        .put(
                                entry.getKey(),
                                Together.of(entry.getValue(), days.get(role).getOrDefault(entry.getKey(), List.of())));
            }
        }
    }

    /** The positions of a role directly in a unit, on the days on which there are any. */
    Stretches<Occupancies> direct(int role, int unit) {
        return direct.get(role).getOrDefault(unit, NOTHING);
    }

    /** Number or -1. */
    int unit(UnitId id) {
        return unitNumbers.getOrDefault(id, -1);
    }

    int position(PositionId id) {
        return positionNumbers.getOrDefault(id, -1);
    }

    int person(PersonId id) {
        return personNumbers.getOrDefault(id, -1);
    }

    int role(RoleId id) {
        return roleNumbers.getOrDefault(id, -1);
    }

    Optional<UnitTypeId> type(int unit) {
        return organization.unit(units.get(unit)).type();
    }
}
