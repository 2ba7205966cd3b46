package io.salestiers.core.org;

import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/*
 * An organization while changes are made, each day on what the days before left. What stands twice under one id, which
 * is a finding of the organization, is carried along unread.
 */
final class ReorganizationState {
    private final OrganizationDefinition start;
    final Map<UnitId, OrgUnit> units = new TreeMap<>();
    final Map<PositionId, Position> positions = new TreeMap<>();
    final Map<TerritoryId, Territory> territories = new TreeMap<>();
    private final Map<PositionId, List<Appointment>> appointments = new TreeMap<>();
    private final Map<TerritoryId, List<TerritoryClaim>> claims = new TreeMap<>();
    private final Map<UnitId, LocalDate> closedUnits = new TreeMap<>();
    private final Map<TerritoryId, LocalDate> closedTerritories = new TreeMap<>();
    private final List<OrgUnit> otherUnits;
    private final List<Position> otherPositions;
    private final List<Territory> otherTerritories;

    ReorganizationState(OrganizationDefinition start) {
        this.start = start;
        this.otherUnits = fill(units, start.units(), OrgUnit::id);
        this.otherPositions = fill(positions, start.positions(), Position::id);
        this.otherTerritories = fill(territories, start.territories(), Territory::id);
        start.appointments().forEach(this::add);
        start.claims().forEach(this::add);
    }

    private static <K, V> List<V> fill(Map<K, V> map, List<V> list, Function<V, K> id) {
        List<V> others = new ArrayList<>();
        for (V value : list) {
            if (map.putIfAbsent(id.apply(value), value) != null) {
                others.add(value);
            }
        }
        return others;
    }

    OrganizationDefinition definition() {
        return start.toBuilder()
                .units(together(units.values(), otherUnits))
                .positions(together(positions.values(), otherPositions))
                .territories(together(territories.values(), otherTerritories))
                .appointments(
                        appointments.values().stream().flatMap(List::stream).toList())
                .claims(claims.values().stream().flatMap(List::stream).toList())
                .build();
    }

    private static <T> List<T> together(Collection<T> some, List<T> others) {
        List<T> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    // Appointments and claims

    void add(Appointment appointment) {
        appointments
                .computeIfAbsent(appointment.position(), id -> new ArrayList<>())
                .add(appointment);
    }

    void add(TerritoryClaim claim) {
        claims.computeIfAbsent(claim.territory(), id -> new ArrayList<>()).add(claim);
    }

    List<Appointment> appointments(PositionId position) {
        return appointments.getOrDefault(position, List.of());
    }

    List<TerritoryClaim> claims(TerritoryId territory) {
        return claims.getOrDefault(territory, List.of());
    }

    List<TerritoryClaim> claims(PositionId position) {
        return claims.values().stream()
                .flatMap(List::stream)
                .filter(claim -> claim.position().equals(position))
                .toList();
    }

    /** Of an appointment that began before the day, the days before it stay. */
    void end(Appointment appointment, LocalDate day) {
        List<Appointment> all = appointments.getOrDefault(appointment.position(), new ArrayList<>());
        all.set(all.indexOf(appointment), appointment.withRange(cut(appointment.range(), day)));
    }

    void end(TerritoryClaim claim, LocalDate day) {
        List<TerritoryClaim> all = claims.getOrDefault(claim.territory(), new ArrayList<>());
        all.set(all.indexOf(claim), new TerritoryClaim(claim.territory(), claim.position(), cut(claim.range(), day)));
    }

    private static DateRange cut(DateRange range, LocalDate day) {
        return TimelineEdits.before(range, day).orElseThrow();
    }

    static boolean runsAcross(DateRange range, LocalDate day) {
        return range.contains(day) && range.from().isBefore(day);
    }

    // Edits

    void parent(UnitId unit, Timeline<UnitId> parent) {
        units.computeIfPresent(unit, (id, old) -> old.withParent(parent));
    }

    void parent(TerritoryId territory, Timeline<TerritoryId> parent) {
        territories.computeIfPresent(territory, (id, old) -> new Territory(id, old.name(), parent));
    }

    void head(UnitId unit, Timeline<PositionId> head) {
        units.computeIfPresent(unit, (id, old) -> old.withHead(head));
    }

    void unit(PositionId position, Timeline<UnitId> unit) {
        positions.computeIfPresent(
                position, (id, old) -> new Position(id, old.existence(), old.role(), unit, old.reportsTo()));
    }

    void reportsTo(PositionId position, Timeline<PositionId> manager) {
        positions.computeIfPresent(
                position, (id, old) -> new Position(id, old.existence(), old.role(), old.unit(), manager));
    }

    void role(PositionId position, Timeline<RoleId> role) {
        positions.computeIfPresent(
                position, (id, old) -> new Position(id, old.existence(), role, old.unit(), old.reportsTo()));
    }

    /** Closes a position that exists on the day before; ends what runs on the day. */
    void close(Position position, LocalDate day) {
        DateRange existence = cut(position.existence(), day);
        positions.put(
                position.id(),
                new Position(position.id(), existence, position.role(), position.unit(), position.reportsTo()));
        for (Appointment appointment : List.copyOf(appointments(position.id()))) {
            if (runsAcross(appointment.range(), day)) {
                end(appointment, day);
            }
        }
        for (TerritoryClaim claim : claims(position.id())) {
            if (runsAcross(claim.range(), day)) {
                end(claim, day);
            }
        }
    }

    /** Closes a unit, whatever lies in it. */
    void close(OrgUnit unit, LocalDate day) {
        units.put(
                unit.id(),
                unit.withParent(TimelineEdits.before(unit.parent(), day))
                        .withHead(TimelineEdits.before(unit.head(), day)));
        closedUnits.put(unit.id(), day);
    }

    /** Closes a territory, whatever lies in it; ends the claims that run on the day. */
    void close(Territory territory, LocalDate day) {
        parent(territory.id(), TimelineEdits.before(territory.parent(), day));
        for (TerritoryClaim claim : List.copyOf(claims(territory.id()))) {
            if (runsAcross(claim.range(), day)) {
                end(claim, day);
            }
        }
        closedTerritories.put(territory.id(), day);
    }

    // Questions

    /** A unit that never has a parent is there on all days: nothing says when it began. */
    boolean open(OrgUnit unit, LocalDate day) {
        LocalDate closed = closedUnits.get(unit.id());
        if (closed != null && !day.isBefore(closed)) {
            return false;
        }
        return unit.parent().entries().isEmpty()
                || unit.parent().on(day).isPresent()
                || units.values().stream()
                        .anyMatch(other -> other.parent().on(day).equals(Optional.of(unit.id())))
                || positions.values().stream()
                        .anyMatch(position -> position.existence().contains(day)
                                && position.unit().on(day).equals(Optional.of(unit.id())));
    }

    boolean open(Territory territory, LocalDate day) {
        LocalDate closed = closedTerritories.get(territory.id());
        if (closed != null && !day.isBefore(closed)) {
            return false;
        }
        return territory.parent().entries().isEmpty()
                || territory.parent().on(day).isPresent()
                || territories.values().stream()
                        .anyMatch(other -> other.parent().on(day).equals(Optional.of(territory.id())))
                || claims(territory.id()).stream()
                        .anyMatch(claim -> claim.range().contains(day));
    }

    /** On which days a unit is known to be there, for a message. */
    List<DateRange> openDays(OrgUnit unit) {
        return days(unit.parent());
    }

    List<DateRange> openDays(Territory territory) {
        return days(territory.parent());
    }

    private static List<DateRange> days(Timeline<?> parent) {
        return Days.of(parent.entries().stream().map(Timeline.Entry::range).toList())
                .ranges();
    }

    /** The positions that lie directly in a unit on a day or later. */
    Set<PositionId> positionsFrom(UnitId unit, LocalDate day) {
        Set<PositionId> found = new TreeSet<>();
        for (Position position : positions.values()) {
            for (Timeline.Entry<UnitId> entry : position.unit().entries()) {
                if (entry.value().equals(unit)
                        && reaches(entry.range(), day)
                        && position.existence()
                                .intersection(entry.range())
                                .filter(days -> reaches(days, day))
                                .isPresent()) {
                    found.add(position.id());
                }
            }
        }
        return found;
    }

    /** The units that lie directly below a unit on a day or later. */
    Set<UnitId> childrenFrom(UnitId unit, LocalDate day) {
        Set<UnitId> found = new TreeSet<>();
        units.values().forEach(child -> {
            if (namesFrom(child.parent(), unit, day)) {
                found.add(child.id());
            }
        });
        return found;
    }

    Set<TerritoryId> childrenFrom(TerritoryId territory, LocalDate day) {
        Set<TerritoryId> found = new TreeSet<>();
        territories.values().forEach(child -> {
            if (namesFrom(child.parent(), territory, day)) {
                found.add(child.id());
            }
        });
        return found;
    }

    private static <T> boolean namesFrom(Timeline<T> timeline, T value, LocalDate day) {
        return timeline.entries().stream()
                .anyMatch(entry -> entry.value().equals(value) && reaches(entry.range(), day));
    }

    /** Whether a range has the day or one after it. */
    static boolean reaches(DateRange range, LocalDate day) {
        return range.to().map(end -> end.isAfter(day)).orElse(true);
    }

    Optional<UnitId> parentOn(UnitId unit, LocalDate day) {
        return Optional.ofNullable(units.get(unit))
                .flatMap(known -> known.parent().on(day));
    }

    Optional<TerritoryId> parentOn(TerritoryId territory, LocalDate day) {
        return Optional.ofNullable(territories.get(territory))
                .flatMap(known -> known.parent().on(day));
    }

    Optional<PositionId> managerOn(PositionId position, LocalDate day) {
        return Optional.ofNullable(positions.get(position))
                .filter(known -> known.existence().contains(day))
                .flatMap(known -> known.reportsTo().on(day));
    }
}
