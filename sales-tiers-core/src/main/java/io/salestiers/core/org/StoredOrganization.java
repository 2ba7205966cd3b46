package io.salestiers.core.org;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * An organization as a store recorded it at an instant.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param organization the organization, of all days
 * @param revision an opaque token of the store, different for each thing recorded
 * @param recordedAt since when it has been known
 */
public record StoredOrganization(Organization organization, String revision, Instant recordedAt) {
    /** Refuses absent parts and an empty revision. */
    public StoredOrganization {
        requireNonNull(organization, "organization");
        requireNonNull(recordedAt, "recordedAt");
        if (revision.isEmpty()) {
            throw new IllegalArgumentException("revision must not be empty");
        }
    }
}
