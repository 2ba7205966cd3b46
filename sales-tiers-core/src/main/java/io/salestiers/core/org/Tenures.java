package io.salestiers.core.org;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The unbroken times of people in tiers, as holders of positions: who moves from one position of a tier to another of the same
 * tier without a day between is there without a break. Acting cover does not count. Found once for all people of an
 * organization. Immutable and safe for use by several threads.
 */
public final class Tenures {
    private final Map<PersonId, List<Tenure>> people;

    /**
     * An unbroken time of a person in a tier.
     *
     * @param tier the tier
     * @param days the days, as long as possible
     */
    public record Tenure(TierId tier, DateRange days) {
        /** Refuses absent parts. */
        public Tenure {
            requireNonNull(tier, "tier");
            requireNonNull(days, "days");
        }
    }

    private Tenures(Map<PersonId, List<Tenure>> people) {
        this.people = people;
    }

    /**
     * The tenures of everybody.
     *
     * @param organization the organization
     * @return its tenures
     */
    public static Tenures of(Organization organization) {
        Map<PersonId, SortedMap<TierId, List<DateRange>>> stretches = new HashMap<>();
        for (Appointment appointment : organization.appointments()) {
            if (appointment.kind() == AppointmentKind.PRIMARY) {
                for (Timeline.Entry<TierId> each : organization
                        .tiersOf(appointment.position())
                        .within(appointment.range())
                        .entries()) {
                    stretches
                            .computeIfAbsent(appointment.person(), person -> new TreeMap<>())
                            .computeIfAbsent(each.value(), tier -> new ArrayList<>())
                            .add(each.range());
                }
            }
        }
        Map<PersonId, List<Tenure>> people = new HashMap<>();
        stretches.forEach((person, byTier) -> {
            List<Tenure> own = new ArrayList<>();
            byTier.forEach((tier, ranges) -> Days.of(ranges).ranges().forEach(days -> own.add(new Tenure(tier, days))));
            people.put(person, List.copyOf(own));
        });
        return new Tenures(Map.copyOf(people));
    }

    /**
     * The tenures of a person.
     *
     * @param person who
     * @return by tier, then by day; none if the person never holds a position
     */
    public List<Tenure> of(PersonId person) {
        return people.getOrDefault(person, List.of());
    }

    /**
     * The tenures of a person that a day lies in.
     *
     * @param person who
     * @param day the day
     * @return by tier; several if the person holds positions of several tiers
     */
    public List<Tenure> on(PersonId person, LocalDate day) {
        return of(person).stream().filter(each -> each.days().contains(day)).toList();
    }

    /**
     * The unbroken times of a person in any of some tiers.
     *
     * @param person who
     * @param tiers the tiers; all tiers if there is none
     * @return by day, neither overlapping nor touching
     */
    public List<DateRange> inAnyOf(PersonId person, Collection<TierId> tiers) {
        return Days.of(of(person).stream()
                        .filter(each -> tiers.isEmpty() || tiers.contains(each.tier()))
                        .map(Tenure::days)
                        .toList())
                .ranges();
    }
}
