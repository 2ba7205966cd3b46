package io.salestiers.core.org;

import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/* Territories and who answers for them: cycles, gaps, overlaps. */
final class TerritoryChecks {
    /** A territory on the way upward, reached on some days from another one. */
    private record Step(
            TerritoryId territory, DateRange days, @Nullable Step below) {
        boolean passes(TerritoryId other) {
            for (Step step = this; step != null; step = step.below) {
                if (step.territory.equals(other)) {
                    return true;
                }
            }
            return false;
        }
    }

    private final Organization organization;
    private final OrganizationChecks checks;
    /** By territory and tier who claims it. */
    private final Map<TerritoryId, Map<TierId, List<Timeline.Entry<PositionId>>>> claims = new TreeMap<>();

    TerritoryChecks(Organization organization, OrganizationChecks checks) {
        this.organization = organization;
        this.checks = checks;
    }

    void check() {
        for (Cycles.Cycle<TerritoryId> cycle : Cycles.in(organization.territoryParents())) {
            checks.add(OrgFindings.TERRITORY_CYCLE, cycle.members().get(0), cycle.range())
                    .with("territories", cycle.members())
                    .done();
        }
        for (Territory territory : organization.territories()) {
            checks.gaps(OrgFindings.GAP_IN_TERRITORY_PARENTS, "territory", territory.id(), territory.parent());
        }
        outsideExistence();
        collect();
        claims.forEach((territory, byTier) -> byTier.forEach((tier, own) -> overlap(territory, tier, own)));
    }

    private void outsideExistence() {
        for (TerritoryClaim claim : organization.claims()) {
            Optional<Position> position = organization.findPosition(claim.position());
            if (position.isPresent()) {
                Days outside =
                        Days.of(claim.range()).minus(Days.of(position.get().existence()));
                for (DateRange range : outside.ranges()) {
                    checks.add(OrgFindings.CLAIM_OUTSIDE_EXISTENCE, claim.territory(), range)
                            .with("territory", claim.territory())
                            .with("position", claim.position())
                            .done();
                }
            }
        }
    }

    private void collect() {
        for (PositionHistory history : organization.histories()) {
            for (Timeline.Entry<List<TerritoryId>> entry : history.territories().entries()) {
                for (Timeline.Entry<TierId> tier :
                        history.tier().within(entry.range()).entries()) {
                    for (TerritoryId territory : entry.value()) {
                        claims.computeIfAbsent(territory, any -> new TreeMap<>())
                                .computeIfAbsent(tier.value(), any -> new ArrayList<>())
                                .add(new Timeline.Entry<>(tier.range(), history.id()));
                    }
                }
            }
        }
    }

    /** Where somebody claims the territory itself: together with all who claim it or what is around it on these days. */
    private void overlap(TerritoryId territory, TierId tier, List<Timeline.Entry<PositionId>> own) {
        Days claimed = Days.of(own.stream().map(Timeline.Entry::range).toList());
        List<Timeline.Entry<PositionId>> all = new ArrayList<>(own);
        for (DateRange range : claimed.ranges()) {
            around(new Step(territory, range, null), tier, all);
        }
        for (Sweep.Crowd<PositionId> crowd : Sweep.crowds(all, Comparator.naturalOrder())) {
            checks.add(OrgFindings.TERRITORY_OVERLAP, territory, crowd.range())
                    .with("territory", territory)
                    .with("tier", tier)
                    .with("positions", crowd)
                    .done();
        }
    }

    /** Walks upward along each of the parents that a territory has on some days, ending before it would repeat itself. */
    private void around(Step start, TierId tier, List<Timeline.Entry<PositionId>> into) {
        Deque<Step> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            Step step = open.pop();
            for (Timeline.Entry<TerritoryId> above : organization
                    .territoryParent(step.territory())
                    .within(step.days())
                    .entries()) {
                if (step.passes(above.value())) {
                    continue;
                }
                for (Timeline.Entry<PositionId> claim :
                        claims.getOrDefault(above.value(), Map.of()).getOrDefault(tier, List.of())) {
                    claim.range()
                            .intersection(above.range())
                            .ifPresent(common -> into.add(new Timeline.Entry<>(common, claim.value())));
                }
                open.push(new Step(above.value(), above.range(), step));
            }
        }
    }
}
