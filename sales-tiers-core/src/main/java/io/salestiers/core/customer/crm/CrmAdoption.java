package io.salestiers.core.customer.crm;

import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.observation.Observation;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.unit.Quantity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How far a CRM is used (系统使用情况), as observations that KPIs read: active users ({@link #ACTIVE_USERS} ÷ {@link #USERS}),
 * completeness ({@link #FIELDS_FILLED} ÷ {@link #FIELDS_REQUIRED}), timeliness of entry ({@link #ENTRIES_ON_TIME} ÷
 * {@link #ENTRIES}).
 */
public final class CrmAdoption {
    /** People who are to use it, on the last day of the log: 1 each, with the person as member. */
    public static final MeasureId USERS = MeasureId.of("crm_users");
    /** Those of {@link #USERS} who entered something, on the day of each one's first entry: 1 each. */
    public static final MeasureId ACTIVE_USERS = MeasureId.of("crm_active_users");
    /** Fields that the records entered must have, by day of entry. */
    public static final MeasureId FIELDS_REQUIRED = MeasureId.of("crm_fields_required");
    /** Those that are filled. */
    public static final MeasureId FIELDS_FILLED = MeasureId.of("crm_fields_filled");
    /** Records entered, by day of entry: 1 each. */
    public static final MeasureId ENTRIES = MeasureId.of("crm_entries");
    /** Those entered within the days allowed: 1 each. */
    public static final MeasureId ENTRIES_ON_TIME = MeasureId.of("crm_entries_on_time");

    private CrmAdoption() {}

    /**
     * The measures of a log. What people enter who are not among its users counts as entries, but makes nobody an active user.
     *
     * @param log the log
     * @param daysAllowed within how many days after the event an entry is in time, 0 or more: with 1, what happened on Friday must
     *     be entered on Saturday
     * @return the observations, by day, then person
     */
    public static List<Observation> measures(AccessLog log, int daysAllowed) {
        if (daysAllowed < 0) {
            throw new IllegalArgumentException("daysAllowed must be 0 or more, but was " + daysAllowed);
        }
        List<Observation> all = new ArrayList<>();
        LocalDate last = log.days().to().orElseThrow().minusDays(1);
        for (PersonId user : log.users()) {
            all.add(one(USERS, user, last, 1, "crm-user:" + user));
        }
        List<CrmEntry> entries = new ArrayList<>(log.entries());
        entries.sort(Comparator.comparing(CrmEntry::enteredOn).thenComparing(CrmEntry::key));
        Set<PersonId> active = new HashSet<>();
        for (CrmEntry entry : entries) {
            String source = "crm-entry:" + entry.key();
            LocalDate day = entry.enteredOn();
            if (log.users().contains(entry.by()) && active.add(entry.by())) {
                all.add(one(ACTIVE_USERS, entry.by(), day, 1, source));
            }
            all.add(of(ENTRIES, entry, 1, source));
            if (entry.daysLate() <= daysAllowed) {
                all.add(of(ENTRIES_ON_TIME, entry, 1, source));
            }
            if (entry.fieldsRequired() > 0) {
                all.add(of(FIELDS_REQUIRED, entry, entry.fieldsRequired(), source));
                all.add(of(FIELDS_FILLED, entry, entry.fieldsFilled(), source));
            }
        }
        all.sort(Comparator.comparing(Observation::day)
                .thenComparing(Observation::subject)
                .thenComparing(Observation::source)
                .thenComparing(Observation::measure));
        return List.copyOf(all);
    }

    private static Observation one(MeasureId measure, PersonId person, LocalDate day, long count, String source) {
        return new Observation(
                measure, Subject.of(person), day, Quantity.count(count), Optional.of(person.value()), source);
    }

    private static Observation of(MeasureId measure, CrmEntry entry, long count, String source) {
        return new Observation(
                measure, Subject.of(entry.by()), entry.enteredOn(), Quantity.count(count), Optional.empty(), source);
    }
}
