package io.salestiers.core.org;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.time.DateRange;
import java.util.Optional;

/**
 * Days on which something has another value than before: position {@code su-7} reported to {@code east-1} and now reports to
 * {@code north-1}, from 1 April on.
 *
 * <p>Immutable; safe for use by several threads if the values are.
 *
 * @param days the days, on each of which both values hold
 * @param before the value before, empty if there was none
 * @param after the value after, another one; empty if there is none
 * @param <T> the type of the values
 */
public record Difference<T>(DateRange days, Optional<T> before, Optional<T> after) {
    /** Refuses absent parts, and equal values, which are no difference. */
    public Difference {
        requireNonNull(days, "days");
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        if (before.equals(after)) {
            throw new IllegalArgumentException("no difference between equal values: " + before + " (" + days + ")");
        }
    }
}
