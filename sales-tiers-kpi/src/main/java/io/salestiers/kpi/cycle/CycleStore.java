package io.salestiers.kpi.cycle;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditRecord;
import io.salestiers.core.command.Event;
import io.salestiers.core.command.Transition;
import io.salestiers.core.result.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where a host keeps its evaluation cycles, every version of each.
 *
 * <p>One store serves one tenant. It may be called by several threads and may block. It stores a transition wholly or not at
 * all: state, events and audit records in one transaction. Nothing that is stored is ever changed. A host usually hands
 * events and audit records on, to pay, to its messages and to an {@link io.salestiers.core.audit.AuditLog}, from what it
 * stored here (an outbox). Later versions of the library may add methods with a default.
 *
 * <p>{@code CycleStoreContract} of the test-kit checks all of it; {@link InMemoryCycleStore} is the reference.
 */
public interface CycleStore {
    /**
     * The latest state of a cycle.
     *
     * @param cycle its id
     * @return what was stored last; empty if it was never founded
     */
    Optional<CycleState> find(CycleId cycle);

    /**
     * The cycles that are there, in whatever phase: what {@link CycleProcess#besides} is given.
     *
     * @return the latest state of each, by id
     */
    List<CycleState> all();

    /**
     * Stores a cycle that is new.
     *
     * @param draft the state with which it begins
     * @param recordedAt when it is stored
     * @return the state; a conflict if there is a cycle with its id, from {@code ""} to the latest revision of that
     */
    Outcome<CycleState> found(CycleState draft, Instant recordedAt);

    /**
     * Stores what came of a command.
     *
     * <p>What was done becomes the latest state if the one it was computed from is still the latest; else nothing is stored
     * and it is a conflict. A refusal has no new state: its audit records are stored, whatever the latest state is, and the
     * answer is that refusal. A conflict stores nothing and is the answer. What changed nothing, because it had been applied
     * before, is done and stores nothing.
     *
     * @param cycle the id of the cycle
     * @param transition what came of it
     * @param expectedRevision the {@link CycleState#revision() revision} of the state that it was computed from
     * @param recordedAt when it is stored; not before that of what was stored last of the cycle
     * @return the latest state; the refusal; or the conflict with the latest revision
     * @throws io.salestiers.core.result.NotFoundException if the cycle was never founded
     * @throws IllegalArgumentException if {@code recordedAt} is before that of what was stored last, or the state is that of
     *     another cycle
     */
    Outcome<CycleState> append(
            CycleId cycle, Transition<CycleState> transition, String expectedRevision, Instant recordedAt);

    /**
     * What was stored of a cycle, from an entry on.
     *
     * @param cycle the id of the cycle
     * @param from how many entries to skip, 0 or more
     * @return the entries in the order in which they were stored, the founding first; empty if it was never founded
     * @throws IllegalArgumentException if {@code from} is negative
     */
    List<Entry> entries(CycleId cycle, long from);

    /**
     * The state as it was known at an instant: that of the last transition stored at or before it.
     *
     * @param cycle the id of the cycle
     * @param instant an instant
     * @return the state; empty if nothing had been stored by then
     */
    default Optional<CycleState> knownAt(CycleId cycle, Instant instant) {
        Optional<CycleState> known = Optional.empty();
        for (Entry entry : entries(cycle, 0)) {
            if (entry.recordedAt().isAfter(instant)) {
                return known;
            }
            if (entry.state().isPresent()) {
                known = entry.state();
            }
        }
        return known;
    }

    /**
     * What was stored together.
     *
     * @param recordedAt when
     * @param state the new state; empty for a refusal
     * @param events what had happened; empty for a refusal, and for the founding
     * @param audit what is to be recorded; empty for the founding
     */
    record Entry(Instant recordedAt, Optional<CycleState> state, List<Event> events, List<AuditRecord> audit) {
        /** Copies the lists. */
        public Entry {
            requireNonNull(recordedAt, "recordedAt");
            requireNonNull(state, "state");
            events = List.copyOf(events);
            audit = List.copyOf(audit);
        }
    }
}
