package io.salestiers.incentives.consent;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A payee agrees to a change of terms (同意), from an instant on until it is withdrawn, if it is.
 *
 * @param change the change
 * @param day the day in the organization's zone
 * @param at from when on it counts
 * @param withdrawnAt from when on it counts no more; empty if it was not withdrawn
 */
public record Consent(TermsChange change, LocalDate day, Instant at, Optional<Instant> withdrawnAt) {
    /** Refuses absent parts, and a withdrawal before the consent. */
    public Consent {
        requireNonNull(change, "change");
        requireNonNull(day, "day");
        requireNonNull(at, "at");
        if (withdrawnAt.filter(at::isAfter).isPresent()) {
            throw new IllegalArgumentException(
                    "a consent is withdrawn after it was given at " + at + ", but was at " + withdrawnAt.get());
        }
    }

    /**
     * Whether it counts at an instant.
     *
     * @param instant an instant
     * @return true from the instant on at which it was given, and no more from the one at which it was withdrawn
     */
    public boolean countsAt(Instant instant) {
        return !at.isAfter(instant)
                && withdrawnAt.filter(end -> !end.isAfter(instant)).isEmpty();
    }

    Consent withdrawn(Instant instant) {
        return new Consent(change, day, at, Optional.of(instant));
    }
}
