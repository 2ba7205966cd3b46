package io.salestiers.kpi.derivation;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.Subject;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A follow-up visit (回访) that is due by the cadence of its customer's class.
 *
 * @param id its id
 * @param owner who is to make it
 * @param due the last day on which it is in time, without grace
 * @param done the day on which it was made; empty if it was not
 */
public record FollowUp(String id, Subject owner, LocalDate due, Optional<LocalDate> done) {
    /** Refuses absent parts. */
    public FollowUp {
        requireNonNull(id, "id");
        requireNonNull(owner, "owner");
        requireNonNull(due, "due");
        requireNonNull(done, "done");
    }
}
