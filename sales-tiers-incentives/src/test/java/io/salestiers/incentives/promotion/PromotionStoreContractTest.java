package io.salestiers.incentives.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.command.StoredTransition;
import io.salestiers.core.command.Transition;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.testkit.contract.ContractRun;
import io.salestiers.incentives.testkit.promotion.PromotionStoreContract;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The reference passes, and each way to be broken is caught. */
class PromotionStoreContractTest {
    @Nested
    class InMemory extends PromotionStoreContract {
        @Override
        protected PromotionStore store() {
            return new InMemoryPromotionStore();
        }
    }

    /** A sound store, to be broken in one method. */
    private static class Wrapped implements PromotionStore {
        final InMemoryPromotionStore sound = new InMemoryPromotionStore();

        @Override
        public Optional<PromotionCase> find(PromotionCaseId id) {
            return sound.find(id);
        }

        @Override
        public Outcome<PromotionCase> append(
                PromotionCaseId id, Transition<PromotionCase> transition, String expectedRevision, Instant recordedAt) {
            return sound.append(id, transition, expectedRevision, recordedAt);
        }

        @Override
        public List<StoredTransition<PromotionCase>> entries(PromotionCaseId id, long from) {
            return sound.entries(id, from);
        }

        @Override
        public List<PromotionCase> all() {
            return sound.all();
        }
    }

    static class Sound extends PromotionStoreContract {
        @Override
        protected PromotionStore store() {
            return new Wrapped();
        }
    }

    @Test
    void theReferenceIsSound() {
        assertThat(ContractRun.of(Sound.class).assertPassed().skipped()).isEmpty();
    }

    static class LastWriterWins extends PromotionStoreContract {
        @Override
        protected PromotionStore store() {
            return new Wrapped() {
                @Override
                public synchronized Outcome<PromotionCase> append(
                        PromotionCaseId id,
                        Transition<PromotionCase> transition,
                        String expectedRevision,
                        Instant recordedAt) {
                    String now = find(id).map(PromotionCase::revision).orElse(NOTHING);
                    return super.append(id, transition, now, recordedAt);
                }
            };
        }
    }

    @Test
    void lastWriterWinsIsCaught() {
        ContractRun.of(LastWriterWins.class)
                .assertFailed("Conflicts.theSecondOneConflicts", "Empty.conflictsWithWhatExpectsSomething");
    }

    /** Locks nothing: every thread writes on what it has read. */
    static class Racing extends PromotionStoreContract {
        @Override
        protected PromotionStore store() {
            return new Wrapped() {
                @Override
                public Outcome<PromotionCase> append(
                        PromotionCaseId id,
                        Transition<PromotionCase> transition,
                        String expectedRevision,
                        Instant recordedAt) {
                    boolean fits = expectedRevision.equals(
                            find(id).map(PromotionCase::revision).orElse(NOTHING));
                    LockSupport.parkNanos(5_000_000); // time for the others to read the same
                    Outcome<PromotionCase> outcome = super.append(id, transition, expectedRevision, recordedAt);
                    return fits && transition.done() ? transition.outcome() : outcome;
                }
            };
        }
    }

    @Test
    void racingWritersAreCaught() {
        ContractRun.of(Racing.class).assertFailed("Conflicts.ofSeveralThreadsOneSucceeds");
    }

    /** Gives what it has of all cases, whichever is asked for. */
    static class OneForAll extends PromotionStoreContract {
        @Override
        protected PromotionStore store() {
            return new Wrapped() {
                @Override
                public List<StoredTransition<PromotionCase>> entries(PromotionCaseId id, long from) {
                    List<StoredTransition<PromotionCase>> entries = new ArrayList<>(super.entries(id, from));
                    all().stream()
                            .filter(each -> !each.id().equals(id))
                            .forEach(each -> entries.addAll(super.entries(each.id(), 0)));
                    return entries;
                }
            };
        }
    }

    @Test
    void casesThatTouchEachOtherAreCaught() {
        ContractRun.of(OneForAll.class).assertFailed("Storing.keepsThingsApart");
    }

    static class WithoutEvidence extends PromotionStoreContract {
        private static PromotionCase bare(PromotionCase each) {
            return each.withDecisions(each.decisions().stream()
                    .map(decision -> new CaseDecision(
                            decision.step(),
                            decision.by(),
                            decision.at(),
                            decision.reason(),
                            Optional.empty(),
                            decision.panel(),
                            decision.agreement(),
                            decision.body(),
                            decision.result()))
                    .toList());
        }

        @Override
        protected PromotionStore store() {
            return new Wrapped() {
                @Override
                public Optional<PromotionCase> find(PromotionCaseId id) {
                    return super.find(id).map(WithoutEvidence::bare);
                }
            };
        }
    }

    @Test
    void losingEvidenceIsCaught() {
        ContractRun.of(WithoutEvidence.class).assertFailed("Storing.givesBackWhatWasStored");
    }

    static class LastOnly extends PromotionStoreContract {
        @Override
        protected PromotionStore store() {
            return new Wrapped() {
                @Override
                public List<PromotionCase> all() {
                    List<PromotionCase> all = super.all();
                    return all.isEmpty() ? all : all.subList(all.size() - 1, all.size());
                }
            };
        }
    }

    @Test
    void missingCasesAreCaught() {
        ContractRun.of(LastOnly.class).assertFailed("Everything.theLatestOfEach");
    }

    static class Overwriting extends PromotionStoreContract {
        @Override
        protected PromotionStore store() {
            return new Wrapped() {
                @Override
                public Optional<PromotionCase> knownAt(PromotionCaseId id, Instant instant) {
                    return super.knownAt(id, instant).flatMap(known -> find(id));
                }
            };
        }
    }

    @Test
    void overwritingThePastIsCaught() {
        ContractRun.of(Overwriting.class).assertFailed("Knowledge.fromItsInstantOn");
    }
}
