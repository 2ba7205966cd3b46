package io.salestiers.core.org;

import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/* Units and positions without the people in them: cycles, roots, tops, tiers, heads. */
final class StructureChecks {
    /** A position with its rank, the highest first. */
    private record Ranked(int rank, PositionId id) implements Comparable<Ranked> {
        private static final Comparator<Ranked> ORDER =
                Comparator.comparingInt(Ranked::rank).reversed().thenComparing(Ranked::id);

        @Override
        public int compareTo(Ranked other) {
            return ORDER.compare(this, other);
        }

        @Override
        public String toString() {
            return id.toString();
        }
    }

    private final Organization organization;
    private final OrganizationChecks checks;

    StructureChecks(Organization organization, OrganizationChecks checks) {
        this.organization = organization;
        this.checks = checks;
    }

    void check() {
        cycles();
        units();
        tops();
        organization.histories().forEach(this::position);
    }

    private void cycles() {
        for (Cycles.Cycle<UnitId> cycle : Cycles.in(organization.parents())) {
            checks.add(OrgFindings.UNIT_CYCLE, cycle.members().get(0), cycle.range())
                    .with("units", cycle.members())
                    .done();
        }
        Map<PositionId, Timeline<PositionId>> managers = new LinkedHashMap<>();
        for (PositionHistory history : organization.histories()) {
            managers.put(history.position().id(), history.manager());
        }
        for (Cycles.Cycle<PositionId> cycle : Cycles.in(managers)) {
            checks.add(OrgFindings.REPORTING_CYCLE, cycle.members().get(0), cycle.range())
                    .with("positions", cycle.members())
                    .done();
        }
    }

    private void units() {
        Map<UnitId, List<DateRange>> filled = new LinkedHashMap<>();
        Map<UnitId, List<DateRange>> part = new LinkedHashMap<>();
        Map<UnitId, List<Timeline.Entry<Ranked>>> ranked = new LinkedHashMap<>();
        for (PositionHistory history : organization.histories()) {
            for (Timeline.Entry<UnitId> entry : history.unit().entries()) {
                add(filled, entry.value(), entry.range());
                add(part, entry.value(), entry.range());
                for (Timeline.Entry<TierId> tier :
                        history.tier().within(entry.range()).entries()) {
                    add(
                            ranked,
                            entry.value(),
                            new Timeline.Entry<>(
                                    tier.range(),
                                    new Ranked(
                                            organization
                                                    .ladders()
                                                    .tier(tier.value())
                                                    .rank(),
                                            history.id())));
                }
            }
        }
        organization
                .parents()
                .forEach((unit, timeline) -> timeline.entries().forEach(entry -> {
                    add(part, unit, entry.range());
                    add(part, entry.value(), entry.range());
                }));
        List<Timeline.Entry<UnitId>> roots = new ArrayList<>();
        part.forEach((unit, ranges) -> {
            Days days = Days.of(ranges);
            for (DateRange range :
                    days.minus(Days.of(filled.getOrDefault(unit, List.of()))).ranges()) {
                checks.add(OrgFindings.UNIT_WITHOUT_HEAD, unit, range)
                        .with("unit", unit)
                        .done();
            }
            Timeline<UnitId> parents = organization.parents().getOrDefault(unit, Timeline.empty());
            for (DateRange range : days.minus(days(parents)).ranges()) {
                roots.add(new Timeline.Entry<>(range, unit));
            }
        });
        for (Sweep.Crowd<UnitId> crowd : Sweep.crowds(roots, Comparator.naturalOrder())) {
            checks.add(OrgFindings.SEVERAL_ROOTS, crowd.members().get(0), crowd.range())
                    .with("units", crowd)
                    .done();
        }
        ranked.forEach((unit, entries) -> {
            for (Sweep.Crowd<Ranked> crowd :
                    Sweep.crowds(entries, Comparator.naturalOrder(), (a, b) -> a.rank() == b.rank())) {
                checks.add(OrgFindings.SEVERAL_HEADS, unit, crowd.range())
                        .with("unit", unit)
                        .with("positions", crowd)
                        .done();
            }
        });
    }

    private void tops() {
        List<Timeline.Entry<PositionId>> tops = new ArrayList<>();
        for (PositionHistory history : organization.histories()) {
            Position position = history.position();
            for (DateRange range :
                    Days.of(position.existence()).minus(days(history.manager())).ranges()) {
                tops.add(new Timeline.Entry<>(range, position.id()));
            }
        }
        for (Sweep.Crowd<PositionId> crowd : Sweep.crowds(tops, Comparator.naturalOrder())) {
            checks.add(OrgFindings.SEVERAL_TOPS, crowd.members().get(0), crowd.range())
                    .with("positions", crowd)
                    .done();
        }
    }

    private void position(PositionHistory history) {
        Position position = history.position();
        Days existence = Days.of(position.existence());
        // What the position says, not what is known of it: a unit that is not there is another finding.
        for (DateRange range : existence.minus(days(position.unit())).ranges()) {
            checks.add(OrgFindings.POSITION_WITHOUT_UNIT, position.id(), range)
                    .with("position", position.id())
                    .done();
        }
        for (Timeline.Entry<PositionId> entry :
                position.reportsTo().within(position.existence()).entries()) {
            Optional<Position> above = organization.findPosition(entry.value());
            if (above.isPresent()) {
                Days absent = Days.of(entry.range()).minus(Days.of(above.get().existence()));
                for (DateRange range : absent.ranges()) {
                    checks.add(OrgFindings.ABSENT_MANAGER, position.id(), range)
                            .with("position", position.id())
                            .with("manager", entry.value())
                            .done();
                }
            }
        }
        Ladders ladders = organization.ladders();
        for (Timeline.Entry<PositionId> entry : history.manager().entries()) {
            for (Timeline.Entry<TierId> own :
                    history.tier().within(entry.range()).entries()) {
                Timeline<TierId> above = organization.tiersOf(entry.value()).within(own.range());
                for (Timeline.Entry<TierId> higher : above.entries()) {
                    if (ladders.higher(own.value(), higher.value())) {
                        checks.add(OrgFindings.LOWER_TIER_ABOVE, position.id(), higher.range())
                                .with("position", position.id())
                                .with("tier", own.value())
                                .with("manager", entry.value())
                                .with("managerTier", higher.value())
                                .done();
                    }
                }
            }
        }
    }

    private static <T> Days days(Timeline<T> timeline) {
        return Days.of(timeline.entries().stream().map(Timeline.Entry::range).toList());
    }

    private static <K, V> void add(Map<K, List<V>> lists, K key, V value) {
        lists.computeIfAbsent(key, any -> new ArrayList<>()).add(value);
    }
}
