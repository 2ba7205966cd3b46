package io.salestiers.incentives.fairness;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.org.PersonId;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one person has decided about the pay of others, by group.
 *
 * @param decider who decided
 * @param each by group the mean amount of those whose pay the decider has changed; only groups of whom there are some
 */
public record DeciderDiscretion(PersonId decider, SortedMap<GroupKey, Explanation> each) {
    /** Copies the groups. */
    public DeciderDiscretion {
        requireNonNull(decider, "decider");
        each = Collections.unmodifiableSortedMap(new TreeMap<>(each));
    }
}
