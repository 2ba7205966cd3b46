package io.salestiers.core.time;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A range of instants, its start included and its end excluded: a grant valid in
 * {@code [2025-01-01T00:00:00Z, 2025-02-01T00:00:00Z)} no longer holds at the first instant of February.
 *
 * <p>Without an end it goes on for ever. An empty range does not exist: the end comes after the start. Grants, approvals
 * and audit are dated in instants; organizations and plans in days ({@link DateRange}). Written as
 * {@code 2025-01-01T00:00:00Z/2025-02-01T00:00:00Z}, or with nothing after the slash. Immutable and safe for use by
 * several threads.
 */
public final class InstantRange implements Comparable<InstantRange> {
    private final Instant from;
    private final @Nullable Instant to;

    private InstantRange(Instant from, @Nullable Instant to) {
        this.from = requireNonNull(from, "from");
        if (to != null && !to.isAfter(from)) {
            throw new IllegalArgumentException("effective end " + to + " must be after effective start " + from);
        }
        this.to = to;
    }

    /**
     * The instants from {@code from} up to but not including {@code to}.
     *
     * @param from the first instant
     * @param to the end
     * @return the range
     * @throws IllegalArgumentException if {@code to} is not after {@code from}
     */
    public static InstantRange of(Instant from, Instant to) {
        return new InstantRange(from, requireNonNull(to, "to"));
    }

    /**
     * All instants from {@code from} on.
     *
     * @param from the first instant
     * @return the range without an end
     */
    public static InstantRange startingAt(Instant from) {
        return new InstantRange(from, null);
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @param text for example {@code 2025-01-01T00:00:00Z/}
     * @return the range
     * @throws IllegalArgumentException if the text is not of this form
     */
    public static InstantRange parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("instant range must be <from>/<to> or <from>/, but was '" + text + "'");
        }
        try {
            Instant from = Instant.parse(text.substring(0, slash));
            String end = text.substring(slash + 1);
            return end.isEmpty() ? startingAt(from) : of(from, Instant.parse(end));
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "instant range must be <from>/<to> or <from>/, but was '" + text + "'", e);
        }
    }

    /**
     * The first instant.
     *
     * @return the start, included
     */
    public Instant from() {
        return from;
    }

    /**
     * The end.
     *
     * @return the end, excluded; empty if the range has none
     */
    public Optional<Instant> to() {
        return Optional.ofNullable(to);
    }

    /**
     * Whether an instant lies in this range.
     *
     * @param instant an instant
     * @return true from the start up to just before the end
     */
    public boolean contains(Instant instant) {
        return !instant.isBefore(from) && (to == null || instant.isBefore(to));
    }

    /**
     * Whether all instants of the other range lie in this one.
     *
     * @param other a range
     * @return true also for the same range
     */
    public boolean encloses(InstantRange other) {
        return !other.from.isBefore(from) && (to == null || (other.to != null && !other.to.isAfter(to)));
    }

    /**
     * The instants that lie in both ranges.
     *
     * @param other a range
     * @return the common instants, empty if there are none
     */
    public Optional<InstantRange> intersection(InstantRange other) {
        Instant start = from.isAfter(other.from) ? from : other.from;
        Instant end = to == null ? other.to : other.to == null || to.isBefore(other.to) ? to : other.to;
        return end != null && !end.isAfter(start) ? Optional.empty() : Optional.of(new InstantRange(start, end));
    }

    /** Earlier start first; with the same start the earlier end first, no end last. */
    @Override
    public int compareTo(InstantRange other) {
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
        return object instanceof InstantRange other && from.equals(other.from) && to().equals(other.to());
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
