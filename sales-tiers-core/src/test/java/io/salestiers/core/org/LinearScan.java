package io.salestiers.core.org;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The answers of a day, found by reading all lists from their start each time. Nothing is prepared, so little can be wrong. */
final class LinearScan {
    private final Ladder ladder;
    private final List<OrgUnit> units;
    private final List<Position> positions;
    private final List<Appointment> appointments;
    private final LocalDate day;

    LinearScan(Organization organization, LocalDate day) {
        this.ladder = organization.ladder();
        this.units = organization.units();
        this.positions = organization.positions();
        this.appointments = organization.appointments();
        this.day = day;
    }

    LocalDate day() {
        return day;
    }

    List<PositionId> positions() {
        return positions.stream()
                .filter(position -> position.existence().contains(day))
                .map(Position::id)
                .sorted()
                .toList();
    }

    private Optional<Position> position(PositionId id) {
        return positions.stream()
                .filter(position ->
                        position.id().equals(id) && position.existence().contains(day))
                .findFirst();
    }

    Optional<UnitId> parent(UnitId id) {
        return units.stream()
                .filter(unit -> unit.id().equals(id))
                .flatMap(unit -> unit.parent().on(day).stream())
                .filter(parent -> units.stream().anyMatch(unit -> unit.id().equals(parent)))
                .findFirst();
    }

    Optional<UnitId> unitOf(PositionId id) {
        return position(id)
                .flatMap(position -> position.unit().on(day))
                .filter(known -> units.stream().anyMatch(unit -> unit.id().equals(known)));
    }

    Optional<PositionId> managerPosition(PositionId id) {
        return position(id)
                .flatMap(position -> position.reportsTo().on(day))
                .filter(above -> position(above).isPresent());
    }

    List<PersonId> people(PositionId id, AppointmentKind kind) {
        if (position(id).isEmpty()) {
            return List.of();
        }
        return appointments.stream()
                .filter(appointment -> appointment.position().equals(id)
                        && appointment.kind() == kind
                        && appointment.range().contains(day))
                .map(Appointment::person)
                .distinct()
                .sorted()
                .toList();
    }

    Optional<PersonId> occupant(PositionId id) {
        List<PersonId> all = new ArrayList<>(people(id, AppointmentKind.PRIMARY));
        all.addAll(people(id, AppointmentKind.ACTING));
        return all.stream().findFirst();
    }

    Optional<PositionId> positionOf(PersonId person) {
        return positions().stream()
                .filter(id -> people(id, AppointmentKind.PRIMARY).contains(person))
                .min(Comparator.comparingLong(this::rank).reversed().thenComparing(id -> id));
    }

    List<PositionId> positionsOf(PersonId person) {
        return positions().stream()
                .filter(id -> occupant(id).equals(Optional.of(person)))
                .toList();
    }

    long rank(PositionId id) {
        return position(id)
                .flatMap(position -> position.role().on(day))
                .flatMap(role -> ladder.find(TierId.of(role.value())))
                .map(tier -> (long) tier.rank())
                .orElse(Long.MIN_VALUE);
    }

    List<PositionId> chain(PositionId id) {
        List<PositionId> chain = new ArrayList<>();
        Optional<PositionId> next = managerPosition(id);
        while (next.isPresent() && !chain.contains(next.get()) && !next.get().equals(id)) {
            chain.add(next.get());
            next = managerPosition(next.get());
        }
        return chain;
    }

    Optional<PersonId> managerOf(PersonId person) {
        return positionOf(person)
                .flatMap(own -> chain(own).stream()
                        .map(this::occupant)
                        .flatMap(Optional::stream)
                        .filter(occupant -> !occupant.equals(person))
                        .findFirst());
    }

    List<PositionId> directReports(PositionId id) {
        return positions().stream()
                .filter(other -> managerPosition(other).equals(Optional.of(id)))
                .toList();
    }

    List<PositionId> allReports(PositionId id) {
        return positions().stream()
                .filter(other -> !other.equals(id) && chain(other).contains(id))
                .toList();
    }

    List<UnitId> path(UnitId id) {
        List<UnitId> path = new ArrayList<>();
        Optional<UnitId> next = Optional.of(id);
        while (next.isPresent() && !path.contains(next.get())) {
            path.add(next.get());
            next = parent(next.get());
        }
        return path;
    }

    List<UnitId> children(UnitId id) {
        return units.stream()
                .map(OrgUnit::id)
                .filter(unit -> parent(unit).equals(Optional.of(id)))
                .sorted()
                .toList();
    }

    List<UnitId> subtree(UnitId id) {
        return units.stream()
                .map(OrgUnit::id)
                .filter(unit -> path(unit).contains(id))
                .sorted()
                .toList();
    }

    List<PositionId> positionsDirectlyIn(UnitId id) {
        return positions().stream()
                .filter(position -> unitOf(position).equals(Optional.of(id)))
                .toList();
    }

    List<PositionId> positionsIn(UnitId id) {
        return positions().stream()
                .filter(position ->
                        unitOf(position).map(unit -> path(unit).contains(id)).orElse(false))
                .toList();
    }

    List<UnitId> units() {
        TreeSet<UnitId> part = new TreeSet<>();
        for (OrgUnit unit : units) {
            parent(unit.id()).ifPresent(parent -> part.addAll(List.of(unit.id(), parent)));
        }
        positions().forEach(position -> unitOf(position).ifPresent(part::add));
        return List.copyOf(part);
    }

    List<UnitId> roots() {
        return units().stream().filter(unit -> parent(unit).isEmpty()).toList();
    }

    List<PositionId> tops() {
        return positions().stream()
                .filter(position -> managerPosition(position).isEmpty())
                .toList();
    }

    /** The positions of the highest known tier directly in a unit. */
    List<PositionId> heads(UnitId id) {
        List<PositionId> ranked = positionsDirectlyIn(id).stream()
                .filter(position -> rank(position) > Long.MIN_VALUE)
                .toList();
        long highest = ranked.stream().mapToLong(this::rank).max().orElse(0);
        return ranked.stream().filter(position -> rank(position) == highest).toList();
    }

    Optional<PositionId> head(UnitId id) {
        List<PositionId> heads = heads(id);
        return heads.size() == 1 ? Optional.of(heads.get(0)) : Optional.empty();
    }

    List<PositionId> vacancies() {
        return positions().stream()
                .filter(position -> occupant(position).isEmpty())
                .toList();
    }
}
