package io.salestiers.core.authority;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import java.time.Instant;
import java.util.Comparator;

/**
 * A person outside the organization who, together with another one, recovers a vacant root office (G10).
 *
 * <p>Only who was registered before the office fell vacant may. Immutable and safe for use by several threads.
 *
 * @param person who
 * @param since the first instant of the registration
 */
public record RecoveryRegistrant(PersonId person, Instant since) implements Comparable<RecoveryRegistrant> {
    private static final Comparator<RecoveryRegistrant> ORDER =
            Comparator.comparing(RecoveryRegistrant::person).thenComparing(RecoveryRegistrant::since);

    /** Refuses absent parts. */
    public RecoveryRegistrant {
        requireNonNull(person, "person");
        requireNonNull(since, "since");
    }

    /** By person, then instant. */
    @Override
    public int compareTo(RecoveryRegistrant other) {
        return ORDER.compare(this, other);
    }
}
