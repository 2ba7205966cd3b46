package io.salestiers.core.org;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/* People over all their positions: too much work for their time, and employment. */
final class PeopleChecks {
    /** How many positions are named. */
    private static final int NAMED = 10;

    private record Held(PositionId position, Ratio share) implements Comparable<Held> {
        private static final Comparator<Held> ORDER =
                Comparator.comparing(Held::position).thenComparing(Held::share);

        @Override
        public int compareTo(Held other) {
            return ORDER.compare(this, other);
        }
    }

    /** More than all of somebody's time. */
    private record Overload(Ratio sum, List<String> positions, boolean allWhole) {}

    private final Organization organization;
    private final OrganizationChecks checks;
    private final Map<PersonId, List<Timeline.Entry<Held>>> held = new TreeMap<>();
    private final Map<PersonId, List<DateRange>> appointed = new HashMap<>();

    PeopleChecks(Organization organization, OrganizationChecks checks) {
        this.organization = organization;
        this.checks = checks;
    }

    void check() {
        for (PositionHistory history : organization.histories()) {
            for (Timeline.Entry<List<Holder>> entry : history.holders().entries()) {
                for (Holder holder : entry.value()) {
                    appointed
                            .computeIfAbsent(holder.person(), any -> new ArrayList<>())
                            .add(entry.range());
                    if (holder.kind() == AppointmentKind.PRIMARY) {
                        held.computeIfAbsent(holder.person(), any -> new ArrayList<>())
                                .add(new Timeline.Entry<>(entry.range(), new Held(history.id(), holder.share())));
                    }
                }
            }
        }
        held.forEach(this::time);
        Map<PersonId, Person> people = new TreeMap<>();
        organization.definition().people().forEach(person -> people.putIfAbsent(person.id(), person));
        people.values().forEach(this::employment);
    }

    private void time(PersonId person, List<Timeline.Entry<Held>> entries) {
        if (entries.size() < 2) {
            return;
        }
        List<Timeline.Entry<Overload>> overloads = new ArrayList<>();
        Sweep.over(entries, Comparator.naturalOrder(), (piece, active) -> {
            if (active.size() < 2) {
                return;
            }
            Ratio sum = Ratio.ZERO;
            boolean allWhole = true;
            List<String> positions = new ArrayList<>();
            for (Held each : active) {
                sum = sum.plus(each.share());
                allWhole &= each.share().equals(Ratio.ONE);
                if (positions.size() < NAMED) {
                    positions.add(each.position().value());
                }
            }
            if (active.size() > NAMED) {
                positions.add("…");
            }
            if (sum.compareTo(Ratio.ONE) > 0) {
                overloads.add(new Timeline.Entry<>(piece, new Overload(sum, List.copyOf(positions), allWhole)));
            }
        });
        for (Timeline.Entry<Overload> entry : Timeline.of(overloads).entries()) {
            Overload overload = entry.value();
            // Who gives each position all of their time has said nothing about how they divide it.
            OrganizationChecks.Values values = checks.add(
                            overload.allWhole() ? OrgFindings.SEVERAL_POSITIONS : OrgFindings.TIME_ABOVE_ONE,
                            person,
                            entry.range())
                    .with("person", person)
                    .with("positions", overload.positions());
            (overload.allWhole() ? values : values.with("share", overload.sum())).done();
        }
    }

    private void employment(Person person) {
        if (person.employment().isEmpty()) {
            return;
        }
        Days employed = Days.of(person.employment());
        for (PositionHistory history : organization.appointedTo(person.id())) {
            List<DateRange> days = new ArrayList<>();
            for (Timeline.Entry<List<Holder>> entry : history.holders().entries()) {
                if (entry.value().stream().anyMatch(holder -> holder.person().equals(person.id()))) {
                    days.add(entry.range());
                }
            }
            for (DateRange range : Days.of(days).minus(employed).ranges()) {
                checks.add(OrgFindings.OUTSIDE_EMPLOYMENT, person.id(), range)
                        .with("person", person.id())
                        .with("position", history.id())
                        .done();
            }
        }
        Days busy = Days.of(appointed.getOrDefault(person.id(), List.of()));
        for (DateRange range : employed.minus(busy).ranges()) {
            checks.add(OrgFindings.EMPLOYED_WITHOUT_POSITION, person.id(), range)
                    .with("person", person.id())
                    .done();
        }
    }
}
