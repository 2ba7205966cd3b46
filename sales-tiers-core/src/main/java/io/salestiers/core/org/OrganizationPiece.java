package io.salestiers.core.org;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.time.DateRange;

/**
 * Days on which nothing changes in an organization, with the organization as it is on each of them.
 *
 * <!-- sample: OrganizationDaySamplesTest#pieces -->
 * <pre>{@code
 * DateRange year = DateRange.parse("2025-01-01/2026-01-01");
 * long vacantDays = 0;
 * for (OrganizationPiece piece : organization.over(year)) {
 *     if (piece.day().occupant(LEAD).isEmpty()) {
 *         vacantDays += piece.range().lengthInDays();
 *     }
 * }
 * // From 1 September to 31 December: 122.
 * }</pre>
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
