package io.salestiers.incentives.dispute;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.testkit.command.FaultyStateStore;
import io.salestiers.core.testkit.command.StoreFault;
import io.salestiers.core.testkit.contract.ContractRun;
import io.salestiers.incentives.testkit.dispute.DisputeStoreContract;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The reference passes, and each way to be broken is caught. */
class DisputeStoreContractTest {
    @Nested
    class InMemory extends DisputeStoreContract {
        @Override
        protected DisputeStore store() {
            return new InMemoryDisputeStore();
        }
    }

    /** Broken, or sound and to be broken in one method. */
    private static class Wrapped extends FaultyStateStore<DisputeId, Dispute> implements DisputeStore {
        private final InMemoryDisputeStore sound;

        Wrapped(StoreFault fault, InMemoryDisputeStore sound) {
            super(fault, sound);
            this.sound = sound;
        }

        Wrapped() {
            this(StoreFault.NONE, new InMemoryDisputeStore());
        }

        @Override
        public List<Dispute> all() {
            return sound.all();
        }
    }

    @ExtendWith(StoreFault.Given.class)
    static class Faulty extends DisputeStoreContract {
        private final StoreFault fault;

        Faulty(StoreFault fault) {
            this.fault = fault;
        }

        @Override
        protected DisputeStore store() {
            return new Wrapped(fault, new InMemoryDisputeStore());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyFaultIsCaught(StoreFault fault) {
        fault.assertCaught(Faulty.class);
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
}
