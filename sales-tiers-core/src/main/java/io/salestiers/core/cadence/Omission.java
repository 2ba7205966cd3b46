package io.salestiers.core.cadence;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A planned day on which, and for which, nothing takes place of its own, and why.
 *
 * @param planned the planned day
 * @param cause why not
 */
public record Omission(LocalDate planned, Cause cause) {
    /** Why nothing takes place. */
    public enum Cause {
        /** An exception drops it. */
        DROPPED,
        /** Nobody works on the day, and the schedule drops such days. */
        FREE_DAY,
        /** It falls on the day of another occurrence, and one a day is enough. */
        JOINED;

        /**
         * The key of the word for it in the catalogue of the module.
         *
         * @return for example {@code core.cadence.omission.free-day}
         */
        public String key() {
            return "core.cadence.omission." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Refuses absent parts. */
    public Omission {
        requireNonNull(planned, "planned");
        requireNonNull(cause, "cause");
    }
}
