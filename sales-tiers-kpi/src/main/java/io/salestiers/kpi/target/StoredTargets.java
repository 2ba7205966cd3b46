package io.salestiers.kpi.target;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A version of a target plan as a store recorded it at an instant. Immutable and safe for use by several threads.
 *
 * @param version the plan and what is published of it
 * @param revision an opaque token of the store, different for each thing recorded of the plan
 * @param recordedAt since when it has been known
 */
public record StoredTargets(TargetVersion version, String revision, Instant recordedAt) {
    /** Refuses absent parts and an empty revision. */
    public StoredTargets {
        requireNonNull(version, "version");
        requireNonNull(recordedAt, "recordedAt");
        if (revision.isEmpty()) {
            throw new IllegalArgumentException("revision must not be empty");
        }
    }
}
