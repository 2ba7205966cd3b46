package io.salestiers.core.org;

import io.salestiers.core.time.Cuts;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/*
 * Compares two organizations by their timelines, which change exactly where the answer of a day does: what is the same
 * timeline in both is passed over, the rest is cut at the changes of both. O(n log n) for n entries, however long the
 * range is.
 */
final class OrganizationComparison {
    private final Organization before;
    private final Organization after;
    private final DateRange range;

    OrganizationComparison(Organization before, Organization after, DateRange range) {
        this.before = before;
        this.after = after;
        this.range = range;
    }

    ReorganizationDiff diff() {
        List<ReorganizationDiff.OfPosition> positions = positions();
        return new ReorganizationDiff(range, units(), positions, people(positions), territories());
    }

    private List<ReorganizationDiff.OfUnit> units() {
        Map<UnitId, Days> daysBefore = unitDays(before);
        Map<UnitId, Days> daysAfter = unitDays(after);
        List<ReorganizationDiff.OfUnit> units = new ArrayList<>();
        for (UnitId id : ids(before.parents().keySet(), after.parents().keySet())) {
            Days there = daysBefore.getOrDefault(id, Days.of(List.of()));
            Days thereAfter = daysAfter.getOrDefault(id, Days.of(List.of()));
            ReorganizationDiff.OfUnit unit = new ReorganizationDiff.OfUnit(
                    id,
                    inRange(thereAfter.minus(there)),
                    inRange(there.minus(thereAfter)),
                    differences(get(before.parents(), id), get(after.parents(), id)),
                    differences(get(before.heads(), id), get(after.heads(), id)),
                    differences(types(before, id, there), types(after, id, thereAfter)));
            if (!unit.days().isEmpty()) {
                units.add(unit);
            }
        }
        return units;
    }

    /** The days on which units are part of an organization. */
    private static Map<UnitId, Days> unitDays(Organization organization) {
        Map<UnitId, List<DateRange>> ranges = new HashMap<>();
        organization
                .parents()
                .forEach((unit, timeline) -> timeline.entries().forEach(entry -> {
                    add(ranges, unit, entry.range());
                    add(ranges, entry.value(), entry.range());
                }));
        for (PositionHistory history : organization.histories()) {
            history.unit().entries().forEach(entry -> add(ranges, entry.value(), entry.range()));
        }
        Map<UnitId, Days> days = new HashMap<>();
        ranges.forEach((unit, list) -> days.put(unit, Days.of(list)));
        return days;
    }

    private static Timeline<UnitTypeId> types(Organization organization, UnitId id, Days days) {
        Optional<UnitTypeId> type = organization.findUnit(id).flatMap(OrgUnit::type);
        return type.map(known -> Timeline.of(days.ranges().stream()
                        .map(each -> new Timeline.Entry<>(each, known))
                        .toList()))
                .orElseGet(Timeline::empty);
    }

    private List<ReorganizationDiff.OfPosition> positions() {
        Map<PositionId, PositionHistory> own = byId(before.histories(), PositionHistory::id);
        Map<PositionId, PositionHistory> others = byId(after.histories(), PositionHistory::id);
        List<ReorganizationDiff.OfPosition> positions = new ArrayList<>();
        for (PositionId id : ids(own.keySet(), others.keySet())) {
            position(id, Optional.ofNullable(own.get(id)), Optional.ofNullable(others.get(id)))
                    .ifPresent(positions::add);
        }
        return positions;
    }

    private Optional<ReorganizationDiff.OfPosition> position(
            PositionId id, Optional<PositionHistory> one, Optional<PositionHistory> other) {
        Days there = existence(one);
        Days thereAfter = existence(other);
        ReorganizationDiff.OfPosition found = new ReorganizationDiff.OfPosition(
                id,
                inRange(thereAfter.minus(there)),
                inRange(there.minus(thereAfter)),
                differences(part(one, PositionHistory::unit), part(other, PositionHistory::unit)),
                differences(part(one, PositionHistory::manager), part(other, PositionHistory::manager)),
                differences(part(one, PositionHistory::role), part(other, PositionHistory::role)),
                differences(part(one, PositionHistory::tier), part(other, PositionHistory::tier)),
                differences(part(one, PositionHistory::holders), part(other, PositionHistory::holders)),
                differences(part(one, PositionHistory::territories), part(other, PositionHistory::territories)),
                List.of(),
                List.of());
        Days days = Days.of(found.days());
        if (days.ranges().isEmpty()) {
            return Optional.empty();
        }
        Set<UnitId> units = new TreeSet<>();
        units.addAll(values(part(one, PositionHistory::unit), days));
        units.addAll(values(part(other, PositionHistory::unit), days));
        Set<PersonId> people = new TreeSet<>();
        for (Optional<PositionHistory> each : List.of(one, other)) {
            values(part(each, PositionHistory::holders), days)
                    .forEach(holders -> holders.forEach(holder -> people.add(holder.person())));
        }
        return Optional.of(new ReorganizationDiff.OfPosition(
                id,
                found.added(),
                found.removed(),
                found.unit(),
                found.manager(),
                found.role(),
                found.tier(),
                found.holders(),
                found.claims(),
                List.copyOf(units),
                List.copyOf(people)));
    }

    private static Days existence(Optional<PositionHistory> history) {
        return Days.of(
                history.map(known -> List.of(known.position().existence())).orElseGet(List::of));
    }

    private static <T> Timeline<T> part(
            Optional<PositionHistory> history, Function<PositionHistory, Timeline<T>> part) {
        return history.map(part).orElseGet(Timeline::empty);
    }

    /** The values of a timeline on some days. */
    private static <T> List<T> values(Timeline<T> timeline, Days days) {
        return timeline.entries().stream()
                .filter(entry -> !Days.of(entry.range()).and(days).ranges().isEmpty())
                .map(Timeline.Entry::value)
                .toList();
    }

    /** Who holds other positions: somebody among the holders of a position that has others. */
    private List<ReorganizationDiff.OfPerson> people(List<ReorganizationDiff.OfPosition> positions) {
        Set<PersonId> candidates = new TreeSet<>();
        for (ReorganizationDiff.OfPosition position : positions) {
            for (Difference<List<Holder>> difference : position.holders()) {
                difference.before().ifPresent(holders -> holders.forEach(holder -> candidates.add(holder.person())));
                difference.after().ifPresent(holders -> holders.forEach(holder -> candidates.add(holder.person())));
            }
        }
        List<ReorganizationDiff.OfPerson> people = new ArrayList<>();
        for (PersonId person : candidates) {
            List<Difference<List<ReorganizationDiff.Held>>> differences =
                    differences(held(before, person), held(after, person));
            if (!differences.isEmpty()) {
                people.add(new ReorganizationDiff.OfPerson(person, differences));
            }
        }
        return people;
    }

    private static Timeline<List<ReorganizationDiff.Held>> held(Organization organization, PersonId person) {
        List<Timeline.Entry<ReorganizationDiff.Held>> held = new ArrayList<>();
        for (PositionHistory history : organization.appointedTo(person)) {
            for (Timeline.Entry<List<Holder>> entry : history.holders().entries()) {
                for (Holder holder : entry.value()) {
                    if (holder.person().equals(person)) {
                        held.add(new Timeline.Entry<>(
                                entry.range(),
                                new ReorganizationDiff.Held(history.id(), holder.kind(), holder.share())));
                    }
                }
            }
        }
        return Sweep.together(held, Comparator.naturalOrder());
    }

    private List<ReorganizationDiff.OfTerritory> territories() {
        Map<TerritoryId, Days> daysBefore = territoryDays(before);
        Map<TerritoryId, Days> daysAfter = territoryDays(after);
        List<ReorganizationDiff.OfTerritory> territories = new ArrayList<>();
        for (TerritoryId id :
                ids(before.territoryParents().keySet(), after.territoryParents().keySet())) {
            Days there = daysBefore.getOrDefault(id, Days.of(List.of()));
            Days thereAfter = daysAfter.getOrDefault(id, Days.of(List.of()));
            ReorganizationDiff.OfTerritory territory = new ReorganizationDiff.OfTerritory(
                    id,
                    inRange(thereAfter.minus(there)),
                    inRange(there.minus(thereAfter)),
                    differences(get(before.territoryParents(), id), get(after.territoryParents(), id)),
                    differences(claimants(before, id), claimants(after, id)));
            if (!territory.days().isEmpty()) {
                territories.add(territory);
            }
        }
        return territories;
    }

    private static Timeline<List<PositionId>> claimants(Organization organization, TerritoryId id) {
        return organization.findTerritory(id).isPresent() ? organization.claimants(id) : Timeline.empty();
    }

    /** The days on which territories are part of an organization: inside another one, around one, or claimed. */
    private static Map<TerritoryId, Days> territoryDays(Organization organization) {
        Map<TerritoryId, List<DateRange>> ranges = new HashMap<>();
        organization
                .territoryParents()
                .forEach((territory, timeline) -> timeline.entries().forEach(entry -> {
                    add(ranges, territory, entry.range());
                    add(ranges, entry.value(), entry.range());
                }));
        for (Territory territory : organization.territories()) {
            organization
                    .claimants(territory.id())
                    .entries()
                    .forEach(entry -> add(ranges, territory.id(), entry.range()));
        }
        Map<TerritoryId, Days> days = new HashMap<>();
        ranges.forEach((territory, list) -> days.put(territory, Days.of(list)));
        return days;
    }

    private List<DateRange> inRange(Days days) {
        return days.and(Days.of(range)).ranges();
    }

    /** The pieces of the range in which two timelines differ, each as long as both keep their value. */
    private <T> List<Difference<T>> differences(Timeline<T> one, Timeline<T> other) {
        if (one.equals(other)) {
            return List.of();
        }
        List<Difference<T>> differences = new ArrayList<>();
        for (DateRange piece : Cuts.of(range).at(one).at(other).pieces()) {
            Optional<T> value = one.on(piece.from());
            Optional<T> otherValue = other.on(piece.from());
            if (!value.equals(otherValue)) {
                differences.add(new Difference<>(piece, value, otherValue));
            }
        }
        return differences;
    }

    private static <K, T> Timeline<T> get(Map<K, Timeline<T>> timelines, K id) {
        @Nullable Timeline<T> timeline = timelines.get(id);
        return timeline == null ? Timeline.empty() : timeline;
    }

    private static <K, V> Map<K, V> byId(Collection<V> values, Function<V, K> id) {
        Map<K, V> map = new TreeMap<>();
        values.forEach(value -> map.put(id.apply(value), value));
        return map;
    }

    private static <K> Set<K> ids(Set<K> some, Set<K> others) {
        Set<K> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    private static <K> void add(Map<K, List<DateRange>> ranges, K key, DateRange range) {
        ranges.computeIfAbsent(key, any -> new ArrayList<>()).add(range);
    }
}
