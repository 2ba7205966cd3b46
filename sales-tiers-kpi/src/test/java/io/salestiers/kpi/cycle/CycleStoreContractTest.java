package io.salestiers.kpi.cycle;

import io.salestiers.core.audit.AuditKey;
import io.salestiers.core.audit.AuditOutcome;
import io.salestiers.core.audit.AuditRecord;
import io.salestiers.core.command.Transition;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.result.Place;
import io.salestiers.core.testkit.contract.ContractRun;
import io.salestiers.kpi.testkit.cycle.CycleStoreContract;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CycleStoreContractTest {
    @Nested
    class InMemory extends CycleStoreContract {
        @Override
        protected CycleStore store() {
            return new InMemoryCycleStore();
        }
    }

    /** Does what the one in memory does, but for what is broken. */
    private abstract static class Broken implements CycleStore {
        final InMemoryCycleStore sound = new InMemoryCycleStore();

        @Override
        public Optional<CycleState> find(CycleId cycle) {
            return sound.find(cycle);
        }

        @Override
        public List<CycleState> all() {
            return sound.all();
        }

        @Override
        public Outcome<CycleState> found(CycleState draft, Instant recordedAt) {
            return sound.found(draft, recordedAt);
        }

        @Override
        public Outcome<CycleState> append(
                CycleId cycle, Transition<CycleState> transition, String expectedRevision, Instant recordedAt) {
            return sound.append(cycle, transition, expectedRevision, recordedAt);
        }

        @Override
        public List<Entry> entries(CycleId cycle, long from) {
            return sound.entries(cycle, from);
        }
    }

    /** Keeps what counts, and forgets what was published before: the first version again, with the last content. */
    private static final class Forgetful {
        private Forgetful() {}

        static CycleState lastVersionsOnly(CycleState state) {
            return state.withEntries(state.entries().stream()
                    .map(entry -> entry.appeals().isEmpty()
                            ? entry
                            : new ScorecardEntry(
                                    entry.person(),
                                    entry.tier(),
                                    entry.reviewer(),
                                    entry.stage(),
                                    entry.resume(),
                                    entry.excludedFor(),
                                    entry.goals(),
                                    entry.self(),
                                    entry.manager(),
                                    entry.scoredBy(),
                                    entry.decided(),
                                    entry.approvedBy(),
                                    entry.versions().subList(0, 1),
                                    entry.acknowledgedAt(),
                                    entry.notAppealedAt(),
                                    entry.appeals(),
                                    entry.reopeningRequest(),
                                    entry.reopenedFor(),
                                    entry.involvements()))
                    .toList());
        }
    }

    static class LastOneWins extends CycleStoreContract {
        @Override
        protected CycleStore store() {
            return new Broken() {
                @Override
                public synchronized Outcome<CycleState> append(
                        CycleId cycle, Transition<CycleState> transition, String expectedRevision, Instant recordedAt) {
                    return super.append(
                            cycle,
                            transition,
                            find(cycle).map(CycleState::revision).orElse(expectedRevision),
                            recordedAt);
                }
            };
        }
    }

    @Test
    void lostUpdatesAreCaught() {
        ContractRun.of(LastOneWins.class).assertFailed("Appending.anotherRevisionIsAConflictAndStoresNothing");
    }

    static class DropsRefusals extends CycleStoreContract {
        @Override
        protected CycleStore store() {
            return new Broken() {
                @Override
                public Outcome<CycleState> append(
                        CycleId cycle, Transition<CycleState> transition, String expectedRevision, Instant recordedAt) {
                    return transition.outcome() instanceof Outcome.Refused
                            ? transition.outcome()
                            : super.append(cycle, transition, expectedRevision, recordedAt);
                }
            };
        }
    }

    @Test
    void droppedRefusalsAreCaught() {
        ContractRun.of(DropsRefusals.class)
                .assertFailed(
                        "Appending.aRefusalLeavesItsAuditRecordAndNoState",
                        "Knowing.entriesComeInTheirOrderFromWhereOneStopped");
    }

    static class ForgetsOldVersions extends CycleStoreContract {
        @Override
        protected CycleStore store() {
            return new Broken() {
                @Override
                public Optional<CycleState> find(CycleId cycle) {
                    return super.find(cycle).map(Forgetful::lastVersionsOnly);
                }
            };
        }
    }

    @Test
    void rewrittenResultsAreCaught() {
        ContractRun.of(ForgetsOldVersions.class).assertFailed("Appending.oneOfEverythingComesBackAsItWas");
    }

    static class ForgetsEvents extends CycleStoreContract {
        @Override
        protected CycleStore store() {
            return new Broken() {
                @Override
                public List<Entry> entries(CycleId cycle, long from) {
                    return super.entries(cycle, from).stream()
                            .map(entry -> new Entry(entry.recordedAt(), entry.state(), List.of(), entry.audit()))
                            .toList();
                }
            };
        }
    }

    @Test
    void lostEventsAreCaught() {
        ContractRun.of(ForgetsEvents.class).assertFailed("Appending.eventsAndAuditAreStoredWithTheState");
    }

    static class MixesCycles extends CycleStoreContract {
        @Override
        protected CycleStore store() {
            return new Broken() {
                @Override
                public List<CycleState> all() {
                    List<CycleState> all = super.all();
                    return all.isEmpty() ? all : all.subList(all.size() - 1, all.size());
                }
            };
        }
    }

    @Test
    void mixedCyclesAreCaught() {
        ContractRun.of(MixesCycles.class).assertFailed("Founding.severalCyclesStandSideBySide");
    }

    static class FoundsAgain extends CycleStoreContract {
        @Override
        protected CycleStore store() {
            return new Broken() {
                @Override
                public Outcome<CycleState> found(CycleState draft, Instant recordedAt) {
                    super.found(draft, recordedAt);
                    return Outcome.done(draft);
                }
            };
        }
    }

    @Test
    void foundingTwiceIsCaught() {
        ContractRun.of(FoundsAgain.class).assertFailed("Founding.aCycleIsFoundedOnce");
    }

    static class KnowsOnlyTheLatest extends CycleStoreContract {
        @Override
        protected CycleStore store() {
            return new Broken() {
                @Override
                public Optional<CycleState> knownAt(CycleId cycle, Instant instant) {
                    return find(cycle);
                }
            };
        }
    }

    @Test
    void aForgottenPastIsCaught() {
        ContractRun.of(KnowsOnlyTheLatest.class).assertFailed("Knowing.everyVersionIsKnownAtItsTime");
    }

    static class StoresConflicts extends CycleStoreContract {
        @Override
        protected CycleStore store() {
            return new Broken() {
                @Override
                public Outcome<CycleState> append(
                        CycleId cycle, Transition<CycleState> transition, String expectedRevision, Instant recordedAt) {
                    if (transition.outcome() instanceof Outcome.Conflict) {
                        Transition<CycleState> refusal = new Transition<>(
                                Outcome.refused(List.of(Finding.of(CycleFinding.NOT_OWN, Place.about("x")))),
                                List.of(),
                                List.of(AuditRecord.builder()
                                        .at(recordedAt)
                                        .actor(PersonId.of("x"))
                                        .capability("x:x")
                                        .target(AuditKey.of("cycle", "x"))
                                        .outcome(AuditOutcome.DENY)
                                        .veto("x")
                                        .build()),
                                List.of());
                        super.append(cycle, refusal, expectedRevision, recordedAt);
                        return transition.outcome();
                    }
                    return super.append(cycle, transition, expectedRevision, recordedAt);
                }
            };
        }
    }

    @Test
    void storedConflictsAreCaught() {
        ContractRun.of(StoresConflicts.class).assertFailed("Appending.aConflictStoresNothing");
    }
}
