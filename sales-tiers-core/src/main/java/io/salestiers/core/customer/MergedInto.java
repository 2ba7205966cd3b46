package io.salestiers.core.customer;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * That a customer was a duplicate.
 *
 * @param survivor of which customer
 * @param on from which day on it is that one
 */
public record MergedInto(CustomerId survivor, LocalDate on) {
    /** Refuses absent parts. */
    public MergedInto {
        requireNonNull(survivor, "survivor");
        requireNonNull(on, "on");
    }
}
