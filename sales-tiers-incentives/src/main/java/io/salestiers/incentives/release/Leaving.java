package io.salestiers.incentives.release;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;

/**
 * That somebody has left.
 *
 * @param lastDay the last day on which the payee was there; its rules hold from the day after it
 * @param reason why
 */
public record Leaving(LocalDate lastDay, LeavingReason reason) {
    /** Refuses absent parts. */
    public Leaving {
        requireNonNull(lastDay, "lastDay");
        requireNonNull(reason, "reason");
    }
}
