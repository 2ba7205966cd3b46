package io.salestiers.core.customer.crm;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.time.DateRange;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Who used a CRM in some days, as far as measures need to know: who is to use it, and what was entered. It has no contents and no
 * hours of the day, so that nobody's working day can be read from it. Immutable and safe for use by several threads.
 *
 * @param days which days, with an end
 * @param users who is to use it
 * @param entries what was entered on these days
 */
public record AccessLog(DateRange days, SortedSet<PersonId> users, List<CrmEntry> entries) {
    /**
     * Copies the collections.
     *
     * @throws IllegalArgumentException if the days have no end, or something was entered on another day
     */
    public AccessLog {
        requireNonNull(days, "days");
        users = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(users));
        entries = List.copyOf(entries);
        if (days.openEnded()) {
            throw new IllegalArgumentException("days must have an end, but were " + days);
        }
        for (CrmEntry entry : entries) {
            if (!days.contains(entry.enteredOn())) {
                throw new IllegalArgumentException("entry " + entry.key() + " must have been entered in " + days
                        + ", but was on " + entry.enteredOn());
            }
        }
    }

    /**
     * A log.
     *
     * @param days which days
     * @param users who is to use it
     * @param entries what was entered
     * @return the log
     */
    public static AccessLog of(DateRange days, Set<PersonId> users, List<CrmEntry> entries) {
        return new AccessLog(days, new TreeSet<>(users), entries);
    }
}
