package io.salestiers.incentives.consent;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.testkit.command.FaultyStateStore;
import io.salestiers.core.testkit.command.StoreFault;
import io.salestiers.core.testkit.contract.ContractRun;
import io.salestiers.incentives.testkit.consent.AcknowledgementStoreContract;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The reference passes, and each way to be broken is caught. */
class AcknowledgementStoreContractTest {
    @Nested
    class InMemory extends AcknowledgementStoreContract {
        @Override
        protected AcknowledgementStore store() {
            return new InMemoryAcknowledgementStore();
        }
    }

    /** Broken, or sound and to be broken in one method. */
    private static class Wrapped extends FaultyStateStore<PersonId, PayeeAgreements> implements AcknowledgementStore {
        private final InMemoryAcknowledgementStore sound;

        Wrapped(StoreFault fault, InMemoryAcknowledgementStore sound) {
            super(fault, sound);
            this.sound = sound;
        }

        Wrapped() {
            this(StoreFault.NONE, new InMemoryAcknowledgementStore());
        }

        @Override
        public List<PayeeAgreements> all() {
            return sound.all();
        }
    }

    @ExtendWith(StoreFault.Given.class)
    static class Faulty extends AcknowledgementStoreContract {
        private final StoreFault fault;

        Faulty(StoreFault fault) {
            this.fault = fault;
        }

        @Override
        protected AcknowledgementStore store() {
            return new Wrapped(fault, new InMemoryAcknowledgementStore());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyFaultIsCaught(StoreFault fault) {
        fault.assertCaught(Faulty.class);
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
