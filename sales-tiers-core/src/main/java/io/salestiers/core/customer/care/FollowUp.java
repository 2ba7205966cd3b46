package io.salestiers.core.customer.care;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.customer.CustomerClassId;
import io.salestiers.core.customer.CustomerId;
import io.salestiers.core.customer.CustomerOwner;
import io.salestiers.core.customer.FactKey;
import io.salestiers.core.customer.VisitChannel;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * That a customer is, or was, to be followed up until a day (应回访).
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param customer which
 * @param owner whose it is on the due day, as far as is known
 * @param customerClass by the rule of which class
 * @param from from which day on a visit counts for it
 * @param due until when
 * @param latest until when it is still in time, the days of grace included
 * @param channels which channels count
 * @param doneOn on which day it was done, if it was
 * @param visit by which visit
 * @param endedOn the day from which on it is missed for good: its period and the days of grace are over, or the customer went
 *     into a pool, to a new owner who begins anew, or into a class without a rule. Whoever loses a customer while days of
 *     grace are left has missed nothing, and there is no follow-up
 */
public record FollowUp(
        CustomerId customer,
        CustomerOwner owner,
        CustomerClassId customerClass,
        LocalDate from,
        LocalDate due,
        LocalDate latest,
        SortedSet<VisitChannel> channels,
        Optional<LocalDate> doneOn,
        Optional<FactKey> visit,
        Optional<LocalDate> endedOn) {
    /** Copies the set. */
    public FollowUp {
        requireNonNull(customer, "customer");
        requireNonNull(owner, "owner");
        requireNonNull(customerClass, "customerClass");
        requireNonNull(from, "from");
        requireNonNull(due, "due");
        requireNonNull(latest, "latest");
        requireNonNull(doneOn, "doneOn");
        requireNonNull(visit, "visit");
        requireNonNull(endedOn, "endedOn");
        channels = Collections.unmodifiableSortedSet(new TreeSet<>(channels));
        if (doneOn.isPresent() != visit.isPresent()) {
            throw new IllegalArgumentException("what is done has a visit, but done was " + doneOn + " by " + visit);
        }
    }

    /**
     * Whether somebody still has to do it.
     *
     * @return true if it is neither done nor ended
     */
    public boolean open() {
        return doneOn.isEmpty() && endedOn.isEmpty();
    }

    /**
     * Whether it was done in time.
     *
     * @return true if it was done on or before {@link #latest()}
     */
    public boolean onTime() {
        return doneOn.filter(day -> !day.isAfter(latest)).isPresent();
    }

    /**
     * How late it is on a day.
     *
     * @param day the day
     * @return days after the due day; 0 on it, negative before
     */
    public long daysPastDue(LocalDate day) {
        return ChronoUnit.DAYS.between(due, day);
    }
}
