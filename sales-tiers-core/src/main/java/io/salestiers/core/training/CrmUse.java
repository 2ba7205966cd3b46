package io.salestiers.core.training;

import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.unit.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * How the customer system is used (客户系统使用情况), as measures: active users, filled fields, entries made soon. What was never
 * entered is not seen. Stateless and safe for use by several threads.
 */
public final class CrmUse {
    /** The one of this release. */
    public static final CrmUse DEFAULT = new CrmUse();

    private CrmUse() {}

    /**
     * The figures of a range, by day of entry. Each user counts once as such, on the first day of the range.
     *
     * @param users who is to use the system
     * @param entries what was recorded, in any order
     * @param allowedDays within how many days after the event an entry is in time: with 2, that of Monday on Wednesday
     * @param range the days
     * @return by day, source and measure
     * @throws IllegalArgumentException if {@code allowedDays} is negative
     */
    public List<Observation> observations(
            Collection<PersonId> users, Collection<CrmEntry> entries, int allowedDays, DateRange range) {
        if (allowedDays < 0) {
            throw new IllegalArgumentException("allowedDays must be 0 or more, but was " + allowedDays);
        }
        List<Observation> all = new ArrayList<>();
        for (PersonId user : new TreeSet<>(users)) {
            all.add(of(TrainingMeasures.CRM_USERS, user, range.from(), 1, true, "user/" + user));
        }
        for (CrmEntry entry : entries) {
            if (range.contains(entry.entered())) {
                boolean inTime = !entry.entered().isAfter(entry.happened().plusDays(allowedDays));
                add(all, TrainingMeasures.CRM_ACTIVE_USERS, entry, 1, true);
                add(all, TrainingMeasures.CRM_ENTRIES, entry, 1, false);
                add(all, TrainingMeasures.CRM_ENTRIES_ON_TIME, entry, inTime ? 1 : 0, false);
                add(all, TrainingMeasures.CRM_FIELDS_REQUIRED, entry, entry.fieldsRequired(), false);
                add(all, TrainingMeasures.CRM_FIELDS_FILLED, entry, entry.fieldsFilled(), false);
            }
        }
        all.sort(Comparator.comparing(Observation::day)
                .thenComparing(Observation::source)
                .thenComparing(Observation::measure));
        return List.copyOf(all);
    }

    private static void add(List<Observation> all, MeasureId measure, CrmEntry entry, long count, boolean member) {
        all.add(of(measure, entry.person(), entry.entered(), count, member, entry.id()));
    }

    private static Observation of(
            MeasureId measure, PersonId person, LocalDate day, long count, boolean member, String source) {
        return new Observation(
                measure,
                new Subject.OfPerson(person),
                day,
                Quantity.count(count),
                member ? Optional.of(person.value()) : Optional.empty(),
                source);
    }
}
