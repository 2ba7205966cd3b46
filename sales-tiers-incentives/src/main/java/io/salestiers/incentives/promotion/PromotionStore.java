package io.salestiers.incentives.promotion;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditRecord;
import io.salestiers.core.command.Event;
import io.salestiers.core.command.Transition;
import io.salestiers.core.result.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where a host keeps its cases of promotion, every version of each.
 *
 * <p>One store serves one tenant. It may be called by several threads and may block. It stores a transition wholly or not at
 * all: state, events and audit records in one transaction. Nothing that is stored is ever changed. A host usually hands
 * events and audit records on from what it stored here (an outbox). Later versions of the library may add methods with a
 * default.
 *
 * <p>{@code PromotionStoreContract} of the test-kit checks all of it; {@link InMemoryPromotionStore} is the reference.
 */
public interface PromotionStore {
    /**
     * The latest state of a case.
     *
     * @param id its id
     * @return what was stored last; empty if there is no such case
     */
    Optional<PromotionCase> find(PromotionCaseId id);

    /**
     * The cases that are there, in whatever phase: what {@link PromotionProcess#besides} is given.
     *
     * @return the latest state of each, by id
     */
    List<PromotionCase> all();

    /**
     * Stores what came of a nomination or of a command.
     *
     * <p>What was done becomes the latest state if the one it was computed from is still the latest; else nothing is stored and
     * it is a conflict. A nomination is computed from no state, whose revision is {@code ""}. A refusal has no new state: its
     * audit records are stored, whatever the latest state is, and the answer is that refusal. A conflict stores nothing and is
     * the answer. What changed nothing, because it had been applied before, is done and stores nothing.
     *
     * @param id the id of the case
     * @param transition what came of it
     * @param expectedRevision the {@link PromotionCase#revision() revision} of the state that it was computed from; {@code ""}
     *     for a nomination
     * @param recordedAt when it is stored; not before that of what was stored last of the case
     * @return the latest state; the refusal; or the conflict with the latest revision, {@code ""} if there is no such case
     * @throws IllegalArgumentException if {@code recordedAt} is before that of what was stored last, or the state is that of
     *     another case
     */
    Outcome<PromotionCase> append(
            PromotionCaseId id, Transition<PromotionCase> transition, String expectedRevision, Instant recordedAt);

    /**
     * What was stored of a case, from an entry on.
     *
     * @param id the id of the case
     * @param from how many entries to skip, 0 or more
     * @return the entries in the order in which they were stored; empty if there is no such case
     * @throws IllegalArgumentException if {@code from} is negative
     */
    List<Entry> entries(PromotionCaseId id, long from);

    /**
     * The state as it was known at an instant: that of the last transition stored at or before it.
     *
     * @param id the id of the case
     * @param instant an instant
     * @return the state; empty if nothing had been stored by then
     */
    default Optional<PromotionCase> knownAt(PromotionCaseId id, Instant instant) {
        Optional<PromotionCase> known = Optional.empty();
        for (Entry entry : entries(id, 0)) {
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
     * @param events what had happened; empty for a refusal
     * @param audit what is to be recorded
     */
    record Entry(Instant recordedAt, Optional<PromotionCase> state, List<Event> events, List<AuditRecord> audit) {
        /** Copies the lists. */
        public Entry {
            requireNonNull(recordedAt, "recordedAt");
            requireNonNull(state, "state");
            events = List.copyOf(events);
            audit = List.copyOf(audit);
        }
    }
}
