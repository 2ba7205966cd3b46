package io.salestiers.incentives.consent;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A payee has seen terms and says so (确认). It is no consent to them.
 *
 * @param terms the terms, by the fingerprint of what was shown
 * @param day the day in the organization's zone
 * @param at the instant
 */
public record Acknowledgement(PayTerms terms, LocalDate day, Instant at) {
    /** Refuses absent parts. */
    public Acknowledgement {
        requireNonNull(terms, "terms");
        requireNonNull(day, "day");
        requireNonNull(at, "at");
    }
}
