package io.salestiers.core.customer.care;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.customer.CustomerClassId;
import io.salestiers.core.customer.VisitChannel;
import io.salestiers.core.time.PeriodKind;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How customers of a class are followed up (回访要求): A customers monthly on site with 5 days of grace, C customers half-yearly
 * by any channel with 30.
 *
 * @param customerClass which class
 * @param every how often
 * @param channels which channels count, at least one
 * @param graceDays how many days after its due day a follow-up is still in time, 0 to 366
 */
public record FollowUpRule(
        CustomerClassId customerClass, PeriodKind every, SortedSet<VisitChannel> channels, int graceDays) {
    /** Copies the set; {@link FollowUpPolicy} checks the rest, and says where. */
    public FollowUpRule {
        requireNonNull(customerClass, "customerClass");
        requireNonNull(every, "every");
        channels = Collections.unmodifiableSortedSet(new TreeSet<>(channels));
    }
}
