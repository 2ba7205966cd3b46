package io.salestiers.incentives.assignment;

import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationPiece;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who is paid by which plans on which days. A person may have several plans on a day, and none. Immutable and safe for use by
 * several threads.
 */
public final class PlanAssignments {
    private record Key(PersonId person, PlanId plan) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byPerson = person.compareTo(other.person);
            return byPerson != 0 ? byPerson : plan.compareTo(other.plan);
        }
    }

    private final List<PlanAssignment> all;
    private final SortedMap<Key, List<DateRange>> days;

    private PlanAssignments(Collection<PlanAssignment> assignments) {
        SortedMap<Key, List<DateRange>> ranges = new TreeMap<>();
        for (PlanAssignment each : new TreeSet<>(assignments)) {
            join(ranges.computeIfAbsent(new Key(each.person(), each.plan()), key -> new ArrayList<>()), each.days());
        }
        ranges.replaceAll((key, list) -> List.copyOf(list));
        this.days = ranges;
        List<PlanAssignment> list = new ArrayList<>();
        ranges.forEach(
                (key, some) -> some.forEach(range -> list.add(new PlanAssignment(key.person(), key.plan(), range))));
        this.all = List.copyOf(list);
    }

    /* Ranges come by their first day; those that touch are one. */
    private static void join(List<DateRange> ranges, DateRange next) {
        int last = ranges.size() - 1;
        if (last >= 0
                && (ranges.get(last).openEnded() || !ranges.get(last).to().get().isBefore(next.from()))) {
            DateRange before = ranges.get(last);
            Optional<LocalDate> end = before.openEnded() || next.openEnded()
                    ? Optional.empty()
                    : Optional.of(
                            before.to().get().isAfter(next.to().get())
                                    ? before.to().get()
                                    : next.to().get());
            ranges.set(
                    last,
                    end.map(to -> DateRange.of(before.from(), to))
                            .orElseGet(() -> DateRange.startingOn(before.from())));
        } else {
            ranges.add(next);
        }
    }

    /**
     * Stated assignments.
     *
     * @param assignments in any order; those of a person and plan that touch or overlap are joined
     * @return the assignments
     */
    public static PlanAssignments of(Collection<PlanAssignment> assignments) {
        return new PlanAssignments(assignments);
    }

    /**
     * The assignments that follow from positions, with the days on which they change moved as a snapping says. Who becomes a
     * representative on 10 March, by a plan for representatives and a snapping to the month before the 15th, is assigned from 1
     * March on.
     *
     * @param rules who is paid by which plan in which position
     * @param organization who holds which position on which day
     * @param period the days that are looked at
     * @param snapping how the first and last days of an assignment are moved; those of the period and of a rule are not
     * @return the assignments
     */
    public static PlanAssignments from(
            Collection<AssignmentRule> rules,
            Organization organization,
            DateRange period,
            AssignmentSnapping snapping) {
        List<PlanAssignment> assignments = new ArrayList<>();
        for (AssignmentRule rule : rules) {
            SortedMap<PersonId, List<DateRange>> held = new TreeMap<>();
            for (OrganizationPiece piece : organization.over(period)) {
                for (PositionId position : piece.day().positions()) {
                    if (rule.who().includes(position, piece.day())) {
                        piece.day()
                                .occupant(position)
                                .ifPresent(person ->
                                        join(held.computeIfAbsent(person, id -> new ArrayList<>()), piece.range()));
                    }
                }
            }
            held.forEach((person, ranges) -> ranges.forEach(range -> snapped(range, period, snapping)
                    .flatMap(rule.days()::intersection)
                    .ifPresent(days -> assignments.add(new PlanAssignment(person, rule.plan(), days)))));
        }
        return of(assignments);
    }

    private static Optional<DateRange> snapped(DateRange held, DateRange period, AssignmentSnapping snapping) {
        LocalDate from = held.from().equals(period.from()) ? held.from() : snapping.snap(held.from());
        Optional<LocalDate> to = held.to().map(end -> period.to().equals(Optional.of(end)) ? end : snapping.snap(end));
        if (to.isEmpty()) {
            return Optional.of(DateRange.startingOn(from));
        }
        return from.isBefore(to.get()) ? Optional.of(DateRange.of(from, to.get())) : Optional.empty();
    }

    /**
     * All assignments.
     *
     * @return by person, plan and days
     */
    public List<PlanAssignment> all() {
        return all;
    }

    /**
     * The plans of a person.
     *
     * @param person who
     * @param day on which day
     * @return in order of their ids; empty if nothing pays the person
     */
    public List<PlanId> plansOf(PersonId person, LocalDate day) {
        return all.stream()
                .filter(each -> each.person().equals(person) && each.days().contains(day))
                .map(PlanAssignment::plan)
                .toList();
    }

    /**
     * Whether a person is paid by a plan.
     *
     * @param person who
     * @param plan by which plan
     * @param day on which day
     * @return true if there is an assignment
     */
    public boolean assigned(PersonId person, PlanId plan, LocalDate day) {
        return days.getOrDefault(new Key(person, plan), List.of()).stream().anyMatch(range -> range.contains(day));
    }

    /**
     * The days on which an assignment of a plan begins or has ended.
     *
     * @param plan the plan
     * @return by time; between two of them nobody comes under the plan or leaves it
     */
    public NavigableSet<LocalDate> changes(PlanId plan) {
        NavigableSet<LocalDate> changes = new TreeSet<>();
        for (PlanAssignment each : all) {
            if (each.plan().equals(plan)) {
                changes.add(each.days().from());
                each.days().to().ifPresent(changes::add);
            }
        }
        return Collections.unmodifiableNavigableSet(changes);
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object object) {
        return object instanceof PlanAssignments other && all.equals(other.all);
    }

    @Override
    public int hashCode() {
        return all.hashCode();
    }

    /** The assignments. */
    @Override
    public String toString() {
        return all.toString();
    }
}
