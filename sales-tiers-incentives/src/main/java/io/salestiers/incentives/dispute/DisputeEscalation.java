package io.salestiers.incentives.dispute;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import java.time.Instant;
import java.util.Optional;

/**
 * That a dispute was not decided in time and went to the next person above.
 *
 * @param from who handled it; empty if nobody did
 * @param to who handles it from now on
 * @param at when
 */
public record DisputeEscalation(Optional<PersonId> from, PersonId to, Instant at) {
    /** Refuses absent parts. */
    public DisputeEscalation {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(at, "at");
    }
}
