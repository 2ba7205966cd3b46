package io.salestiers.core.training;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.time.DateRange;

/**
 * Days on which a person holds a valid certificate.
 *
 * @param days the days
 * @param revoked whether they end because it was taken away, and not because it expired
 */
public record Validity(DateRange days, boolean revoked) {
    /** Refuses absent days, and days without an end that are said to have ended. */
    public Validity {
        requireNonNull(days, "days");
        if (revoked && days.openEnded()) {
            throw new IllegalArgumentException("a certificate that was taken away has a last day");
        }
    }
}
