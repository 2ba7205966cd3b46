package io.salestiers.core.org;

import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/* Positions without the people in them: cycles, tops, gaps, tiers, spans of control. */
final class PositionChecks {
    private final Organization organization;
    private final OrganizationPolicy policy;
    private final OrganizationChecks checks;

    PositionChecks(Organization organization, OrganizationPolicy policy, OrganizationChecks checks) {
        this.organization = organization;
        this.policy = policy;
        this.checks = checks;
    }

    void check() {
        Map<PositionId, Timeline<PositionId>> managers = new LinkedHashMap<>();
        for (PositionHistory history : organization.histories()) {
            managers.put(history.id(), history.manager());
        }
        for (Cycles.Cycle<PositionId> cycle : Cycles.in(managers)) {
            checks.add(OrgFindings.REPORTING_CYCLE, cycle.members().get(0), cycle.range())
                    .with("positions", cycle.members())
                    .done();
        }
        tops();
        for (PositionHistory history : organization.histories()) {
            gaps(history.position());
            absentManagers(history.position());
            tiers(history);
        }
        if (!policy.spans().isEmpty()) {
            spans();
        }
    }

    private void tops() {
        List<Timeline.Entry<PositionId>> tops = new ArrayList<>();
        for (PositionHistory history : organization.histories()) {
            Days existence = Days.of(history.position().existence());
            for (DateRange range : existence.minus(Days.of(history.manager())).ranges()) {
                tops.add(new Timeline.Entry<>(range, history.id()));
            }
        }
        for (Sweep.Crowd<PositionId> crowd : Sweep.crowds(tops, Comparator.naturalOrder())) {
            checks.add(OrgFindings.SEVERAL_TOPS, crowd.members().get(0), crowd.range())
                    .with("positions", crowd)
                    .done();
        }
    }

    /** What the position says, not what is known of it: a unit or role that is not there is another finding. */
    private void gaps(Position position) {
        without(OrgFindings.POSITION_WITHOUT_UNIT, position, position.unit());
        without(OrgFindings.POSITION_WITHOUT_ROLE, position, position.role());
        checks.gaps(
                OrgFindings.GAP_IN_MANAGERS,
                "position",
                position.id(),
                position.reportsTo().within(position.existence()));
    }

    private void without(OrgFindings code, Position position, Timeline<?> timeline) {
        for (DateRange range :
                Days.of(position.existence()).minus(Days.of(timeline)).ranges()) {
            checks.add(code, position.id(), range)
                    .with("position", position.id())
                    .done();
        }
    }

    private void absentManagers(Position position) {
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
    }

    private void tiers(PositionHistory history) {
        for (Timeline.Entry<PositionId> entry : history.manager().entries()) {
            for (Timeline.Entry<TierId> own :
                    history.tier().within(entry.range()).entries()) {
                Timeline<TierId> above = organization.tiersOf(entry.value()).within(own.range());
                for (Timeline.Entry<TierId> manager : above.entries()) {
                    if (organization.ladders().higher(own.value(), manager.value())) {
                        checks.add(OrgFindings.LOWER_TIER_ABOVE, history.id(), manager.range())
                                .with("position", history.id())
                                .with("tier", own.value())
                                .with("manager", entry.value())
                                .with("managerTier", manager.value())
                                .done();
                    }
                }
            }
        }
    }

    private void spans() {
        Map<PositionId, List<Timeline.Entry<PositionId>>> reports = new LinkedHashMap<>();
        for (PositionHistory history : organization.histories()) {
            for (Timeline.Entry<PositionId> entry : history.manager().entries()) {
                reports.computeIfAbsent(entry.value(), any -> new ArrayList<>())
                        .add(new Timeline.Entry<>(entry.range(), history.id()));
            }
        }
        for (PositionHistory history : organization.histories()) {
            if (history.tier().entries().stream()
                    .anyMatch(entry -> policy.span(entry.value()).isPresent())) {
                span(history, counts(history, reports.getOrDefault(history.id(), List.of())));
            }
        }
    }

    /** How many report to a position, day by day of its existence. */
    private static Timeline<Integer> counts(PositionHistory history, List<Timeline.Entry<PositionId>> reports) {
        List<Timeline.Entry<Integer>> counts = new ArrayList<>();
        List<DateRange> some = new ArrayList<>();
        Sweep.over(reports, Comparator.naturalOrder(), (piece, active) -> {
            if (!active.isEmpty()) {
                counts.add(new Timeline.Entry<>(piece, active.size()));
                some.add(piece);
            }
        });
        for (DateRange range :
                Days.of(history.position().existence()).minus(Days.of(some)).ranges()) {
            counts.add(new Timeline.Entry<>(range, 0));
        }
        return Timeline.of(counts);
    }

    private void span(PositionHistory history, Timeline<Integer> counts) {
        for (Timeline.Entry<TierId> tier : history.tier().entries()) {
            Optional<OrganizationPolicy.SpanBand> band = policy.span(tier.value());
            if (band.isEmpty()) {
                continue;
            }
            for (Timeline.Entry<Integer> count : counts.within(tier.range()).entries()) {
                if (!band.get().contains(count.value())) {
                    checks.add(OrgFindings.SPAN_OUTSIDE_BAND, history.id(), count.range())
                            .with("position", history.id())
                            .with("tier", tier.value())
                            .with("min", band.get().min())
                            .with("max", band.get().max())
                            .with("reports", count.value())
                            .done();
                }
            }
        }
    }
}
