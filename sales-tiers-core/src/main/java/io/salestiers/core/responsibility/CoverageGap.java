package io.salestiers.core.responsibility;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.Subject;
import io.salestiers.core.time.DateRange;

/**
 * Days in one stretch on which nobody has a part in a duty somewhere (管理空白), for one reason: nobody is accountable for
 * the market plan in Suzhou from 1 to 14 July, because its head's position is vacant.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param duty the duty
 * @param leaf the unit without units below it, or for a duty with a part for each position the position
 * @param days the longest stretch with this reason
 * @param reason why
 */
public record CoverageGap(DutyId duty, Subject leaf, DateRange days, GapReason reason)
        implements Comparable<CoverageGap> {
    /** Refuses absent parts. */
    public CoverageGap {
        requireNonNull(duty, "duty");
        requireNonNull(leaf, "leaf");
        requireNonNull(days, "days");
        requireNonNull(reason, "reason");
    }

    /** By duty, then leaf, then days. */
    @Override
    public int compareTo(CoverageGap other) {
        return CoverageOrder.compare(duty, leaf, days, other.duty, other.leaf, other.days);
    }
}
