package io.salestiers.core.org;

import io.salestiers.core.result.NotFoundException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The organization of one day: who is whose manager, who holds which position, what belongs to which unit.
 *
 * <p>A question about one position, person or unit is a look-up; one whose answer is a list takes as long as the list is.
 * Lists are in the order of ids, except the ways upward ({@link #chain(PositionId)}, {@link #path(UnitId)}), which start
 * at the bottom. A position or unit that is known, but not on this day, has empty answers; one that the organization
 * never has is a {@link NotFoundException}. In an organization with cycles, which is an error, a way upward ends before
 * it would repeat itself. Immutable and safe for use by several threads.
 */
public final class OrganizationDay {
    /** What a position has on this day. */
    private record Place(Optional<UnitId> unit, Optional<PositionId> manager, List<Holder> holders) {}

    /** The rank of a tier that is not in the ladder: below all others. */
    private static final long UNKNOWN = Long.MIN_VALUE;

    private final Organization organization;
    private final LocalDate day;
    private final Map<PositionId, Place> places = new LinkedHashMap<>();
    private final Map<PositionId, List<PositionId>> reports = new HashMap<>();
    private final Map<UnitId, UnitId> parents = new LinkedHashMap<>();
    private final Map<UnitId, List<UnitId>> children = new HashMap<>();
    private final Map<UnitId, List<PositionId>> direct = new HashMap<>();
    private final Map<PersonId, List<PositionId>> primary = new HashMap<>();
    private final Map<PersonId, List<PositionId>> occupied = new HashMap<>();
    private final List<UnitId> units;
    private final List<UnitId> roots;

    OrganizationDay(Organization organization, LocalDate day) {
        this.organization = organization;
        this.day = day;
        NavigableSet<UnitId> present = new TreeSet<>();
        organization
                .parents()
                .forEach((unit, timeline) -> timeline.on(day).ifPresent(parent -> {
                    parents.put(unit, parent);
                    add(children, parent, unit);
                    present.add(unit);
                    present.add(parent);
                }));
        for (PositionHistory history : organization.histories()) {
            if (history.position().existence().contains(day)) {
                PositionId id = history.position().id();
                Place place = new Place(
                        history.unit().on(day),
                        history.manager().on(day),
                        history.holders().on(day).orElse(List.of()));
                places.put(id, place);
                place.unit().ifPresent(unit -> {
                    add(direct, unit, id);
                    present.add(unit);
                });
                place.manager().ifPresent(manager -> add(reports, manager, id));
                for (Holder holder : place.holders()) {
                    if (holder.kind() == AppointmentKind.PRIMARY) {
                        add(primary, holder.person(), id);
                    }
                }
                if (!place.holders().isEmpty()) {
                    add(occupied, place.holders().get(0).person(), id);
                }
            }
        }
        this.units = List.copyOf(present);
        this.roots = units.stream().filter(unit -> !parents.containsKey(unit)).toList();
    }

    private static <K, V> void add(Map<K, List<V>> lists, K key, V value) {
        lists.computeIfAbsent(key, any -> new ArrayList<>()).add(value);
    }

    /**
     * The day.
     *
     * @return the day of all answers
     */
    public LocalDate day() {
        return day;
    }

    /**
     * The tiers.
     *
     * @return the ladder
     */
    public Ladder ladder() {
        return organization.ladder();
    }

    /**
     * The positions that exist.
     *
     * @return their ids
     */
    public List<PositionId> positions() {
        return List.copyOf(places.keySet());
    }

    /**
     * Whether a position exists.
     *
     * @param position a position
     * @return true on the days of its existence
     */
    public boolean exists(PositionId position) {
        return places.containsKey(position);
    }

    /**
     * The units that are part of the organization: that have a parent, are a parent, or have a position.
     *
     * @return their ids
     */
    public List<UnitId> units() {
        return units;
    }

    /**
     * The only unit without a parent.
     *
     * @return the unit; empty if there is none or, which is a finding, there are several
     */
    public Optional<UnitId> root() {
        return roots.size() == 1 ? Optional.of(roots.get(0)) : Optional.empty();
    }

    /**
     * The units without a parent.
     *
     * @return their ids; one in a sound organization
     */
    public List<UnitId> roots() {
        return roots;
    }

    /**
     * Who does the work of a position: its holder, or else who acts for it.
     *
     * @param position a position
     * @return the person, empty if the position is vacant; of several, which is a finding, the one with the lowest id
     * @throws NotFoundException if the organization never has this position
     */
    public Optional<PersonId> occupant(PositionId position) {
        return holders(position).stream().findFirst().map(Holder::person);
    }

    /**
     * Everybody who is appointed to a position.
     *
     * @param position a position
     * @return the holder, then those who act, who have no effect while there is a holder
     * @throws NotFoundException if the organization never has this position
     */
    public List<Holder> holders(PositionId position) {
        return place(position).map(Place::holders).orElse(List.of());
    }

    /**
     * The position whose holder a person is. Acting for a position does not count.
     *
     * @param person a person
     * @return the position, empty if the person holds none; of several, which is a finding, the one of the highest tier,
     *     in one tier the one with the lowest id
     */
    public Optional<PositionId> positionOf(PersonId person) {
        return primary.getOrDefault(person, List.of()).stream()
                .reduce((best, next) -> rank(next) > rank(best) ? next : best);
    }

    /**
     * The positions whose work a person does, as their holder or acting.
     *
     * @param person a person
     * @return the positions of which the person is the {@linkplain #occupant(PositionId) occupant}
     */
    public List<PositionId> positionsOf(PersonId person) {
        return unmodifiable(occupied.get(person));
    }

    /**
     * The position of the manager.
     *
     * @param position a position
     * @return the position to which it reports, filled or not; empty at the top
     * @throws NotFoundException if the organization never has this position
     */
    public Optional<PositionId> managerPosition(PositionId position) {
        return place(position).flatMap(Place::manager);
    }

    /**
     * The manager of a person: who does the work of the nearest position above the person's own. A vacant position is
     * passed over, and so is one for which the person acts.
     *
     * @param person a person
     * @return the manager, empty at the top and for a person who holds no position
     */
    public Optional<PersonId> managerOf(PersonId person) {
        return positionOf(person)
                .flatMap(own -> chain(own).stream()
                        .flatMap(above -> occupant(above).stream())
                        .filter(occupant -> !occupant.equals(person))
                        .findFirst());
    }

    /**
     * The positions that report to a position.
     *
     * @param position a position
     * @return those directly below it
     * @throws NotFoundException if the organization never has this position
     */
    public List<PositionId> directReports(PositionId position) {
        place(position);
        return unmodifiable(reports.get(position));
    }

    /**
     * The positions that report to a position, directly or through others.
     *
     * @param position a position
     * @return all below it, without itself
     * @throws NotFoundException if the organization never has this position
     */
    public List<PositionId> allReports(PositionId position) {
        place(position);
        Set<PositionId> below = below(position, reports);
        below.remove(position);
        return below.stream().sorted().toList();
    }

    /**
     * The way from a position to the top.
     *
     * @param position a position
     * @return the position of its manager, that of the manager's manager and so on; empty at the top
     * @throws NotFoundException if the organization never has this position
     */
    public List<PositionId> chain(PositionId position) {
        Set<PositionId> chain = new LinkedHashSet<>();
        Optional<PositionId> above = managerPosition(position);
        while (above.isPresent() && !above.get().equals(position) && chain.add(above.get())) {
            above = managerPosition(above.get());
        }
        return List.copyOf(chain);
    }

    /**
     * The unit in which a position lies.
     *
     * @param position a position
     * @return the unit directly around it; empty if it exists in no unit, which is a finding
     * @throws NotFoundException if the organization never has this position
     */
    public Optional<UnitId> unitOf(PositionId position) {
        return place(position).flatMap(Place::unit);
    }

    /**
     * Whether a position lies in a unit or in a unit below it.
     *
     * @param position a position
     * @param unit a unit
     * @return true if the unit is on the {@linkplain #path(UnitId) path} of the position's unit
     * @throws NotFoundException if the organization never has this position or unit
     */
    public boolean liesIn(PositionId position, UnitId unit) {
        organization.unit(unit);
        return unitOf(position).map(own -> path(own).contains(unit)).orElse(false);
    }

    /**
     * The tier of a position.
     *
     * @param position a position
     * @return the tier, also on days on which the position does not exist
     * @throws NotFoundException if the organization never has this position
     */
    public TierId tier(PositionId position) {
        return organization.position(position).tier();
    }

    /**
     * The position that leads a unit: the one of the highest tier directly in it.
     *
     * @param unit a unit
     * @return the position, filled or not; empty if no position lies directly in the unit or several share the highest
     *     tier, which are findings
     * @throws NotFoundException if the organization never has this unit
     */
    public Optional<PositionId> head(UnitId unit) {
        organization.unit(unit);
        Optional<PositionId> best = Optional.empty();
        long highest = UNKNOWN;
        for (PositionId position : direct.getOrDefault(unit, List.of())) {
            long rank = rank(position);
            if (rank > highest) {
                best = Optional.of(position);
                highest = rank;
            } else if (rank == highest) {
                best = Optional.empty();
            }
        }
        return best;
    }

    /**
     * The unit directly above a unit.
     *
     * @param unit a unit
     * @return its parent, empty for a root
     * @throws NotFoundException if the organization never has this unit
     */
    public Optional<UnitId> parent(UnitId unit) {
        organization.unit(unit);
        return Optional.ofNullable(parents.get(unit));
    }

    /**
     * The way from a unit to the root.
     *
     * @param unit a unit
     * @return the unit itself, its parent, the parent's parent and so on
     * @throws NotFoundException if the organization never has this unit
     */
    public List<UnitId> path(UnitId unit) {
        Set<UnitId> path = new LinkedHashSet<>();
        Optional<UnitId> next = Optional.of(organization.unit(unit).id());
        while (next.isPresent() && path.add(next.get())) {
            next = Optional.ofNullable(parents.get(next.get()));
        }
        return List.copyOf(path);
    }

    /**
     * The units directly below a unit.
     *
     * @param unit a unit
     * @return its children
     * @throws NotFoundException if the organization never has this unit
     */
    public List<UnitId> children(UnitId unit) {
        organization.unit(unit);
        return unmodifiable(children.get(unit));
    }

    /**
     * A unit with all units below it.
     *
     * @param unit a unit
     * @return the unit itself, its children, their children and so on
     * @throws NotFoundException if the organization never has this unit
     */
    public List<UnitId> subtree(UnitId unit) {
        return below(organization.unit(unit).id(), children).stream().sorted().toList();
    }

    /**
     * The positions in a unit and in all units below it.
     *
     * @param unit a unit
     * @return the positions that exist there
     * @throws NotFoundException if the organization never has this unit
     */
    public List<PositionId> positionsIn(UnitId unit) {
        return below(organization.unit(unit).id(), children).stream()
                .flatMap(part -> direct.getOrDefault(part, List.of()).stream())
                .sorted()
                .toList();
    }

    /**
     * The positions directly in a unit.
     *
     * @param unit a unit
     * @return those whose unit it is, without those of the units below it
     * @throws NotFoundException if the organization never has this unit
     */
    public List<PositionId> positionsDirectlyIn(UnitId unit) {
        organization.unit(unit);
        return unmodifiable(direct.get(unit));
    }

    /**
     * The positions that nobody holds, nor acts for.
     *
     * @return those that exist without an occupant
     */
    public List<PositionId> vacancies() {
        return places.entrySet().stream()
                .filter(entry -> entry.getValue().holders().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * Whether the same organization looks the same on another day.
     *
     * @param other a day of the same organization
     * @return true if units, positions and holders are the same; {@link Organization#cuts} cuts exactly where they are not
     */
    public boolean sameAs(OrganizationDay other) {
        return organization == other.organization && places.equals(other.places) && parents.equals(other.parents);
    }

    private Optional<Place> place(PositionId position) {
        Place place = places.get(position);
        if (place == null) {
            organization.history(position);
        }
        return Optional.ofNullable(place);
    }

    private long rank(PositionId position) {
        return ladder().find(tier(position)).map(tier -> (long) tier.rank()).orElse(UNKNOWN);
    }

    private static <K> Set<K> below(K top, Map<K, List<K>> steps) {
        Set<K> found = new LinkedHashSet<>(List.of(top));
        List<K> open = new ArrayList<>(found);
        while (!open.isEmpty()) {
            for (K next : steps.getOrDefault(open.remove(open.size() - 1), List.of())) {
                if (found.add(next)) {
                    open.add(next);
                }
            }
        }
        return found;
    }

    private static <T> List<T> unmodifiable(@Nullable List<T> list) {
        return list == null ? List.of() : Collections.unmodifiableList(list);
    }

    @Override
    public String toString() {
        return organization + " on " + day;
    }
}
