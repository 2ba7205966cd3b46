package io.salestiers.core.org;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.time.DateRange;

/**
 * Days on which nothing changes in an organization, with the organization as it is on each of them.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param range the days
 * @param day the organization of the first of them, the same on all
 */
public record OrganizationPiece(DateRange range, OrganizationDay day) {
    /** Refuses absent parts. */
    public OrganizationPiece {
        requireNonNull(range, "range");
        requireNonNull(day, "day");
    }
}
