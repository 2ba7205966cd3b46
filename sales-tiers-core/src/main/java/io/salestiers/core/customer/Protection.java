package io.salestiers.core.customer;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.time.DateRange;

/**
 * The days on which an owner is protected (保护期).
 *
 * @param days which, with an end
 * @param extended how often they were prolonged
 */
public record Protection(DateRange days, int extended) {
    /** Refuses protection without an end. */
    public Protection {
        requireNonNull(days, "days");
        if (days.openEnded()) {
            throw new IllegalArgumentException("protection must have an end, but was " + days);
        }
        if (extended < 0) {
            throw new IllegalArgumentException("extended must be 0 or more, but was " + extended);
        }
    }
}
