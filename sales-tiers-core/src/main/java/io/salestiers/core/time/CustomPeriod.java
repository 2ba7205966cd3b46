package io.salestiers.core.time;

import static java.util.Objects.requireNonNull;

/**
 * A stretch of days that a company made for itself, such as the second trimester of 2025; made by {@link CustomPeriods}.
 *
 * @param name the name, unique in its division, such as {@code trimester-2025-05-01}
 * @param range the days, with an end
 */
public record CustomPeriod(String name, DateRange range) implements Comparable<CustomPeriod> {
    /** Refuses absent parts and a range without an end. */
    public CustomPeriod {
        requireNonNull(name, "name");
        requireNonNull(range, "range");
        if (range.openEnded()) {
            throw new IllegalArgumentException("a period must have an end, but was " + range);
        }
    }

    /** By its days. */
    @Override
    public int compareTo(CustomPeriod other) {
        return range.compareTo(other.range);
    }

    @Override
    public String toString() {
        return name;
    }
}
