package io.salestiers.core.testkit.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.salestiers.core.command.CommandedState;
import io.salestiers.core.command.StateStore;
import io.salestiers.core.command.StoredTransition;
import io.salestiers.core.command.Transition;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.testkit.contract.Race;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What every {@link StateStore} does. The contract of a port says which states it stores; an adapter extends that and gives an
 * empty store.
 *
 * @param <I> the id of a thing
 * @param <S> its state
 */
public abstract class StateStoreContract<I, S extends CommandedState<S>> {
    private static final Instant T1 = Instant.parse("2026-03-01T09:00:00.123456Z");
    private static final Instant T2 = Instant.parse("2026-05-01T09:00:00Z");
    private static final Instant T3 = Instant.parse("2026-06-01T09:00:00Z");

    /** For the contracts of ports. */
    protected StateStoreContract() {}

    /**
     * A store in which nothing is stored; asked once for each test.
     *
     * @return the store
     */
    protected abstract StateStore<I, S> store();

    /**
     * The id of a thing.
     *
     * @param number from 0 on; another number gives another id
     * @return the id
     */
    protected abstract I id(int number);

    /**
     * A command that is done.
     *
     * @param id of the thing
     * @param state as it is; empty before the first command
     * @param variant another number gives another state
     * @param at when
     * @return what came of it, with at least one event and one audit record
     */
    protected abstract Transition<S> done(I id, Optional<S> state, int variant, Instant at);

    /**
     * A command that is refused.
     *
     * @param id of the thing
     * @param state as it is; empty before the first command
     * @param at when
     * @return what came of it
     */
    protected abstract Transition<S> refused(I id, Optional<S> state, Instant at);

    /**
     * Whether the store may be called by several threads at once.
     *
     * @return true, unless overridden
     */
    protected boolean supportsConcurrentCalls() {
        return true;
    }

    private S stored(StateStore<I, S> store, I id, int variant, Instant at) {
        Optional<S> before = store.find(id);
        String revision = before.map(S::revision).orElse(StateStore.NOTHING);
        return store.append(id, done(id, before, variant, at), revision, at).orThrow();
    }

    private static <S> StoredTransition<S> entry(Instant at, Transition<S> transition) {
        return new StoredTransition<>(
                at,
                transition.outcome().match(Optional::of, findings -> Optional.empty(), conflict -> Optional.empty()),
                transition.events(),
                transition.audit());
    }

    /** A store in which nothing is stored. */
    @Nested
    class Empty {
        /** It knows nothing, whenever. */
        @Test
        void knowsNothing() {
            StateStore<I, S> store = store();
            assertThat(store.find(id(0))).isEmpty();
            assertThat(store.entries(id(0), 0)).isEmpty();
            assertThat(store.entries(id(0), 5)).isEmpty();
            assertThat(store.knownAt(id(0), T3)).isEmpty();
        }

        /** What expects a revision can't be stored: somebody mixes up stores. */
        @Test
        void conflictsWithWhatExpectsSomething() {
            StateStore<I, S> store = store();
            assertThat(store.append(id(0), done(id(0), Optional.empty(), 0, T1), "7", T1))
                    .isEqualTo(Outcome.conflict("7", StateStore.NOTHING));
            assertThat(store.entries(id(0), 0)).isEmpty();
        }

        /** A first command that is refused leaves its audit record and no state. */
        @Test
        void keepsARefusal() {
            StateStore<I, S> store = store();
            Transition<S> refused = refused(id(0), Optional.empty(), T1);
            assertThat(store.append(id(0), refused, StateStore.NOTHING, T1)).isEqualTo(refused.outcome());
            assertThat(store.find(id(0))).isEmpty();
            assertThat(store.entries(id(0), 0)).containsExactly(entry(T1, refused));
            S first = stored(store, id(0), 0, T2);
            assertThat(store.find(id(0))).contains(first);
        }
    }

    /** Storing. */
    @Nested
    class Storing {
        /** State, events and audit records come back as they were. */
        @Test
        void givesBackWhatWasStored() {
            StateStore<I, S> store = store();
            Transition<S> transition = done(id(0), Optional.empty(), 0, T1);
            assertThat(store.append(id(0), transition, StateStore.NOTHING, T1)).isEqualTo(transition.outcome());
            assertThat(store.find(id(0))).contains(transition.outcome().orThrow());
            assertThat(transition.events()).isNotEmpty();
            assertThat(store.entries(id(0), 0)).containsExactly(entry(T1, transition));
        }

        /** Things do not touch each other. */
        @Test
        void keepsThingsApart() {
            StateStore<I, S> store = store();
            S one = stored(store, id(0), 0, T2);
            S other = stored(store, id(1), 0, T1);
            assertThat(store.find(id(0))).contains(one);
            assertThat(store.find(id(1))).contains(other);
            assertThat(store.entries(id(0), 0)).hasSize(1);
        }

        /** A refusal keeps its audit records and the state as it was, whatever revision it expected. */
        @Test
        void aRefusalChangesNoState() {
            StateStore<I, S> store = store();
            S first = stored(store, id(0), 0, T1);
            Transition<S> refused = refused(id(0), Optional.of(first), T2);
            assertThat(store.append(id(0), refused, "of yesterday", T2)).isEqualTo(refused.outcome());
            assertThat(store.find(id(0))).contains(first);
            assertThat(store.entries(id(0), 1)).containsExactly(entry(T2, refused));
        }

        /** A command that was applied before is done and leaves no trace. */
        @Test
        void whatChangedNothingIsNotStored() {
            StateStore<I, S> store = store();
            S first = stored(store, id(0), 0, T1);
            Transition<S> again = new Transition<>(Outcome.done(first), List.of(), List.of(), List.of());
            assertThat(store.append(id(0), again, first.revision(), T2)).isEqualTo(Outcome.done(first));
            assertThat(store.entries(id(0), 0)).hasSize(1);
        }

        /** A command that conflicted by itself leaves no trace. */
        @Test
        void aConflictIsNotStored() {
            StateStore<I, S> store = store();
            S first = stored(store, id(0), 0, T1);
            Outcome<S> conflict = Outcome.conflict("5", first.revision());
            Transition<S> transition = new Transition<>(conflict, List.of(), List.of(), List.of());
            assertThat(store.append(id(0), transition, first.revision(), T2)).isEqualTo(conflict);
            assertThat(store.entries(id(0), 0)).hasSize(1);
        }

        /** Time does not go back; two commands at one instant are two. */
        @Test
        void refusesToStoreBeforeTheLast() {
            StateStore<I, S> store = store();
            S first = stored(store, id(0), 0, T2);
            Transition<S> next = done(id(0), Optional.of(first), 1, T2);
            assertThatThrownBy(() -> store.append(id(0), next, first.revision(), T1))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(store.entries(id(0), 0)).hasSize(1);
            assertThat(store.append(id(0), next, first.revision(), T2)).isEqualTo(next.outcome());
        }

        /** The state of one thing is not stored as that of another. */
        @Test
        void refusesTheStateOfAnother() {
            StateStore<I, S> store = store();
            Transition<S> other = done(id(1), Optional.empty(), 0, T1);
            assertThatThrownBy(() -> store.append(id(0), other, StateStore.NOTHING, T1))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(store.find(id(0))).isEmpty();
            assertThat(store.find(id(1))).isEmpty();
        }

        /** Nobody skips a negative number of entries. */
        @Test
        void refusesANegativeStart() {
            assertThatThrownBy(() -> store().entries(id(0), -1)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** Two who work on the same revision. */
    @Nested
    class Conflicts {
        /** The second one is told what is there now, and changes nothing. */
        @Test
        void theSecondOneConflicts() {
            StateStore<I, S> store = store();
            S first = stored(store, id(0), 0, T1);
            Transition<S> slow = done(id(0), Optional.of(first), 1, T3);
            S second = stored(store, id(0), 2, T2);
            assertThat(store.append(id(0), slow, first.revision(), T3))
                    .isEqualTo(Outcome.conflict(first.revision(), second.revision()));
            assertThat(store.find(id(0))).contains(second);
            assertThat(store.entries(id(0), 0)).hasSize(2);
        }

        /** Of several threads that store on one revision exactly one succeeds; the others conflict with it. */
        @Test
        void ofSeveralThreadsOneSucceeds() throws Exception {
            assumeTrue(supportsConcurrentCalls(), "the store is for one thread");
            StateStore<I, S> store = store();
            for (int round = 0; round < 25; round++) {
                I id = id(round);
                String revision = Race.<S>oneSaves(
                        4,
                        StateStore.NOTHING,
                        contestant -> {
                            Transition<S> own = done(id, Optional.empty(), contestant, T1);
                            return () -> store.append(id, own, StateStore.NOTHING, T1);
                        },
                        S::revision);
                assertThat(store.find(id).map(S::revision)).contains(revision);
                assertThat(store.entries(id, 0)).hasSize(1);
            }
        }
    }

    /** What was known when. */
    @Nested
    class Knowledge {
        /** What is stored at an instant is known at it, and changes nothing of what was known before. */
        @Test
        void fromItsInstantOn() {
            StateStore<I, S> store = store();
            S first = stored(store, id(0), 0, T1);
            store.append(id(0), refused(id(0), Optional.of(first), T2), first.revision(), T2);
            S second = stored(store, id(0), 1, T3);
            assertThat(store.knownAt(id(0), T1.minusNanos(1000))).isEmpty();
            assertThat(store.knownAt(id(0), T1)).contains(first);
            assertThat(store.knownAt(id(0), T2)).contains(first);
            assertThat(store.knownAt(id(0), T3.minusNanos(1000))).contains(first);
            assertThat(store.knownAt(id(0), T3)).contains(second);
        }

        /** The entries are in order and can be read in parts. */
        @Test
        void theEntriesAreInOrder() {
            StateStore<I, S> store = store();
            S first = stored(store, id(0), 0, T1);
            S second = stored(store, id(0), 1, T2);
            assertThat(store.entries(id(0), 0))
                    .extracting(StoredTransition::state)
                    .containsExactly(Optional.of(first), Optional.of(second));
            assertThat(store.entries(id(0), 1))
                    .extracting(StoredTransition::recordedAt)
                    .containsExactly(T2);
            assertThat(store.entries(id(0), 2)).isEmpty();
        }
    }
}
