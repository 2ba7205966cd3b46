package io.salestiers.core.training;

import io.salestiers.core.org.Appointment;
import io.salestiers.core.org.AppointmentKind;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.TierId;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The unbroken time of people in tiers, as holders of positions. */
final class Tenures {
    private final Map<PersonId, List<Tenure>> people = new HashMap<>();

    record Tenure(TierId tier, DateRange days) {}

    Tenures(Organization organization) {
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
        stretches.forEach((person, byTier) -> {
            List<Tenure> own = new ArrayList<>();
            byTier.forEach((tier, ranges) -> joined(ranges).forEach(days -> own.add(new Tenure(tier, days))));
            people.put(person, List.copyOf(own));
        });
    }

    List<Tenure> of(PersonId person) {
        return people.getOrDefault(person, List.of());
    }

    List<Tenure> on(PersonId person, LocalDate day) {
        return of(person).stream().filter(each -> each.days().contains(day)).toList();
    }

    private static List<DateRange> joined(List<DateRange> ranges) {
        List<DateRange> joined = new ArrayList<>();
        for (DateRange next : ranges.stream().sorted().toList()) {
            DateRange last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.to().map(end -> !end.isBefore(next.from())).orElse(true)) {
                joined.set(joined.size() - 1, join(last, next));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }

    private static DateRange join(DateRange first, DateRange second) {
        Optional<LocalDate> a = first.to();
        Optional<LocalDate> b = second.to();
        if (a.isEmpty() || b.isEmpty()) {
            return DateRange.startingOn(first.from());
        }
        return DateRange.of(first.from(), a.get().isAfter(b.get()) ? a.get() : b.get());
    }
}
