package io.salestiers.kpi.cycle;

import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.result.WithFindings;
import io.salestiers.core.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Who is in a new cycle: everybody with a position of a tier that has a scorecard on the first day of the period. */
final class Enrollment {
    private final CycleTemplate template;
    private final Organization organization;
    private final List<Finding> findings = new ArrayList<>();

    Enrollment(CycleTemplate template, Organization organization) {
        this.template = template;
        this.organization = organization;
    }

    WithFindings<CycleState> draft(
            CycleId id,
            CycleMethod method,
            ReviewPolicy policy,
            Period period,
            UnitId unit,
            Optional<CycleState> previous) {
        OrganizationDay day = organization.on(period.range().from());
        List<ScorecardEntry> entries = new ArrayList<>();
        Map<PersonId, TierId> members = members(day, unit);
        members.forEach((person, tier) -> {
            Optional<ScorecardEntry> before = previous.flatMap(cycle -> cycle.find(person));
            Optional<PersonId> reviewer = reviewer(day, person, before);
            if (reviewer.isEmpty()) {
                findings.add(found(CycleFinding.NO_REVIEWER, person));
                return;
            }
            entries.add(ScorecardEntry.of(person, tier, reviewer.get()));
            if (previous.isPresent()) {
                compare(before, entries.get(entries.size() - 1));
            }
        });
        previous.ifPresent(cycle -> cycle.entries().stream()
                .map(ScorecardEntry::person)
                .filter(person -> !members.containsKey(person))
                .forEach(person -> findings.add(found(CycleFinding.LEFT, person))));
        return WithFindings.of(CycleState.draft(id, template.id(), unit, period, method, policy, entries), findings);
    }

    private Map<PersonId, TierId> members(OrganizationDay day, UnitId unit) {
        Map<PersonId, TierId> members = new TreeMap<>();
        for (PositionId position : day.positionsIn(unit)) {
            Optional<TierId> tier =
                    day.tier(position).filter(each -> template.scorecards().containsKey(each));
            if (tier.isPresent()) {
                day.holders(position).forEach(holder -> {
                    // Who has several positions is measured by the main one.
                    if (day.positionOf(holder.person()).filter(position::equals).isPresent()) {
                        members.put(holder.person(), tier.get());
                    }
                });
            }
        }
        return members;
    }

    /** As before, as long as that one stands above the person in the line; else the manager. */
    private static Optional<PersonId> reviewer(OrganizationDay day, PersonId person, Optional<ScorecardEntry> before) {
        Optional<PositionId> main = day.positionOf(person);
        return before.map(ScorecardEntry::reviewer)
                .filter(reviewer -> main.isPresent()
                        && day.positionsOf(reviewer).stream()
                                .anyMatch(above -> !above.equals(main.get()) && day.reportsUnder(main.get(), above)))
                .or(() -> day.managerOf(person));
    }

    private void compare(Optional<ScorecardEntry> before, ScorecardEntry after) {
        if (before.isEmpty()) {
            findings.add(found(CycleFinding.JOINED, after.person()));
            return;
        }
        if (!before.get().tier().equals(after.tier())) {
            findings.add(found(CycleFinding.TIER_CHANGED, after.person())
                    .with("before", before.get().tier().value())
                    .with("after", after.tier().value()));
        }
        if (!before.get().reviewer().equals(after.reviewer())) {
            findings.add(found(CycleFinding.REVIEWER_CHANGED, after.person())
                    .with("before", before.get().reviewer().value())
                    .with("after", after.reviewer().value()));
        }
    }

    private static Finding found(CycleFinding code, PersonId person) {
        return Finding.of(code, Place.about("person:" + person)).with("person", person.value());
    }
}
