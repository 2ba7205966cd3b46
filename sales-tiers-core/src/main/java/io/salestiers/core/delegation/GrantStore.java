package io.salestiers.core.delegation;

import io.salestiers.core.authority.AuthorityState;
import io.salestiers.core.result.Outcome;
import java.time.Instant;
import java.util.Optional;

/**
 * Where a host keeps the state of authority, every version of it.
 *
 * <p>One store serves one tenant. It may be called by several threads and may block. It stores a transition wholly or not
 * at all: state, events and audit records in one transaction. Versions are never edited. Later versions of the library may
 * add methods with a default.
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
     * Stores what came of a command or fact.
     *
     * <p>What was done becomes the latest state if the one it was computed from is still the latest; else nothing is stored
     * and it is a conflict. A refusal has no new state: its audit records are stored, whatever the latest state is, and the
     * answer is that refusal. A conflict stores nothing. What changes nothing, because it was applied before, is done.
     *
     * @param transition what came of it
     * @param expectedRevision the {@link AuthorityState#revision() revision} of the state that it was computed from
     * @param recordedAt when it is stored; not before that of the last one, else it is a misuse
     * @return the latest state; the refusal; or the conflict with the latest revision
     * @throws IllegalArgumentException if {@code recordedAt} is before that of the last transition stored
     */
    Outcome<AuthorityState> append(Transition<AuthorityState> transition, String expectedRevision, Instant recordedAt);
}
