package io.salestiers.core.authority;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A grant that waits for its second person (G13); until then nobody can use it.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param grant the grant as it will be
 * @param requestedAt when it was asked for; by its issuer
 */
public record PendingApproval(Grant grant, Instant requestedAt) implements Comparable<PendingApproval> {
    /** Refuses absent parts. */
    public PendingApproval {
        requireNonNull(grant, "grant");
        requireNonNull(requestedAt, "requestedAt");
    }

    /** By the id of the grant. */
    @Override
    public int compareTo(PendingApproval other) {
        return grant.compareTo(other.grant);
    }
}
