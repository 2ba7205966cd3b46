package io.salestiers.core.testkit.org;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.Appointment;
import io.salestiers.core.org.AppointmentKind;
import io.salestiers.core.org.Ladder;
import io.salestiers.core.org.LadderKind;
import io.salestiers.core.org.OrgUnit;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationDefinition;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Position;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Role;
import io.salestiers.core.org.RoleId;
import io.salestiers.core.org.Territory;
import io.salestiers.core.org.TerritoryId;
import io.salestiers.core.org.Tier;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The answers of a day, found by reading all lists from their start each time. Nothing is prepared, so little can be wrong:
 * what a faster answer is compared with. Ids that the organization never has give empty answers.
 */
public final class LinearScan {
    private final List<Ladder> ladders;
    private final List<Role> roles;
    private final List<OrgUnit> units;
    private final List<Territory> territories;
    private final List<Position> positions;
    private final OrganizationDefinition definition;
    private final LocalDate day;

    /**
     * A look at one day.
     *
     * @param organization the organization
     * @param day the day
     */
    public LinearScan(Organization organization, LocalDate day) {
        this.definition = organization.definition();
        this.ladders = organization.ladders().all();
        this.roles = definition.roles();
        this.units = organization.units();
        this.territories = organization.territories();
        this.positions = organization.positions();
        this.day = day;
    }

    /** The day. */
    public LocalDate day() {
        return day;
    }

    /** The positions that exist. */
    public List<PositionId> positions() {
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

    /** The parent of a unit. */
    public Optional<UnitId> parent(UnitId id) {
        return units.stream()
                .filter(unit -> unit.id().equals(id))
                .flatMap(unit -> unit.parent().on(day).stream())
                .filter(parent -> units.stream().anyMatch(unit -> unit.id().equals(parent)))
                .findFirst();
    }

    /** The unit of a position. */
    public Optional<UnitId> unitOf(PositionId id) {
        return position(id)
                .flatMap(position -> position.unit().on(day))
                .filter(known -> units.stream().anyMatch(unit -> unit.id().equals(known)));
    }

    /** The role of a position. */
    public Optional<RoleId> role(PositionId id) {
        return position(id)
                .flatMap(position -> position.role().on(day))
                .filter(role -> stated(role).isPresent() || implied(role).isPresent());
    }

    private Optional<Role> stated(RoleId id) {
        return roles.stream().filter(role -> role.id().equals(id)).findFirst();
    }

    private Optional<Tier> implied(RoleId id) {
        return ladders.stream()
                .flatMap(ladder -> ladder.tiers().stream())
                .filter(tier -> tier.id().value().equals(id.value()))
                .findFirst();
    }

    /** The tier of a position. */
    public Optional<TierId> tier(PositionId id) {
        return role(id).map(role -> stated(role).map(Role::tier).orElseGet(() -> TierId.of(role.value())))
                .filter(tier -> ladder(tier).isPresent());
    }

    private Optional<Ladder> ladder(TierId tier) {
        return ladders.stream()
                .filter(ladder ->
                        ladder.tiers().stream().anyMatch(each -> each.id().equals(tier)))
                .findFirst();
    }

    private Optional<Ladder> ladder(PositionId id) {
        return tier(id).flatMap(this::ladder);
    }

    private long rank(PositionId id) {
        return ladder(id).orElseThrow().tier(tier(id).orElseThrow()).rank();
    }

    /** Whether a position has a tier above that of another one on the same ladder. */
    public boolean higher(PositionId id, PositionId other) {
        return ladder(id).isPresent() && ladder(id).equals(ladder(other)) && rank(id) > rank(other);
    }

    /** The manager's position. */
    public Optional<PositionId> managerPosition(PositionId id) {
        return position(id)
                .flatMap(position -> position.reportsTo().on(day))
                .filter(above -> position(above).isPresent());
    }

    private List<Appointment> appointments(PositionId id, AppointmentKind kind) {
        return position(id).isEmpty()
                ? List.of()
                : definition.appointments().stream()
                        .filter(appointment -> appointment.position().equals(id)
                                && appointment.kind() == kind
                                && appointment.range().contains(day))
                        .toList();
    }

    /** Who is appointed to a position. */
    public List<PersonId> people(PositionId id, AppointmentKind kind) {
        return appointments(id, kind).stream()
                .map(Appointment::person)
                .distinct()
                .sorted()
                .toList();
    }

    /** The part of their time that a person gives to a position as its holder; 0 for who is not. */
    public Ratio share(PersonId person, PositionId id) {
        return appointments(id, AppointmentKind.PRIMARY).stream()
                .filter(appointment -> appointment.person().equals(person))
                .map(Appointment::share)
                .max(Comparator.naturalOrder())
                .orElse(Ratio.ZERO);
    }

    /** The part of their time that a person gives to all positions. */
    public Ratio timeOf(PersonId person) {
        Ratio sum = Ratio.ZERO;
        for (PositionId id : positions()) {
            sum = sum.plus(share(person, id));
        }
        return sum;
    }

    /** The holder, or else who acts. */
    public Optional<PersonId> occupant(PositionId id) {
        List<PersonId> all = new ArrayList<>(people(id, AppointmentKind.PRIMARY));
        all.addAll(people(id, AppointmentKind.ACTING));
        return all.stream().findFirst();
    }

    /** The positions whose holder a person is. */
    public List<PositionId> held(PersonId person) {
        return positions().stream()
                .filter(id -> people(id, AppointmentKind.PRIMARY).contains(person))
                .toList();
    }

    /** The one of them that counts most. */
    public Optional<PositionId> positionOf(PersonId person) {
        Comparator<PositionId> byShare = Comparator.comparing(id -> share(person, id));
        Comparator<PositionId> byLadder =
                Comparator.comparing(id -> ladder(id).map(ladders::indexOf).orElse(Integer.MAX_VALUE));
        Comparator<PositionId> byRank = Comparator.comparing(id -> ladder(id).isPresent() ? rank(id) : Long.MIN_VALUE);
        return held(person).stream()
                .min(byShare.reversed()
                        .thenComparing(byLadder)
                        .thenComparing(byRank.reversed())
                        .thenComparing(id -> id));
    }

    /** The positions whose work a person does. */
    public List<PositionId> positionsOf(PersonId person) {
        return positions().stream()
                .filter(id -> occupant(id).equals(Optional.of(person)))
                .toList();
    }

    /** The way from a position to the top. */
    public List<PositionId> chain(PositionId id) {
        List<PositionId> chain = new ArrayList<>();
        Optional<PositionId> next = managerPosition(id);
        while (next.isPresent() && !chain.contains(next.get()) && !next.get().equals(id)) {
            chain.add(next.get());
            next = managerPosition(next.get());
        }
        return chain;
    }

    /** The manager of a person. */
    public Optional<PersonId> managerOf(PersonId person) {
        return positionOf(person)
                .flatMap(own -> chain(own).stream()
                        .map(this::occupant)
                        .flatMap(Optional::stream)
                        .filter(occupant -> !occupant.equals(person))
                        .findFirst());
    }

    /** The positions that report directly. */
    public List<PositionId> directReports(PositionId id) {
        return positions().stream()
                .filter(other -> managerPosition(other).equals(Optional.of(id)))
                .toList();
    }

    /** The positions that report directly or through others. */
    public List<PositionId> allReports(PositionId id) {
        return positions().stream()
                .filter(other -> !other.equals(id) && chain(other).contains(id))
                .toList();
    }

    /** The way from a unit to the root. */
    public List<UnitId> path(UnitId id) {
        List<UnitId> path = new ArrayList<>();
        Optional<UnitId> next = Optional.of(id);
        while (next.isPresent() && !path.contains(next.get())) {
            path.add(next.get());
            next = parent(next.get());
        }
        return path;
    }

    /** The units directly below. */
    public List<UnitId> children(UnitId id) {
        return units.stream()
                .map(OrgUnit::id)
                .filter(unit -> parent(unit).equals(Optional.of(id)))
                .sorted()
                .toList();
    }

    /** A unit with all below it. */
    public List<UnitId> subtree(UnitId id) {
        return units.stream()
                .map(OrgUnit::id)
                .filter(unit -> path(unit).contains(id))
                .sorted()
                .toList();
    }

    /** The positions directly in a unit. */
    public List<PositionId> positionsDirectlyIn(UnitId id) {
        return positions().stream()
                .filter(position -> unitOf(position).equals(Optional.of(id)))
                .toList();
    }

    /** The positions in a unit or below it. */
    public List<PositionId> positionsIn(UnitId id) {
        return positions().stream()
                .filter(position ->
                        unitOf(position).map(unit -> path(unit).contains(id)).orElse(false))
                .toList();
    }

    /** The units that are part of the organization. */
    public List<UnitId> units() {
        TreeSet<UnitId> part = new TreeSet<>();
        for (OrgUnit unit : units) {
            parent(unit.id()).ifPresent(parent -> part.addAll(List.of(unit.id(), parent)));
        }
        positions().forEach(position -> unitOf(position).ifPresent(part::add));
        return List.copyOf(part);
    }

    /** The units without a parent. */
    public List<UnitId> roots() {
        return units().stream().filter(unit -> parent(unit).isEmpty()).toList();
    }

    /** The positions without a manager. */
    public List<PositionId> tops() {
        return positions().stream()
                .filter(position -> managerPosition(position).isEmpty())
                .toList();
    }

    /** The stated head of a unit, if its position exists. */
    public Optional<PositionId> statedHead(UnitId id) {
        return units.stream()
                .filter(unit -> unit.id().equals(id))
                .flatMap(unit -> unit.head().on(day).stream())
                .filter(head -> position(head).isPresent())
                .findFirst();
    }

    /** The positions directly in a unit above which no other of it stands; those of lines if there are any. */
    public List<PositionId> highest(UnitId id) {
        List<PositionId> ranked = positionsDirectlyIn(id).stream()
                .filter(position -> tier(position).isPresent())
                .toList();
        boolean line = ranked.stream().anyMatch(this::line);
        return ranked.stream()
                .filter(position -> line(position) == line)
                .filter(position -> ranked.stream().noneMatch(other -> higher(other, position)))
                .toList();
    }

    private boolean line(PositionId id) {
        return ladder(id).orElseThrow().kind() == LadderKind.LINE;
    }

    /** The position that leads a unit. */
    public Optional<PositionId> head(UnitId id) {
        List<PositionId> highest = highest(id);
        return statedHead(id).or(() -> highest.size() == 1 ? Optional.of(highest.get(0)) : Optional.empty());
    }

    /** The positions without an occupant. */
    public List<PositionId> vacancies() {
        return positions().stream()
                .filter(position -> occupant(position).isEmpty())
                .toList();
    }

    /** The parent of a territory. */
    public Optional<TerritoryId> territoryParent(TerritoryId id) {
        return territories.stream()
                .filter(territory -> territory.id().equals(id))
                .flatMap(territory -> territory.parent().on(day).stream())
                .filter(parent ->
                        territories.stream().anyMatch(known -> known.id().equals(parent)))
                .findFirst();
    }

    /** The way from a territory to the root. */
    public List<TerritoryId> territoryPath(TerritoryId id) {
        List<TerritoryId> path = new ArrayList<>();
        Optional<TerritoryId> next = Optional.of(id);
        while (next.isPresent() && !path.contains(next.get())) {
            path.add(next.get());
            next = territoryParent(next.get());
        }
        return path;
    }

    /** The territories directly inside. */
    public List<TerritoryId> territoryChildren(TerritoryId id) {
        return territories.stream()
                .map(Territory::id)
                .filter(territory -> territoryParent(territory).equals(Optional.of(id)))
                .sorted()
                .toList();
    }

    /** A territory with all inside it. */
    public List<TerritoryId> territorySubtree(TerritoryId id) {
        return territories.stream()
                .map(Territory::id)
                .filter(territory -> territoryPath(territory).contains(id))
                .sorted()
                .toList();
    }

    /** The positions that claim a territory itself. */
    public List<PositionId> claimants(TerritoryId id) {
        return definition.claims().stream()
                .filter(claim -> claim.territory().equals(id) && claim.range().contains(day))
                .map(claim -> claim.position())
                .filter(position -> position(position).isPresent())
                .distinct()
                .sorted()
                .toList();
    }

    /** The territories that a position claims. */
    public List<TerritoryId> territoriesOf(PositionId id) {
        return territories.stream()
                .map(Territory::id)
                .filter(territory -> claimants(territory).contains(id))
                .sorted()
                .toList();
    }
}
