package io.salestiers.core.org;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.InvalidDefinitionException;
import io.salestiers.core.result.NotFoundException;
import io.salestiers.core.result.Severity;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Who holds which position, in which unit, under which manager, on every day.
 *
 * <p>It takes what can be read, even if it contradicts itself, and {@linkplain #findings() says} what is wrong; a host
 * that wants only sound ones calls {@link #requireValid()}. Questions about a day go to {@link #on(LocalDate)}: there is
 * no current day. The order of the lists never matters. Immutable and safe for use by several threads.
 */
public final class Organization {
    private final Ladder ladder;
    private final Map<UnitId, OrgUnit> units;
    private final Map<UnitId, Timeline<UnitId>> parents;
    private final Map<PositionId, PositionHistory> histories;
    private final List<Position> positions;
    private final List<Appointment> appointments;
    private final OrganizationChecks.Input input;

    private Organization(OrganizationChecks.Input input) {
        this.input = input;
        this.ladder = input.ladder();
        this.units = first(input.units(), OrgUnit::id);
        this.parents = new LinkedHashMap<>();
        for (OrgUnit unit : units.values()) {
            parents.put(
                    unit.id(),
                    Timeline.of(unit.parent().entries().stream()
                            .filter(entry -> units.containsKey(entry.value()))
                            .toList()));
        }
        Map<PositionId, Position> byId = first(input.positions(), Position::id);
        this.positions = List.copyOf(byId.values());
        this.appointments = input.appointments().stream().sorted().toList();
        Map<PositionId, List<Appointment>> byPosition = new TreeMap<>();
        for (Appointment appointment : appointments) {
            byPosition
                    .computeIfAbsent(appointment.position(), id -> new ArrayList<>())
                    .add(appointment);
        }
        this.histories = new LinkedHashMap<>();
        for (Position position : positions) {
            histories.put(
                    position.id(),
                    PositionHistory.of(position, units, byId, byPosition.getOrDefault(position.id(), List.of())));
        }
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
     * @param ladder the tiers
     * @param units the units
     * @param positions the positions
     * @param appointments who holds which position
     * @return the organization, sound or not
     */
    public static Organization of(
            Ladder ladder, List<OrgUnit> units, List<Position> positions, List<Appointment> appointments) {
        return new Organization(new OrganizationChecks.Input(
                requireNonNull(ladder, "ladder"),
                List.copyOf(units),
                List.copyOf(positions),
                List.copyOf(appointments)));
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
     * The tiers.
     *
     * @return the ladder
     */
    public Ladder ladder() {
        return ladder;
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
        return appointments;
    }

    /**
     * All people who are ever appointed.
     *
     * @return their ids in order
     */
    public List<PersonId> people() {
        return appointments.stream()
                .map(Appointment::person)
                .distinct()
                .sorted()
                .toList();
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
     * The organization of one day. Building it takes a time that grows with the number of units and positions; keep it
     * while asking about the same day.
     *
     * @param day the day
     * @return who, where and under whom on this day
     */
    public OrganizationDay on(LocalDate day) {
        return new OrganizationDay(this, requireNonNull(day, "day"));
    }

    /**
     * Cuts days into the longest pieces in which nothing changes: no unit or position moves, opens or closes, and nobody
     * is appointed or leaves.
     *
     * <p>If the only change of the first quarter of 2025 is a new supervisor on 10 February, the pieces are
     * {@code 2025-01-01/2025-02-10} and {@code 2025-02-10/2025-04-01}.
     *
     * @param range the days
     * @return the pieces by time, which together are the range
     */
    public List<DateRange> cuts(DateRange range) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        parents.values().forEach(timeline -> edges(timeline, range, days));
        for (PositionHistory history : histories.values()) {
            edges(history.position().existence(), range, days);
            edges(history.unit(), range, days);
            edges(history.manager(), range, days);
            edges(history.holders(), range, days);
        }
        List<DateRange> pieces = new ArrayList<>();
        LocalDate start = range.from();
        for (LocalDate day : days) {
            pieces.add(DateRange.of(start, day));
            start = day;
        }
        LocalDate last = start;
        pieces.add(range.to().map(end -> DateRange.of(last, end)).orElseGet(() -> DateRange.startingOn(last)));
        return List.copyOf(pieces);
    }

    private static <T> void edges(Timeline<T> timeline, DateRange range, NavigableSet<LocalDate> into) {
        timeline.entries().forEach(entry -> edges(entry.range(), range, into));
    }

    private static void edges(DateRange entry, DateRange range, NavigableSet<LocalDate> into) {
        // A change on the first day of the range is no cut inside it.
        if (range.contains(entry.from()) && entry.from().isAfter(range.from())) {
            into.add(entry.from());
        }
        entry.to()
                .filter(end -> range.contains(end) && end.isAfter(range.from()))
                .ifPresent(into::add);
    }

    /**
     * What is wrong or worth knowing, over all days: all of it at once.
     *
     * @return the findings in the order of their codes, then of ids, then of days
     */
    public List<Finding> findings() {
        return OrganizationChecks.of(this, input);
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

    /** Histories by position in order. */
    Collection<PositionHistory> histories() {
        return histories.values();
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
        return units.size() + " units, " + positions.size() + " positions, " + appointments.size() + " appointments";
    }
}
