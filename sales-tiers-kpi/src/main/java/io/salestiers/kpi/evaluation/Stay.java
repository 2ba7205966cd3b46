package io.salestiers.kpi.evaluation;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.time.DateRange;
import java.util.Optional;

/**
 * Days of a period that are evaluated together, with where somebody was on them: Anna in Suzhou as representative from 1
 * April to 14 May. Immutable and safe for use by several threads.
 *
 * @param subject who; a unit for the unit itself
 * @param tier the tier by whose KPIs the subject is measured; empty for a unit
 * @param unit the unit, by the placement of the evaluation if there was more than one
 * @param days the days, with an end
 * @param lengthInDays on how many of them the subject takes part: all but those between leaving and coming back
 * @param participation on how many days of the period the subject takes part in all
 */
public record Stay(
        Subject subject, Optional<TierId> tier, UnitId unit, DateRange days, long lengthInDays, long participation) {
    /** Refuses absent parts, days without an end, and lengths that contradict each other. */
    public Stay {
        requireNonNull(subject, "subject");
        requireNonNull(tier, "tier");
        requireNonNull(unit, "unit");
        if (days.openEnded()) {
            throw new IllegalArgumentException("the days must have an end, but were " + days);
        }
        if (lengthInDays < 1 || lengthInDays > days.lengthInDays() || participation < lengthInDays) {
            throw new IllegalArgumentException("1 ≤ lengthInDays ≤ days of " + days
                    + ", and participation must be at least that, but they were " + lengthInDays + " and "
                    + participation);
        }
    }
}
