package io.salestiers.incentives.plan;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * A version of a plan as a store has recorded it.
 *
 * @param plan the version, with the days for which it holds
 * @param revision what the store calls this record, a token that only the store understands
 * @param recordedAt when it was recorded
 */
public record StoredPlan(IncentivePlan plan, String revision, Instant recordedAt) {
    /** Refuses absent parts. */
    public StoredPlan {
        requireNonNull(plan, "plan");
        requireNonNull(revision, "revision");
        requireNonNull(recordedAt, "recordedAt");
    }
}
