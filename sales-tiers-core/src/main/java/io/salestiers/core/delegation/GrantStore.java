package io.salestiers.core.delegation;

import io.salestiers.core.audit.AuditRecord;
import io.salestiers.core.authority.AuthorityState;
import io.salestiers.core.command.Event;
import io.salestiers.core.command.Transition;
import io.salestiers.core.result.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where a host keeps the state of authority, every version of it.
 *
 * <p>One store serves one tenant. It may be called by several threads and may block. It stores a transition wholly or not
 * at all: state, events and audit records in one transaction. Versions are never edited. A host usually hands events and
 * audit records on, to its messages and to an {@link io.salestiers.core.audit.AuditLog}, from what it stored here (an
 * outbox). Later versions of the library may add methods with a default.
 */
public interface GrantStore {
    /**
     * The latest state.
     *
     * @return what was stored last; {@link AuthorityState#empty()} if nothing was
     */
    AuthorityState latest();

    /**
     * The state as it was known at an instant: that of the last transition stored at or before it.
     *
     * @param instant an instant
     * @return the state; empty if nothing had been stored by then
     */
    Optional<AuthorityState> knownAt(Instant instant);

    /**
     * Stores the state with which a tenant begins: its first root administrators, recovery persons, outside body.
     *
     * @param state the state
     * @param recordedAt when it is stored
     * @return the state; a conflict if anything was stored before, from {@code ""} to the latest revision
     */
    Outcome<AuthorityState> found(AuthorityState state, Instant recordedAt);

    /**
     * Stores what came of a command or fact.
     *
     * <p>What was done becomes the latest state if the one it was computed from is still the latest; else nothing is stored
     * and it is a conflict. A refusal has no new state: its audit records are stored, whatever the latest state is, and the
     * answer is that refusal. A conflict stores nothing and is the answer. What changed nothing, because it had been applied
     * before, is done and stores nothing.
     *
     * @param transition what came of it
     * @param expectedRevision the {@link AuthorityState#revision() revision} of the state that it was computed from
     * @param recordedAt when it is stored; not before that of what was stored last
     * @return the latest state; the refusal; or the conflict with the latest revision
     * @throws IllegalArgumentException if {@code recordedAt} is before that of what was stored last
     */
    Outcome<AuthorityState> append(Transition<AuthorityState> transition, String expectedRevision, Instant recordedAt);

    /**
     * What was stored beside the states, from a transition on: an outbox that a host reads from where it stopped.
     *
     * @param from how many entries to skip, 0 or more
     * @return the entries in the order in which they were stored: one for each transition with events or audit records
     * @throws IllegalArgumentException if {@code from} is negative
     */
    List<Entry> entries(long from);

    /**
     * What one transition left beside its state.
     *
     * @param events what had happened; empty for a refusal
     * @param audit what is to be recorded
     */
    record Entry(List<Event> events, List<AuditRecord> audit) {
        /** Copies the lists. */
        public Entry {
            events = List.copyOf(events);
            audit = List.copyOf(audit);
        }
    }
}
