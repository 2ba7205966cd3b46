package io.salestiers.core.time;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A range of days, its first day included and its end excluded: {@code [2025-01-01, 2025-04-01)} is the first quarter of
 * 2025, 90 days long.
 *
 * <p>Without an end it goes on for ever. An empty range does not exist: the end comes after the start. Written as
 * {@code 2025-01-01/2025-04-01}, or {@code 2025-01-01/} without an end. Immutable and safe for use by several threads.
 */
public final class DateRange implements Comparable<DateRange> {
    private final LocalDate from;
    private final @Nullable LocalDate to;

    private DateRange(LocalDate from, @Nullable LocalDate to) {
        this.from = requireNonNull(from, "from");
        if (to != null && !to.isAfter(from)) {
            throw new IllegalArgumentException("effective end " + to + " must be after effective start " + from);
        }
        this.to = to;
    }

    /**
     * The days from {@code from} up to but not including {@code to}.
     *
     * @param from the first day
     * @param to the day after the last one
     * @return the range
     * @throws IllegalArgumentException if {@code to} is not after {@code from}
     */
    public static DateRange of(LocalDate from, LocalDate to) {
        return new DateRange(from, requireNonNull(to, "to"));
    }

    /**
     * The days from {@code first} to {@code last}, both included.
     *
     * @param first the first day
     * @param last the last day, which may be the first
     * @return the range, whose {@link #to() end} is the day after {@code last}
     * @throws IllegalArgumentException if {@code last} is before {@code first}
     */
    public static DateRange closed(LocalDate first, LocalDate last) {
        return new DateRange(first, last.plusDays(1));
    }

    /**
     * All days from {@code from} on.
     *
     * @param from the first day
     * @return the range without an end
     */
    public static DateRange startingOn(LocalDate from) {
        return new DateRange(from, null);
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @param text for example {@code 2025-01-01/2025-04-01} or {@code 2025-01-01/}
     * @return the range
     * @throws IllegalArgumentException if the text is not of this form
     */
    public static DateRange parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("date range must be <from>/<to> or <from>/, but was '" + text + "'");
        }
        try {
            LocalDate from = LocalDate.parse(text.substring(0, slash));
            String end = text.substring(slash + 1);
            return end.isEmpty() ? startingOn(from) : of(from, LocalDate.parse(end));
        } catch (java.time.format.DateTimeParseException e) {
            throw new IllegalArgumentException("date range must be <from>/<to> or <from>/, but was '" + text + "'", e);
        }
    }

    /**
     * The first day.
     *
     * @return the first day, included
     */
    public LocalDate from() {
        return from;
    }

    /**
     * The day after the last one.
     *
     * @return the end, excluded; empty if the range has none
     */
    public Optional<LocalDate> to() {
        return Optional.ofNullable(to);
    }

    /**
     * Whether the range goes on for ever.
     *
     * @return true without an end
     */
    public boolean openEnded() {
        return to == null;
    }

    /**
     * Whether the day lies in this range.
     *
     * @param day a day
     * @return true from the first day up to the day before the end
     */
    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    /**
     * Whether all days of the other range lie in this one.
     *
     * @param other a range
     * @return true also for the same range
     */
    public boolean encloses(DateRange other) {
        return !other.from.isBefore(from) && (to == null || (other.to != null && !other.to.isAfter(to)));
    }

    /**
     * Whether the two ranges have a day in common. Ranges that only touch have none.
     *
     * @param other a range
     * @return true if at least one day lies in both
     */
    public boolean overlaps(DateRange other) {
        return (to == null || other.from.isBefore(to)) && (other.to == null || from.isBefore(other.to));
    }

    /**
     * The days that lie in both ranges.
     *
     * @param other a range
     * @return the common days, empty if there are none
     */
    public Optional<DateRange> intersection(DateRange other) {
        if (!overlaps(other)) {
            return Optional.empty();
        }
        LocalDate start = from.isAfter(other.from) ? from : other.from;
        LocalDate end = to == null ? other.to : other.to == null || to.isBefore(other.to) ? to : other.to;
        return Optional.of(new DateRange(start, end));
    }

    /**
     * The number of days.
     *
     * @return one or more
     * @throws IllegalStateException if the range has no end
     */
    public long lengthInDays() {
        if (to == null) {
            throw new IllegalStateException("a range without an end has no length: " + this);
        }
        return ChronoUnit.DAYS.between(from, to);
    }

    /** Earlier start first; with the same start the earlier end first, no end last. */
    @Override
    public int compareTo(DateRange other) {
        int byStart = from.compareTo(other.from);
        if (byStart != 0) {
            return byStart;
        }
        if (to == null || other.to == null) {
            return Boolean.compare(to == null, other.to == null);
        }
        return to.compareTo(other.to);
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof DateRange other && from.equals(other.from) && to().equals(other.to());
    }

    @Override
    public int hashCode() {
        return 31 * from.hashCode() + (to == null ? 0 : to.hashCode());
    }

    @Override
    public String toString() {
        return from + "/" + (to == null ? "" : to);
    }
}
