package io.salestiers.core.command;

import io.salestiers.core.result.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where a host keeps states that change by commands, every version of each: what a port of a package is made from.
 *
 * <p>Each thing begins at revision {@code "0"}, that of a state that no command has changed; nothing of it is stored before the
 * first command.
 *
 * <p>For implementers: one store serves one tenant. It may be called by several threads and may block. A transition is stored
 * wholly or not at all: state, events and audit records in one transaction. Nothing that is stored is ever changed or removed.
 * States are read back equal; instants are kept to the microsecond or finer. Of two calls that store on the same revision of a
 * thing exactly one succeeds, and what one call has stored is seen by every call that begins later. Later methods will have
 * defaults. {@code StateStoreContract} of the test-kit checks all of it; {@link InMemoryStateStore} is the reference.
 *
 * @param <I> the id of a thing
 * @param <S> its state
 */
public interface StateStore<I, S extends CommandedState<S>> {
    /** The revision of a thing of which nothing is stored. */
    String NOTHING = "0";

    /**
     * The latest state of a thing.
     *
     * @param id its id
     * @return what was stored last; empty if nothing was
     */
    Optional<S> find(I id);

    /**
     * Stores what came of a command.
     *
     * <p>What was done becomes the latest state if the one it was computed from is still the latest; else nothing is stored and
     * it is a conflict. A refusal has no new state: its audit records are stored, whatever the latest state is, and the answer is
     * that refusal. A conflict stores nothing and is the answer. What changed nothing, because it had been applied before, is
     * done and stores nothing.
     *
     * @param id the id of the thing
     * @param transition what came of the command
     * @param expectedRevision the {@link CommandedState#revision() revision} of the state that it was computed from,
     *     {@link #NOTHING} for the first
     * @param recordedAt when it is stored; not before that of what was stored last of the thing
     * @return the latest state; the refusal; or the conflict with the latest revision
     * @throws IllegalArgumentException if {@code recordedAt} is before that of what was stored last, or the state is that of
     *     another thing
     */
    Outcome<S> append(I id, Transition<S> transition, String expectedRevision, Instant recordedAt);

    /**
     * What was stored of a thing, from an entry on.
     *
     * @param id the id of the thing
     * @param from how many entries to skip, 0 or more
     * @return the entries in the order in which they were stored; empty if there are no more
     * @throws IllegalArgumentException if {@code from} is negative
     */
    List<StoredTransition<S>> entries(I id, long from);

    /**
     * The state as it was known at an instant: that of the last transition stored at or before it.
     *
     * @param id the id of the thing
     * @param instant an instant
     * @return the state; empty if nothing had been stored by then
     */
    default Optional<S> knownAt(I id, Instant instant) {
        Optional<S> known = Optional.empty();
        for (StoredTransition<S> entry : entries(id, 0)) {
            if (entry.recordedAt().isAfter(instant)) {
                return known;
            }
            if (entry.state().isPresent()) {
                known = entry.state();
            }
        }
        return known;
    }
}
