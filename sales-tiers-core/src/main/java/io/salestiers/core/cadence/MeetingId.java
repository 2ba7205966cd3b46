package io.salestiers.core.cadence;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * Which meeting of a series: it is called by the day for which it was planned, on whatever day it takes place, so that holidays
 * and moves never change its id.
 *
 * @param series the series
 * @param planned the planned day
 */
public record MeetingId(SeriesId series, LocalDate planned) implements Comparable<MeetingId> {
    /** Refuses absent parts. */
    public MeetingId {
        requireNonNull(series, "series");
        requireNonNull(planned, "planned");
    }

    /** By planned day, then by series. */
    @Override
    public int compareTo(MeetingId other) {
        int byDay = planned.compareTo(other.planned);
        return byDay != 0 ? byDay : series.compareTo(other.series);
    }

    /** For example {@code weekly-east/2025-10-06}. */
    @Override
    public String toString() {
        return series + "/" + planned;
    }
}
