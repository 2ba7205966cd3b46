package io.salestiers.core.responsibility;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.Subject;
import io.salestiers.core.time.DateRange;

/**
 * Days in one stretch on which the same several people are accountable for a duty somewhere (职责重叠).
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param duty the duty
 * @param leaf the unit without units below it, or for a duty with a part for each position the position
 * @param days the longest stretch with these people
 * @param several who, and whether it is a handover
 */
public record CoverageOverlap(DutyId duty, Subject leaf, DateRange days, Accountability.Several several)
        implements Comparable<CoverageOverlap> {
    /** Refuses absent parts. */
    public CoverageOverlap {
        requireNonNull(duty, "duty");
        requireNonNull(leaf, "leaf");
        requireNonNull(days, "days");
        requireNonNull(several, "several");
    }

    /** By duty, then leaf, then days. */
    @Override
    public int compareTo(CoverageOverlap other) {
        return CoverageOrder.compare(duty, leaf, days, other.duty, other.leaf, other.days);
    }
}
