package io.salestiers.core.org;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.NotFoundException;
import io.salestiers.core.result.Severity;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.time.Cuts;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Who holds which position, in which unit, under which manager, on every day.
 *
 * <p>It takes what can be read, even if it contradicts itself, and {@linkplain #findings() says} what is wrong; a host
 * that wants only sound ones calls {@link #requireValid()}. Questions about a day go to {@link #on(LocalDate)}: there is
 * no current day. The order of the lists never matters. Immutable and safe for use by several threads.
 */
public final class Organization {
    private final OrganizationDefinition definition;
    private final Map<RoleId, Role> roles;
    private final Map<UnitId, OrgUnit> units;
    private final Map<UnitId, Timeline<UnitId>> parents;
    private final Map<UnitId, Timeline<PositionId>> heads;
    private final Map<TerritoryId, Territory> territories;
    private final Map<TerritoryId, Timeline<TerritoryId>> territoryParents;
    private final Map<TerritoryId, Timeline<List<PositionId>>> claimants;
    private final Map<PositionId, PositionHistory> histories;
    /** By person the positions to which they are ever appointed. */
    private final Map<PersonId, List<PositionHistory>> appointedTo;

    private final List<Position> positions;
    private final List<PersonId> people;

    private Organization(OrganizationDefinition definition) {
        this.definition = requireNonNull(definition, "definition");
        this.roles = withImplied(first(definition.roles(), Role::id), definition.ladders());
        this.units = first(definition.units(), OrgUnit::id);
        this.parents = new LinkedHashMap<>();
        units.forEach((id, unit) -> parents.put(id, known(unit.parent(), units.keySet())));
        this.territories = first(definition.territories(), Territory::id);
        this.territoryParents = new LinkedHashMap<>();
        territories.forEach(
                (id, territory) -> territoryParents.put(id, known(territory.parent(), territories.keySet())));
        Map<PositionId, Position> byId = first(definition.positions(), Position::id);
        this.positions = List.copyOf(byId.values());
        this.people = Stream.concat(
                        definition.appointments().stream().map(Appointment::person),
                        definition.people().stream().map(Person::id))
                .distinct()
                .sorted()
                .toList();
        this.heads = new LinkedHashMap<>();
        units.forEach((id, unit) -> heads.put(id, existing(unit.head(), byId)));
        Map<PositionId, List<Appointment>> appointments = grouped(definition.appointments(), Appointment::position);
        Map<PositionId, List<TerritoryClaim>> claims = grouped(definition.claims(), TerritoryClaim::position);
        PositionHistory.Known known = new PositionHistory.Known(definition.ladders(), roles, units, byId, territories);
        this.histories = new LinkedHashMap<>();
        this.appointedTo = new TreeMap<>();
        for (Position position : positions) {
            List<Appointment> own = appointments.getOrDefault(position.id(), List.of());
            PositionHistory history =
                    PositionHistory.of(position, known, own, claims.getOrDefault(position.id(), List.of()));
            histories.put(position.id(), history);
            own.stream()
                    .map(Appointment::person)
                    .distinct()
                    .forEach(person -> appointedTo
                            .computeIfAbsent(person, any -> new ArrayList<>())
                            .add(history));
        }
        this.claimants = claimants(histories.values());
    }

    private static Map<RoleId, Role> withImplied(Map<RoleId, Role> stated, Ladders ladders) {
        Map<RoleId, Role> all = new TreeMap<>(stated);
        ladders.tiers().forEach(tier -> all.putIfAbsent(Role.impliedBy(tier.id()), Role.impliedBy(tier)));
        return Collections.unmodifiableMap(all);
    }

    private static <T> Timeline<T> known(Timeline<T> timeline, Set<T> known) {
        return Timeline.of(timeline.entries().stream()
                .filter(entry -> known.contains(entry.value()))
                .toList());
    }

    private static Timeline<PositionId> existing(Timeline<PositionId> timeline, Map<PositionId, Position> positions) {
        List<Timeline.Entry<PositionId>> entries = new ArrayList<>();
        for (Timeline.Entry<PositionId> entry : timeline.entries()) {
            Position position = positions.get(entry.value());
            if (position != null) {
                entry.range()
                        .intersection(position.existence())
                        .ifPresent(days -> entries.add(new Timeline.Entry<>(days, entry.value())));
            }
        }
        return Timeline.of(entries);
    }

    private static <K, V> Map<K, List<V>> grouped(List<V> values, Function<V, K> key) {
        Map<K, List<V>> groups = new HashMap<>();
        values.forEach(value -> groups.computeIfAbsent(key.apply(value), any -> new ArrayList<>())
                .add(value));
        return groups;
    }

    private static Map<TerritoryId, Timeline<List<PositionId>>> claimants(Collection<PositionHistory> histories) {
        Map<TerritoryId, List<Timeline.Entry<PositionId>>> entries = new TreeMap<>();
        for (PositionHistory history : histories) {
            for (Timeline.Entry<List<TerritoryId>> entry : history.territories().entries()) {
                for (TerritoryId territory : entry.value()) {
                    entries.computeIfAbsent(territory, any -> new ArrayList<>())
                            .add(new Timeline.Entry<>(entry.range(), history.id()));
                }
            }
        }
        Map<TerritoryId, Timeline<List<PositionId>>> claimants = new LinkedHashMap<>();
        entries.forEach((territory, list) -> claimants.put(territory, Sweep.together(list, Comparator.naturalOrder())));
        return claimants;
    }

    /** By id. Of two with one id, which is a finding, the same one is taken whatever their order. */
    private static <K extends Comparable<K>, V> Map<K, V> first(Collection<V> values, Function<V, K> id) {
        Map<K, V> map = new LinkedHashMap<>();
        values.stream()
                .sorted(Comparator.comparing(id).thenComparing(Object::toString))
                .forEach(value -> map.putIfAbsent(id.apply(value), value));
        return Collections.unmodifiableMap(map);
    }

    /**
     * The organization of some lists, each in any order.
     *
     * @param definition all that is said of it
     * @return the organization, sound or not
     */
    public static Organization of(OrganizationDefinition definition) {
        return new Organization(definition);
    }

    /**
     * An organization of one ladder without territories, whose days are those of UTC.
     *
     * @param ladder the tiers
     * @param units the units
     * @param positions the positions
     * @param appointments who holds which position
     * @return the organization, sound or not
     */
    public static Organization of(
            Ladder ladder, List<OrgUnit> units, List<Position> positions, List<Appointment> appointments) {
        return of(OrganizationDefinition.builder(Ladders.of(ladder))
                .units(units)
                .positions(positions)
                .appointments(appointments)
                .build());
    }

    /**
     * Starts a small organization in code.
     *
     * @param ladder the tiers
     * @param since the day from which everything holds that is said without a day
     * @return a builder without units, positions and people
     */
    public static OrganizationBuilder builder(Ladder ladder, LocalDate since) {
        return new OrganizationBuilder(ladder, since);
    }

    /**
     * All that was said of this organization.
     *
     * @return the definition, also what is wrong in it
     */
    public OrganizationDefinition definition() {
        return definition;
    }

    /**
     * The zone in which the days begin.
     *
     * @return the zone
     */
    public ZoneId zone() {
        return definition.zone();
    }

    /**
     * The day of an instant: the latest one that has begun.
     *
     * <p>2025-03-01T20:00:00Z is 2 March in Shanghai. Where clocks are put back over midnight the day that has begun goes
     * on, although the clock shows the day before once more; a day that the zone leaves out, as Samoa did with
     * 30 December 2011, is never the answer.
     *
     * @param instant the instant
     * @return the day
     * @throws java.time.DateTimeException if the instant lies outside the calendar
     */
    public LocalDate dayOf(Instant instant) {
        LocalDate shown = LocalDate.ofInstant(instant, zone());
        LocalDate next = shown.plusDays(1);
        return startOf(next).isAfter(instant) ? shown : next;
    }

    /**
     * The first instant of a day, which is midnight except where clocks are put forward over it: 30 March 2025 begins in
     * Beirut at 01:00.
     *
     * @param day the day
     * @return the instant; for a day that the zone leaves out, that of the next one
     */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone()).toInstant();
    }

    /**
     * The ladder that counts where only one can, such as for the lowest tier of a company.
     *
     * @return the {@linkplain Ladders#first() first} of the ladders
     */
    public Ladder ladder() {
        return ladders().first();
    }

    /**
     * All ladders.
     *
     * @return the ladders
     */
    public Ladders ladders() {
        return definition.ladders();
    }

    /**
     * All roles.
     *
     * @return the stated ones and those implied by tiers, by id
     */
    public List<Role> roles() {
        return List.copyOf(roles.values());
    }

    /**
     * The role with an id.
     *
     * @param id the id
     * @return the role
     * @throws NotFoundException if there is none with this id
     */
    public Role role(RoleId id) {
        return findRole(id).orElseThrow(() -> new NotFoundException("role", id));
    }

    /**
     * The role with an id.
     *
     * @param id the id
     * @return the role, empty if there is none with this id
     */
    public Optional<Role> findRole(RoleId id) {
        return Optional.ofNullable(roles.get(id));
    }

    /**
     * All units of all days.
     *
     * @return the units in the order of their ids
     */
    public List<OrgUnit> units() {
        return List.copyOf(units.values());
    }

    /**
     * All positions of all days.
     *
     * @return the positions in the order of their ids
     */
    public List<Position> positions() {
        return positions;
    }

    /**
     * All appointments.
     *
     * @return the appointments in their {@linkplain Appointment#compareTo(Appointment) order}
     */
    public List<Appointment> appointments() {
        return definition.appointments();
    }

    /**
     * All territories of all days.
     *
     * @return the territories in the order of their ids
     */
    public List<Territory> territories() {
        return List.copyOf(territories.values());
    }

    /**
     * All claims of positions on territories.
     *
     * @return the claims in their {@linkplain TerritoryClaim#compareTo(TerritoryClaim) order}
     */
    public List<TerritoryClaim> claims() {
        return definition.claims();
    }

    /**
     * All people who are ever appointed or employed.
     *
     * @return their ids in order
     */
    public List<PersonId> people() {
        return people;
    }

    /**
     * The unit with an id.
     *
     * @param id the id
     * @return the unit
     * @throws NotFoundException if there is none with this id
     */
    public OrgUnit unit(UnitId id) {
        return findUnit(id).orElseThrow(() -> new NotFoundException("unit", id));
    }

    /**
     * The unit with an id.
     *
     * @param id the id
     * @return the unit, empty if there is none with this id
     */
    public Optional<OrgUnit> findUnit(UnitId id) {
        return Optional.ofNullable(units.get(id));
    }

    /**
     * The position with an id.
     *
     * @param id the id
     * @return the position
     * @throws NotFoundException if there is none with this id
     */
    public Position position(PositionId id) {
        return history(id).position();
    }

    /**
     * The position with an id.
     *
     * @param id the id
     * @return the position, empty if there is none with this id
     */
    public Optional<Position> findPosition(PositionId id) {
        return Optional.ofNullable(histories.get(id)).map(PositionHistory::position);
    }

    /**
     * The territory with an id.
     *
     * @param id the id
     * @return the territory
     * @throws NotFoundException if there is none with this id
     */
    public Territory territory(TerritoryId id) {
        return findTerritory(id).orElseThrow(() -> new NotFoundException("territory", id));
    }

    /**
     * The territory with an id.
     *
     * @param id the id
     * @return the territory, empty if there is none with this id
     */
    public Optional<Territory> findTerritory(TerritoryId id) {
        return Optional.ofNullable(territories.get(id));
    }

    /**
     * The tier of a position.
     *
     * @param position a position
     * @return the tier day by day, as its roles say; none on days on which the position does not exist
     * @throws NotFoundException if there is none with this id
     */
    public Timeline<TierId> tiersOf(PositionId position) {
        return history(position).tier();
    }

    /**
     * The organization of one day. What is downward (who is in a unit, who reports to somebody) is prepared when it is
     * first asked, in a time that grows with the number of units and positions; keep the day while asking about it.
     *
     * @param day the day
     * @return who, where and under whom on this day
     */
    public OrganizationDay on(LocalDate day) {
        return new OrganizationDay(this, requireNonNull(day, "day"));
    }

    /**
     * Cuts days into the longest pieces in which nothing changes: no unit, position or territory moves, opens or closes,
     * no role, head or claim changes, and nobody is appointed or leaves.
     *
     * <p>If the only change of the first quarter of 2025 is a new supervisor on 10 February, the pieces are
     * {@code 2025-01-01/2025-02-10} and {@code 2025-02-10/2025-04-01}.
     *
     * @param range the days
     * @return the pieces by time, which together are the range
     */
    public List<DateRange> cuts(DateRange range) {
        Cuts cuts = Cuts.of(range);
        parents.values().forEach(cuts::at);
        heads.values().forEach(cuts::at);
        territoryParents.values().forEach(cuts::at);
        for (PositionHistory history : histories.values()) {
            cuts.at(history.position().existence())
                    .at(history.role())
                    .at(history.unit())
                    .at(history.manager())
                    .at(history.holders())
                    .at(history.territories());
        }
        return cuts.pieces();
    }

    /**
     * The organization over some days: the longest pieces in which nothing changes, with what holds in each.
     *
     * @param range the days
     * @return the pieces by time, which together are the range: those of {@link #cuts}
     */
    public List<OrganizationPiece> over(DateRange range) {
        return cuts(range).stream()
                .map(piece -> new OrganizationPiece(piece, on(piece.from())))
                .toList();
    }

    /**
     * What is wrong or worth knowing, over all days: all of it at once.
     *
     * @return the findings in the order of their codes, then of ids, then of days
     */
    public List<Finding> findings() {
        return findings(OrganizationPolicy.NONE);
    }

    /**
     * What is wrong or worth knowing, over all days, and what a policy does not like: all of it at once.
     *
     * @param policy what the host thinks is a good organization
     * @return the findings in the order of their codes, then of ids, then of days
     */
    public List<Finding> findings(OrganizationPolicy policy) {
        return OrganizationChecks.of(this, requireNonNull(policy, "policy"));
    }

    /**
     * Compares what another system says is so now with the history.
     *
     * @param values what it says, each with its day
     * @return a finding for each value that is not that of the history on its day, and for each position that the
     *     organization never has, in the order of codes, then of positions, then of days
     */
    public List<Finding> contradictions(List<CurrentValue> values) {
        return OrganizationChecks.contradictions(this, values);
    }

    /**
     * Changes this organization as a reorganization says. On all days before its first change nothing is another, and
     * nothing gets lost: each position and appointment of before is there afterwards, moved, closed or ended.
     *
     * @param reorganization the changes
     * @return the organization afterwards, with warnings; or all that is wrong with the changes, each finding with its JSON
     *     pointer such as {@code /changes/3/parent}, then the errors of the new organization that this one does not have
     */
    public WithFindings<Organization> apply(Reorganization reorganization) {
        return ReorganizationRun.apply(this, requireNonNull(reorganization, "reorganization"));
    }

    /**
     * Refuses an organization whose days have no meaning.
     *
     * @return this organization
     * @throws InvalidDefinitionException with all findings that are errors, if there is one
     */
    public Organization requireValid() {
        List<Finding> errors = findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        if (!errors.isEmpty()) {
            throw new InvalidDefinitionException(errors);
        }
        return this;
    }

    /** Parents that are there, by unit in order. */
    Map<UnitId, Timeline<UnitId>> parents() {
        return parents;
    }

    /** Stated heads that are there, by unit in order. */
    Map<UnitId, Timeline<PositionId>> heads() {
        return heads;
    }

    /** Parents that are there, by territory in order. */
    Map<TerritoryId, Timeline<TerritoryId>> territoryParents() {
        return territoryParents;
    }

    Timeline<List<PositionId>> claimants(TerritoryId territory) {
        territory(territory);
        return claimants.getOrDefault(territory, Timeline.empty());
    }

    /** Histories of the positions to which a person is ever appointed, by position in order. */
    List<PositionHistory> appointedTo(PersonId person) {
        return appointedTo.getOrDefault(person, List.of());
    }

    /** Histories by position in order. */
    Collection<PositionHistory> histories() {
        return histories.values();
    }

    /** The parents of a unit that are there. */
    Timeline<UnitId> parent(UnitId id) {
        Timeline<UnitId> timeline = parents.get(id);
        if (timeline == null) {
            throw new NotFoundException("unit", id);
        }
        return timeline;
    }

    /** The parents of a territory that are there. */
    Timeline<TerritoryId> territoryParent(TerritoryId id) {
        Timeline<TerritoryId> timeline = territoryParents.get(id);
        if (timeline == null) {
            throw new NotFoundException("territory", id);
        }
        return timeline;
    }

    Optional<PositionHistory> findHistory(PositionId id) {
        return Optional.ofNullable(histories.get(id));
    }

    PositionHistory history(PositionId id) {
        PositionHistory history = histories.get(id);
        if (history == null) {
            throw new NotFoundException("position", id);
        }
        return history;
    }

    @Override
    public String toString() {
        return definition.toString();
    }
}
