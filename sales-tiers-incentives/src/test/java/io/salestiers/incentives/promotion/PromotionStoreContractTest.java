package io.salestiers.incentives.promotion;

import io.salestiers.core.testkit.command.FaultyStateStore;
import io.salestiers.core.testkit.command.StoreFault;
import io.salestiers.core.testkit.contract.ContractRun;
import io.salestiers.incentives.testkit.promotion.PromotionStoreContract;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The reference passes, and each way to be broken is caught. */
class PromotionStoreContractTest {
    @Nested
    class InMemory extends PromotionStoreContract {
        @Override
        protected PromotionStore store() {
            return new InMemoryPromotionStore();
        }
    }

    /** Broken, or sound and to be broken in one method. */
    private static class Wrapped extends FaultyStateStore<PromotionCaseId, PromotionCase> implements PromotionStore {
        private final InMemoryPromotionStore sound;

        Wrapped(StoreFault fault, InMemoryPromotionStore sound) {
            super(fault, sound);
            this.sound = sound;
        }

        Wrapped() {
            this(StoreFault.NONE, new InMemoryPromotionStore());
        }

        @Override
        public List<PromotionCase> all() {
            return sound.all();
        }
    }

    @ExtendWith(StoreFault.Given.class)
    static class Faulty extends PromotionStoreContract {
        private final StoreFault fault;

        Faulty(StoreFault fault) {
            this.fault = fault;
        }

        @Override
        protected PromotionStore store() {
            return new Wrapped(fault, new InMemoryPromotionStore());
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyFaultIsCaught(StoreFault fault) {
        fault.assertCaught(Faulty.class);
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
}
