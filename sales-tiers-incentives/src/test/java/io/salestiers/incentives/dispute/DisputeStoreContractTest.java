package io.salestiers.incentives.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.command.StoredTransition;
import io.salestiers.core.command.Transition;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.testkit.contract.ContractRun;
import io.salestiers.incentives.testkit.dispute.DisputeStoreContract;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The reference passes, and each way to be broken is caught. */
class DisputeStoreContractTest {
    @Nested
    class InMemory extends DisputeStoreContract {
        @Override
        protected DisputeStore store() {
            return new InMemoryDisputeStore();
        }
    }

    /** A sound store, to be broken in one method. */
    private static class Wrapped implements DisputeStore {
        final InMemoryDisputeStore sound = new InMemoryDisputeStore();

        @Override
        public Optional<Dispute> find(DisputeId id) {
            return sound.find(id);
        }

        @Override
        public Outcome<Dispute> append(
                DisputeId id, Transition<Dispute> transition, String expectedRevision, Instant recordedAt) {
            return sound.append(id, transition, expectedRevision, recordedAt);
        }

        @Override
        public List<StoredTransition<Dispute>> entries(DisputeId id, long from) {
            return sound.entries(id, from);
        }

        @Override
        public List<Dispute> all() {
            return sound.all();
        }
    }

    static class Sound extends DisputeStoreContract {
        @Override
        protected DisputeStore store() {
            return new Wrapped();
        }
    }

    @Test
    void theReferenceIsSound() {
        assertThat(ContractRun.of(Sound.class).assertPassed().skipped()).isEmpty();
    }

    static class LastWriterWins extends DisputeStoreContract {
        @Override
        protected DisputeStore store() {
            return new Wrapped() {
                @Override
                public synchronized Outcome<Dispute> append(
                        DisputeId id, Transition<Dispute> transition, String expectedRevision, Instant recordedAt) {
                    String now = find(id).map(Dispute::revision).orElse(NOTHING);
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
    static class Racing extends DisputeStoreContract {
        @Override
        protected DisputeStore store() {
            return new Wrapped() {
                @Override
                public Outcome<Dispute> append(
                        DisputeId id, Transition<Dispute> transition, String expectedRevision, Instant recordedAt) {
                    boolean fits = expectedRevision.equals(
                            find(id).map(Dispute::revision).orElse(NOTHING));
                    LockSupport.parkNanos(5_000_000); // time for the others to read the same
                    Outcome<Dispute> outcome = super.append(id, transition, expectedRevision, recordedAt);
                    return fits && transition.done() ? transition.outcome() : outcome;
                }
            };
        }
    }

    @Test
    void racingWritersAreCaught() {
        ContractRun.of(Racing.class).assertFailed("Conflicts.ofSeveralThreadsOneSucceeds");
    }

    /** Gives what it has of all disputes, whichever is asked for. */
    static class OneForAll extends DisputeStoreContract {
        @Override
        protected DisputeStore store() {
            return new Wrapped() {
                @Override
                public List<StoredTransition<Dispute>> entries(DisputeId id, long from) {
                    List<StoredTransition<Dispute>> entries = new ArrayList<>(super.entries(id, from));
                    all().stream()
                            .filter(each -> !each.id().equals(id))
                            .forEach(each -> entries.addAll(super.entries(each.id(), 0)));
                    return entries;
                }
            };
        }
    }

    @Test
    void disputesThatTouchEachOtherAreCaught() {
        ContractRun.of(OneForAll.class).assertFailed("Storing.keepsThingsApart");
    }

    static class Forgetful extends DisputeStoreContract {
        @Override
        protected DisputeStore store() {
            return new Wrapped() {
                @Override
                public List<Dispute> of(PersonId payee) {
                    return all();
                }
            };
        }
    }

    @Test
    void otherPayeesDisputesAreCaught() {
        ContractRun.of(Forgetful.class).assertFailed("Everything.theLatestOfEach");
    }

    static class WithoutEvidence extends DisputeStoreContract {
        private static Dispute bare(Dispute each) {
            return new Dispute(
                    each.id(),
                    each.payee(),
                    each.claim().proved(),
                    each.filedBy(),
                    each.filedAt(),
                    each.phase(),
                    each.handler(),
                    each.due(),
                    each.escalations(),
                    each.decisions(),
                    each.appealUntil(),
                    each.appeal(),
                    each.applied());
        }

        @Override
        protected DisputeStore store() {
            return new Wrapped() {
                @Override
                public Optional<Dispute> find(DisputeId id) {
                    return super.find(id).map(WithoutEvidence::bare);
                }
            };
        }
    }

    @Test
    void losingEvidenceIsCaught() {
        ContractRun.of(WithoutEvidence.class).assertFailed("Storing.givesBackWhatWasStored");
    }

    static class Overwriting extends DisputeStoreContract {
        @Override
        protected DisputeStore store() {
            return new Wrapped() {
                @Override
                public Optional<Dispute> knownAt(DisputeId id, Instant instant) {
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
