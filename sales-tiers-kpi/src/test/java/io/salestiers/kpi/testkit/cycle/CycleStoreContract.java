package io.salestiers.kpi.testkit.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.audit.AuditRecord;
import io.salestiers.core.command.Transition;
import io.salestiers.core.result.NotFoundException;
import io.salestiers.core.result.Outcome;
import io.salestiers.kpi.cycle.CycleId;
import io.salestiers.kpi.cycle.CycleState;
import io.salestiers.kpi.cycle.CycleStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What every {@link CycleStore} does. An adapter's test extends it and gives an empty store:
 *
 * <pre>{@code
 * class JdbcCycleStoreTest extends CycleStoreContract {
 *     @Override
 *     protected CycleStore store() {
 *         return new JdbcCycleStore(emptyDatabase());
 *     }
 * }
 * }</pre>
 */
public abstract class CycleStoreContract {
    private static final Instant T0 = Instant.parse("2025-03-25T02:00:00Z");
    private static final Instant T1 = Instant.parse("2025-08-01T00:00:00.123456789Z");
    private static final Instant T2 = Instant.parse("2026-08-01T00:00:00Z");
    private static final CycleId Q2 = CycleId.of("2025-Q2");

    /** A walk that leads to published results, superseded ones, appeals, sessions, holds. */
    private static final CycleWalk LONG = longWalk();

    /** For adapters. */
    protected CycleStoreContract() {}

    /**
     * The store under test.
     *
     * @return a new store in which nothing is stored
     */
    protected abstract CycleStore store();

    private static CycleWalk longWalk() {
        for (int seed = 1; ; seed++) {
            Random random = new Random(seed);
            List<int[]> draws = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                draws.add(random.ints(8, 0, 1 << 20).toArray());
            }
            CycleWalk walk = CycleWalk.of(random.ints(3, 0, 1 << 20).toArray(), draws);
            boolean rich = walk.state().entries().stream()
                    .anyMatch(entry ->
                            entry.versions().size() > 1 && !entry.appeals().isEmpty());
            if (rich) {
                return walk;
            }
        }
    }

    private static CycleWalk.Step firstDone() {
        return LONG.done().get(0);
    }

    private static CycleWalk.Step refused() {
        return LONG.steps().stream()
                .filter(step -> step.transition().outcome() instanceof Outcome.Refused)
                .findFirst()
                .orElseThrow();
    }

    /** Every command of the walk, as a host would store it. */
    private static CycleStore filled(CycleStore store) {
        store.found(LONG.draft(), T0).orThrow();
        for (CycleWalk.Step step : LONG.steps()) {
            store.append(Q2, step.transition(), step.before().revision(), step.instant());
        }
        return store;
    }

    private static CycleState other() {
        CycleState draft = LONG.draft();
        return CycleState.draft(
                CycleId.of("2025-Q1"),
                draft.template(),
                draft.unit(),
                draft.period(),
                draft.method(),
                draft.policy(),
                draft.entries());
    }

    /** Before anything happens. */
    @Nested
    public class Founding {
        /** For the engine. */
        Founding() {}

        /** A new store is empty. */
        @Test
        void nothingIsThere() {
            CycleStore store = store();
            assertThat(store.find(Q2)).isEmpty();
            assertThat(store.all()).isEmpty();
            assertThat(store.entries(Q2, 0)).isEmpty();
            assertThat(store.knownAt(Q2, T2)).isEmpty();
            assertThatThrownBy(() -> store.append(Q2, firstDone().transition(), "0", T1))
                    .isInstanceOf(NotFoundException.class);
        }

        /** A cycle is founded once. */
        @Test
        void aCycleIsFoundedOnce() {
            CycleStore store = store();
            assertThat(store.found(LONG.draft(), T0)).isEqualTo(Outcome.done(LONG.draft()));
            assertThat(store.find(Q2)).contains(LONG.draft());
            assertThat(store.found(LONG.draft(), T1)).isEqualTo(Outcome.conflict("", "0"));
            assertThat(store.entries(Q2, 0)).hasSize(1);
        }

        /** Cycles do not get into each other's way. */
        @Test
        void severalCyclesStandSideBySide() {
            CycleStore store = store();
            store.found(LONG.draft(), T0);
            store.found(other(), T1);
            store.append(Q2, firstDone().transition(), "0", T1);
            assertThat(store.all()).containsExactly(other(), firstDone().after());
            assertThat(store.entries(other().id(), 0)).hasSize(1);
            assertThatThrownBy(() -> store.append(other().id(), firstDone().transition(), "0", T2))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    /** Storing what came of commands. */
    @Nested
    public class Appending {
        /** For the engine. */
        Appending() {}

        /** Nothing gets lost or changed on the way to the store and back. */
        @Test
        void oneOfEverythingComesBackAsItWas() {
            CycleStore store = filled(store());
            assertThat(store.find(Q2)).contains(LONG.state());
            assertThat(store.all()).containsExactly(LONG.state());
        }

        /** Events and audit records are there with the state. */
        @Test
        void eventsAndAuditAreStoredWithTheState() {
            CycleStore store = store();
            store.found(LONG.draft(), T0);
            Transition<CycleState> done = firstDone().transition();
            assertThat(store.append(Q2, done, "0", T1)).isEqualTo(done.outcome());
            assertThat(store.entries(Q2, 1)).singleElement().satisfies(entry -> {
                assertThat(entry.state()).contains(firstDone().after());
                assertThat(entry.events()).isEqualTo(done.events());
                assertThat(entry.audit()).isEqualTo(done.audit());
                assertThat(entry.recordedAt()).isEqualTo(T1);
            });
        }

        /** A refusal is recorded, on whatever revision. */
        @Test
        void aRefusalLeavesItsAuditRecordAndNoState() {
            CycleStore store = store();
            store.found(LONG.draft(), T0);
            store.append(Q2, firstDone().transition(), "0", T1);
            Transition<CycleState> refused = refused().transition();
            assertThat(store.append(Q2, refused, "0", T2)).isEqualTo(refused.outcome());
            assertThat(store.find(Q2)).contains(firstDone().after());
            List<CycleStore.Entry> entries = store.entries(Q2, 2);
            assertThat(entries).singleElement().satisfies(entry -> {
                assertThat(entry.audit()).isEqualTo(refused.audit());
                assertThat(entry.events()).isEmpty();
                assertThat(entry.state()).isEmpty();
            });
        }

        /** The one who comes too late stores nothing. */
        @Test
        void anotherRevisionIsAConflictAndStoresNothing() {
            CycleStore store = store();
            store.found(LONG.draft(), T0);
            store.append(Q2, firstDone().transition(), "0", T1);
            assertThat(store.append(Q2, firstDone().transition(), "0", T2)).isEqualTo(Outcome.conflict("0", "1"));
            assertThat(store.entries(Q2, 0)).hasSize(2);
        }

        /** A conflict stays one. */
        @Test
        void aConflictStoresNothing() {
            CycleStore store = store();
            store.found(LONG.draft(), T0);
            Transition<CycleState> conflict =
                    new Transition<>(Outcome.conflict("7", "8"), List.of(), List.of(), List.of());
            assertThat(store.append(Q2, conflict, "0", T1)).isEqualTo(Outcome.conflict("7", "8"));
            assertThat(store.entries(Q2, 0)).hasSize(1);
        }

        /** What had been applied before is done and leaves nothing. */
        @Test
        void whatChangedNothingStoresNothing() {
            CycleStore store = store();
            store.found(LONG.draft(), T0);
            store.append(Q2, firstDone().transition(), "0", T1);
            Transition<CycleState> again =
                    new Transition<>(Outcome.done(firstDone().after()), List.of(), List.of(), List.of());
            assertThat(store.append(Q2, again, "1", T2))
                    .isEqualTo(Outcome.done(firstDone().after()));
            assertThat(store.entries(Q2, 0)).hasSize(2);
        }

        /** Of several at once one wins. */
        @Test
        void ofSeveralAtOnceOneWins() throws Exception {
            CycleStore store = store();
            store.found(LONG.draft(), T0);
            ExecutorService threads = Executors.newFixedThreadPool(8);
            try {
                Callable<Outcome<CycleState>> append =
                        () -> store.append(Q2, firstDone().transition(), "0", T1);
                int won = 0;
                for (Future<Outcome<CycleState>> future :
                        threads.invokeAll(java.util.Collections.nCopies(16, append))) {
                    won += future.get() instanceof Outcome.Done ? 1 : 0;
                }
                assertThat(won).isEqualTo(1);
                assertThat(store.entries(Q2, 0)).hasSize(2);
            } finally {
                threads.shutdownNow();
            }
        }
    }

    /** Reading what was stored. */
    @Nested
    public class Knowing {
        /** For the engine. */
        Knowing() {}

        /** Every version can be read as it was known. */
        @Test
        void everyVersionIsKnownAtItsTime() {
            CycleStore store = filled(store());
            assertThat(store.knownAt(Q2, T0.minusNanos(1))).isEmpty();
            assertThat(store.knownAt(Q2, T0)).contains(LONG.draft());
            for (CycleWalk.Step step : LONG.steps()) {
                assertThat(store.knownAt(Q2, step.instant())).contains(step.after());
            }
        }

        /** An outbox goes on where it stopped. */
        @Test
        void entriesComeInTheirOrderFromWhereOneStopped() {
            CycleStore store = filled(store());
            List<AuditRecord> expected = LONG.steps().stream()
                    .flatMap(step -> step.transition().audit().stream())
                    .toList();
            List<CycleStore.Entry> all = store.entries(Q2, 0);
            assertThat(all.stream().flatMap(entry -> entry.audit().stream()).toList())
                    .isEqualTo(expected);
            assertThat(store.entries(Q2, 3)).isEqualTo(all.subList(3, all.size()));
            assertThat(store.entries(Q2, all.size() + 5L)).isEmpty();
            assertThatThrownBy(() -> store.entries(Q2, -1)).isInstanceOf(IllegalArgumentException.class);
        }

        /** Time does not go back. */
        @Test
        void recordedTimeDoesNotGoBack() {
            CycleStore store = store();
            store.found(LONG.draft(), T1);
            assertThatThrownBy(() -> store.append(Q2, firstDone().transition(), "0", T0))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(store.find(Q2)).isEqualTo(Optional.of(LONG.draft()));
        }
    }
}
