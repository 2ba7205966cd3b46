package io.salestiers.core.cadence;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * A single occurrence that is otherwise than its cadence says.
 *
 * <p>Occurrences are called by the day for which they were <em>planned</em>, whatever the holidays make of it, as a
 * {@code RECURRENCE-ID} does (RFC 5545, section 3.8.4.4): the meeting of Monday 6 October 2025 that the holidays shift to
 * Thursday 9 October is still that of 6 October. So a calendar of holidays that is corrected later leaves no exception
 * without its occurrence.
 */
public sealed interface ScheduleException {
    /**
     * An occurrence that does not take place.
     *
     * @param planned the day for which it was planned
     */
    record Dropped(LocalDate planned) implements ScheduleException {
        /** Refuses an absent day. */
        public Dropped {
            requireNonNull(planned, "planned");
        }
    }

    /**
     * An occurrence on another day, on which it takes place whether it is a working day or not.
     *
     * @param planned the day for which it was planned
     * @param to the day on which it takes place
     */
    record Moved(LocalDate planned, LocalDate to) implements ScheduleException {
        /** Refuses absent days. */
        public Moved {
            requireNonNull(planned, "planned");
            requireNonNull(to, "to");
        }
    }

    /**
     * An occurrence that the cadence does not have. It takes place whether it is a working day or not; one that the cadence
     * has on that day stays there.
     *
     * @param planned the day
     */
    record Added(LocalDate planned) implements ScheduleException {
        /** Refuses an absent day. */
        public Added {
            requireNonNull(planned, "planned");
        }
    }

    /**
     * The day by which the occurrence is called.
     *
     * @return the planned day
     */
    LocalDate planned();
}
