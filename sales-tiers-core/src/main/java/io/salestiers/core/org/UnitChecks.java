package io.salestiers.core.org;

import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/* Units without the people in them: cycles, roots, gaps, heads. */
final class UnitChecks {
    private static final PositionId ANY = PositionId.of("any");

    /** A position with where its tier stands, the highest of each ladder first. */
    private record Ranked(LadderKind kind, int ladder, long rank, PositionId id) implements Comparable<Ranked> {
        private static final Comparator<Ranked> ORDER = Comparator.comparing(Ranked::kind)
                .thenComparingInt(Ranked::ladder)
                .thenComparing(Comparator.comparingLong(Ranked::rank).reversed())
                .thenComparing(Ranked::id);

        /** Before all positions of a ladder. */
        static Ranked startOf(LadderKind kind, int ladder) {
            return new Ranked(kind, ladder, Long.MAX_VALUE, ANY);
        }

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
    /** By unit the days on which it has a position directly in it. */
    private final Map<UnitId, List<DateRange>> filled = new LinkedHashMap<>();
    /** By unit the days on which it is part of the organization. */
    private final Map<UnitId, List<DateRange>> part = new LinkedHashMap<>();

    private final Map<UnitId, List<Timeline.Entry<Ranked>>> ranked = new LinkedHashMap<>();

    UnitChecks(Organization organization, OrganizationChecks checks) {
        this.organization = organization;
        this.checks = checks;
    }

    void check() {
        for (Cycles.Cycle<UnitId> cycle : Cycles.in(organization.parents())) {
            checks.add(OrgFindings.UNIT_CYCLE, cycle.members().get(0), cycle.range())
                    .with("units", cycle.members())
                    .done();
        }
        collect();
        roots();
        for (OrgUnit unit : organization.units()) {
            checks.gaps(OrgFindings.GAP_IN_PARENTS, "unit", unit.id(), unit.parent());
            heads(unit, Days.of(part.getOrDefault(unit.id(), List.of())));
        }
    }

    private void collect() {
        for (PositionHistory history : organization.histories()) {
            for (Timeline.Entry<UnitId> entry : history.unit().entries()) {
                add(filled, entry.value(), entry.range());
                add(part, entry.value(), entry.range());
                for (Timeline.Entry<TierId> tier :
                        history.tier().within(entry.range()).entries()) {
                    add(ranked, entry.value(), new Timeline.Entry<>(tier.range(), ranked(history.id(), tier.value())));
                }
            }
        }
        organization
                .parents()
                .forEach((unit, timeline) -> timeline.entries().forEach(entry -> {
                    add(part, unit, entry.range());
                    add(part, entry.value(), entry.range());
                }));
    }

    private Ranked ranked(PositionId position, TierId tier) {
        Ladders ladders = organization.ladders();
        Ladder ladder = ladders.ladderOf(tier);
        return new Ranked(
                ladder.kind(), ladders.all().indexOf(ladder), ladders.tier(tier).rank(), position);
    }

    private void roots() {
        List<Timeline.Entry<UnitId>> roots = new ArrayList<>();
        part.forEach((unit, ranges) -> {
            Days parents = Days.of(organization.parent(unit));
            for (DateRange range : Days.of(ranges).minus(parents).ranges()) {
                roots.add(new Timeline.Entry<>(range, unit));
            }
        });
        for (Sweep.Crowd<UnitId> crowd : Sweep.crowds(roots, Comparator.naturalOrder())) {
            checks.add(OrgFindings.SEVERAL_ROOTS, crowd.members().get(0), crowd.range())
                    .with("units", crowd)
                    .done();
        }
    }

    private void heads(OrgUnit unit, Days present) {
        Timeline<PositionId> heads = organization.heads().getOrDefault(unit.id(), Timeline.empty());
        Days stated = Days.of(heads);
        Days without = present.minus(Days.of(filled.getOrDefault(unit.id(), List.of())))
                .minus(stated);
        for (DateRange range : without.ranges()) {
            checks.add(OrgFindings.UNIT_WITHOUT_HEAD, unit.id(), range)
                    .with("unit", unit.id())
                    .done();
        }
        for (Timeline.Entry<PositionId> entry : heads.entries()) {
            Days outside = Days.of(entry.range()).minus(inside(unit.id(), entry.value()));
            add(OrgFindings.HEAD_OUTSIDE_UNIT, unit.id(), entry.value(), outside.and(present));
        }
        for (Timeline.Entry<PositionId> entry : unit.head().entries()) {
            organization.findPosition(entry.value()).ifPresent(head -> {
                Days absent = Days.of(entry.range()).minus(Days.of(head.existence()));
                add(OrgFindings.ABSENT_HEAD, unit.id(), head.id(), absent.and(present));
            });
        }
        several(unit.id(), stated);
    }

    private Days inside(UnitId unit, PositionId position) {
        return Days.of(organization.history(position).unit().entries().stream()
                .filter(entry -> entry.value().equals(unit))
                .map(Timeline.Entry::range)
                .toList());
    }

    private void several(UnitId unit, Days stated) {
        List<Timeline.Entry<Ranked>> entries = new ArrayList<>();
        for (Timeline.Entry<Ranked> entry : ranked.getOrDefault(unit, List.of())) {
            for (DateRange range : Days.of(entry.range()).minus(stated).ranges()) {
                entries.add(new Timeline.Entry<>(range, entry.value()));
            }
        }
        for (Sweep.Crowd<Ranked> crowd : Sweep.crowds(entries, Comparator.naturalOrder(), this::highest)) {
            checks.add(OrgFindings.SEVERAL_HEADS, unit, crowd.range())
                    .with("unit", unit)
                    .with("positions", crowd)
                    .done();
        }
    }

    /** Of each ladder of the kind that counts those of the highest tier. */
    private Stream<Ranked> highest(NavigableSet<Ranked> active) {
        if (active.isEmpty()) {
            return Stream.empty();
        }
        LadderKind kind = active.first().kind();
        return IntStream.range(0, organization.ladders().all().size()).boxed().flatMap(ladder -> {
            NavigableSet<Ranked> from = active.tailSet(Ranked.startOf(kind, ladder), true);
            return from.stream()
                    .takeWhile(position -> position.kind() == kind
                            && position.ladder() == ladder
                            && position.rank() == from.first().rank());
        });
    }

    private void add(OrgFindings code, UnitId unit, PositionId head, Days days) {
        for (DateRange range : days.ranges()) {
            checks.add(code, unit, range).with("unit", unit).with("head", head).done();
        }
    }

    private static <K, V> void add(Map<K, List<V>> lists, K key, V value) {
        lists.computeIfAbsent(key, any -> new ArrayList<>()).add(value);
    }
}
