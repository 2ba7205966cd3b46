package io.salestiers.core.responsibility;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.Subject;
import io.salestiers.core.time.DateRange;
import java.util.List;

/**
 * Two duties that cover the same thing, with different people accountable for them at the same place on the same days
 * (rule R06).
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param first the duty with the lower id
 * @param second the other duty
 * @param leaf where: a unit without units below it, or a position that has its own part of one of the duties
 * @param days the longest stretch with these people
 * @param covers what both duties cover, in order
 * @param firstHolders who is accountable for the first
 * @param secondHolders who is accountable for the second
 */
public record DutyConflict(
        DutyId first,
        DutyId second,
        Subject leaf,
        DateRange days,
        List<String> covers,
        List<DutyHolder> firstHolders,
        List<DutyHolder> secondHolders)
        implements Comparable<DutyConflict> {
    /** Copies the lists. */
    public DutyConflict {
        requireNonNull(first, "first");
        requireNonNull(second, "second");
        requireNonNull(leaf, "leaf");
        requireNonNull(days, "days");
        covers = List.copyOf(covers);
        firstHolders = List.copyOf(firstHolders);
        secondHolders = List.copyOf(secondHolders);
    }

    /** By the two duties, then leaf, then days. */
    @Override
    public int compareTo(DutyConflict other) {
        int byFirst = first.compareTo(other.first);
        return byFirst != 0 ? byFirst : CoverageOrder.compare(second, leaf, days, other.second, other.leaf, other.days);
    }
}
