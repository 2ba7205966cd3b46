package io.salestiers.core.command;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a {@link StateStore} has stored of one command: the new state with its events and audit records, or the audit record of
 * a refusal.
 *
 * @param recordedAt when it was stored
 * @param state the new state; empty for a refusal
 * @param events what had happened; empty for a refusal
 * @param audit what is to be recorded
 * @param <S> the state
 */
public record StoredTransition<S>(Instant recordedAt, Optional<S> state, List<Event> events, List<AuditRecord> audit) {
    /** Copies the lists. */
    public StoredTransition {
        requireNonNull(recordedAt, "recordedAt");
        requireNonNull(state, "state");
        events = List.copyOf(events);
        audit = List.copyOf(audit);
    }
}
