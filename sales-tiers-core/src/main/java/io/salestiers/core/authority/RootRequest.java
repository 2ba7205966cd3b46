package io.salestiers.core.authority;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import java.time.Instant;
import java.util.Comparator;

/**
 * That somebody shall come into the root office, waiting for a second person (G10, G13); until then it has no effect.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param person who shall come into the office
 * @param origin by appointment, or by recovery while the office is vacant
 * @param requestedBy who asked for it
 * @param requestedAt when
 */
public record RootRequest(PersonId person, RootAdministrator.Origin origin, PersonId requestedBy, Instant requestedAt)
        implements Comparable<RootRequest> {
    private static final Comparator<RootRequest> ORDER = Comparator.comparing(RootRequest::person)
            .thenComparing(RootRequest::requestedAt)
            .thenComparing(RootRequest::origin)
            .thenComparing(RootRequest::requestedBy);

    /**
     * Refuses absent parts.
     *
     * @throws IllegalArgumentException if the office is said to be founded, which nobody asks for
     */
    public RootRequest {
        requireNonNull(person, "person");
        requireNonNull(origin, "origin");
        requireNonNull(requestedBy, "requestedBy");
        requireNonNull(requestedAt, "requestedAt");
        if (origin == RootAdministrator.Origin.FOUNDED) {
            throw new IllegalArgumentException("a founded root office is not requested, but '" + person + "' was");
        }
    }

    /** By person, then instant. */
    @Override
    public int compareTo(RootRequest other) {
        return ORDER.compare(this, other);
    }
}
