package io.salestiers.incentives.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.command.StoredTransition;
import io.salestiers.core.command.Transition;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.testkit.contract.ContractRun;
import io.salestiers.incentives.testkit.consent.AcknowledgementStoreContract;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The reference passes, and each way to be broken is caught. */
class AcknowledgementStoreContractTest {
    @Nested
    class InMemory extends AcknowledgementStoreContract {
        @Override
        protected AcknowledgementStore store() {
            return new InMemoryAcknowledgementStore();
        }
    }

    /** A sound store, to be broken in one method. */
    private static class Wrapped implements AcknowledgementStore {
        final InMemoryAcknowledgementStore sound = new InMemoryAcknowledgementStore();

        @Override
        public Optional<PayeeAgreements> find(PersonId id) {
            return sound.find(id);
        }

        @Override
        public Outcome<PayeeAgreements> append(
                PersonId id, Transition<PayeeAgreements> transition, String expectedRevision, Instant recordedAt) {
            return sound.append(id, transition, expectedRevision, recordedAt);
        }

        @Override
        public List<StoredTransition<PayeeAgreements>> entries(PersonId id, long from) {
            return sound.entries(id, from);
        }

        @Override
        public List<PayeeAgreements> all() {
            return sound.all();
        }
    }

    static class Sound extends AcknowledgementStoreContract {
        @Override
        protected AcknowledgementStore store() {
            return new Wrapped();
        }
    }

    @Test
    void theReferenceIsSound() {
        assertThat(ContractRun.of(Sound.class).assertPassed().skipped()).isEmpty();
    }

    static class LastWriterWins extends AcknowledgementStoreContract {
        @Override
        protected AcknowledgementStore store() {
            return new Wrapped() {
                @Override
                public Outcome<PayeeAgreements> append(
                        PersonId id,
                        Transition<PayeeAgreements> transition,
                        String expectedRevision,
                        Instant recordedAt) {
                    synchronized (this) {
                        String now = find(id).map(PayeeAgreements::revision).orElse(NOTHING);
                        return super.append(id, transition, now, recordedAt);
                    }
                }
            };
        }
    }

    @Test
    void lastWriterWinsIsCaught() {
        ContractRun.of(LastWriterWins.class)
                .assertFailed("Conflicts.theSecondOneConflicts", "Empty.conflictsWithWhatExpectsSomething");
    }

    static class LookingBeforeLocking extends AcknowledgementStoreContract {
        @Override
        protected AcknowledgementStore store() {
            return new Wrapped() {
                @Override
                public Outcome<PayeeAgreements> append(
                        PersonId id,
                        Transition<PayeeAgreements> transition,
                        String expectedRevision,
                        Instant recordedAt) {
                    String now = find(id).map(PayeeAgreements::revision).orElse(NOTHING);
                    if (!(transition.outcome() instanceof Outcome.Done<PayeeAgreements>)
                            || !now.equals(expectedRevision)) {
                        return super.append(id, transition, expectedRevision, recordedAt);
                    }
                    LockSupport.parkNanos(5_000_000); // time for the others to look as well
                    Outcome<PayeeAgreements> outcome = super.append(id, transition, expectedRevision, recordedAt);
                    return outcome instanceof Outcome.Conflict<PayeeAgreements> ? transition.outcome() : outcome;
                }
            };
        }
    }

    @Test
    void lookingBeforeLockingIsCaught() {
        ContractRun.of(LookingBeforeLocking.class).assertFailed("Conflicts.ofSeveralThreadsOneSucceeds");
    }

    static class WithoutRefusals extends AcknowledgementStoreContract {
        @Override
        protected AcknowledgementStore store() {
            return new Wrapped() {
                @Override
                public Outcome<PayeeAgreements> append(
                        PersonId id,
                        Transition<PayeeAgreements> transition,
                        String expectedRevision,
                        Instant recordedAt) {
                    return transition.outcome() instanceof Outcome.Refused<PayeeAgreements>
                            ? transition.outcome()
                            : super.append(id, transition, expectedRevision, recordedAt);
                }
            };
        }
    }

    @Test
    void losingRefusalsIsCaught() {
        ContractRun.of(WithoutRefusals.class).assertFailed("Empty.keepsARefusal", "Storing.aRefusalChangesNoState");
    }

    static class OnlyTheLatest extends AcknowledgementStoreContract {
        @Override
        protected AcknowledgementStore store() {
            return new Wrapped() {
                @Override
                public List<StoredTransition<PayeeAgreements>> entries(PersonId id, long from) {
                    List<StoredTransition<PayeeAgreements>> all = super.entries(id, 0);
                    List<StoredTransition<PayeeAgreements>> last =
                            all.isEmpty() ? all : all.subList(all.size() - 1, all.size());
                    return from < 0 ? super.entries(id, from) : last;
                }
            };
        }
    }

    @Test
    void keepingOnlyTheLatestIsCaught() {
        ContractRun.of(OnlyTheLatest.class)
                .assertFailed("Knowledge.theEntriesAreInOrder", "Knowledge.fromItsInstantOn");
    }

    static class ToTheSecond extends AcknowledgementStoreContract {
        @Override
        protected AcknowledgementStore store() {
            return new Wrapped() {
                @Override
                public Outcome<PayeeAgreements> append(
                        PersonId id,
                        Transition<PayeeAgreements> transition,
                        String expectedRevision,
                        Instant recordedAt) {
                    return super.append(id, transition, expectedRevision, recordedAt.truncatedTo(ChronoUnit.SECONDS));
                }
            };
        }
    }

    @Test
    void instantsCutToTheSecondAreCaught() {
        ContractRun.of(ToTheSecond.class).assertFailed("Knowledge.fromItsInstantOn", "Storing.givesBackWhatWasStored");
    }

    static class WithoutEvents extends AcknowledgementStoreContract {
        @Override
        protected AcknowledgementStore store() {
            return new Wrapped() {
                @Override
                public List<StoredTransition<PayeeAgreements>> entries(PersonId id, long from) {
                    return super.entries(id, from).stream()
                            .map(each ->
                                    new StoredTransition<>(each.recordedAt(), each.state(), List.of(), each.audit()))
                            .toList();
                }
            };
        }
    }

    @Test
    void losingEventsIsCaught() {
        ContractRun.of(WithoutEvents.class).assertFailed("Storing.givesBackWhatWasStored");
    }

    static class InNoOrder extends AcknowledgementStoreContract {
        @Override
        protected AcknowledgementStore store() {
            return new Wrapped() {
                @Override
                public List<PayeeAgreements> all() {
                    List<PayeeAgreements> all = new ArrayList<>(super.all());
                    Collections.reverse(all);
                    return all;
                }
            };
        }
    }

    @Test
    void anotherOrderIsCaught() {
        ContractRun.of(InNoOrder.class).assertFailed("Everybody.theLatestOfEach");
    }

    static class WithoutConsents extends AcknowledgementStoreContract {
        @Override
        protected AcknowledgementStore store() {
            return new Wrapped() {
                @Override
                public Optional<PayeeAgreements> find(PersonId id) {
                    return super.find(id)
                            .map(each -> new PayeeAgreements(
                                    each.payee(), each.acknowledgements(), List.of(), each.applied()));
                }
            };
        }
    }

    @Test
    void losingConsentsIsCaught() {
        ContractRun.of(WithoutConsents.class).assertFailed("Everybody.theLatestOfEach");
    }
}
