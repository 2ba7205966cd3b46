package io.salestiers.core.cadence;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Locale;

/**
 * A day on which something of a schedule takes place, and why on this one.
 *
 * @param day the day
 * @param planned the day for which the cadence had planned it, by which it is called for ever
 * @param cause why it takes place on this day
 */
public record Occurrence(LocalDate day, LocalDate planned, Cause cause) implements Comparable<Occurrence> {
    /** Why on this day. If several would fall on one day, the first of these causes is kept. */
    public enum Cause {
        /** It was planned for this day. */
        AS_PLANNED,
        /** Nobody works on the planned day. */
        SHIFTED,
        /** An exception moves it. */
        MOVED,
        /** An exception adds it. */
        ADDED;

        /**
         * The key of the word for it in the catalogue of the module.
         *
         * @return for example {@code core.cadence.cause.as-planned}
         */
        public String key() {
            return "core.cadence.cause." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Refuses absent parts. */
    public Occurrence {
        requireNonNull(day, "day");
        requireNonNull(planned, "planned");
        requireNonNull(cause, "cause");
    }

    /** By day; on one day by cause and planned day. */
    @Override
    public int compareTo(Occurrence other) {
        int byDay = day.compareTo(other.day);
        if (byDay != 0) {
            return byDay;
        }
        int byCause = cause.compareTo(other.cause);
        return byCause != 0 ? byCause : planned.compareTo(other.planned);
    }
}
