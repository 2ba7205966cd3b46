package io.salestiers.core.org;

import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/* Territories and who answers for them: cycles, gaps, overlaps. */
final class TerritoryChecks {
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
            around(territory, range, new HashSet<>(Set.of(territory)), tier, all);
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
    private void around(
            TerritoryId territory,
            DateRange days,
            Set<TerritoryId> seen,
            TierId tier,
            List<Timeline.Entry<PositionId>> into) {
        for (Timeline.Entry<TerritoryId> step :
                organization.territoryParent(territory).within(days).entries()) {
            TerritoryId parent = step.value();
            if (!seen.add(parent)) {
                continue;
            }
            for (Timeline.Entry<PositionId> claim :
                    claims.getOrDefault(parent, Map.of()).getOrDefault(tier, List.of())) {
                claim.range()
                        .intersection(step.range())
                        .ifPresent(common -> into.add(new Timeline.Entry<>(common, claim.value())));
            }
            around(parent, step.range(), seen, tier, into);
            seen.remove(parent);
        }
    }
}
