package io.salestiers.incentives.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.result.Outcome;
import io.salestiers.core.testkit.contract.ContractRun;
import io.salestiers.incentives.assignment.PlanId;
import io.salestiers.incentives.testkit.plan.PlanStoreContract;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The reference passes, and each way to be broken is caught. */
class PlanStoreContractTest {
    @Nested
    class InMemory extends PlanStoreContract {
        @Override
        protected PlanStore store() {
            return new InMemoryPlanStore();
        }
    }

    /** A sound store, to be broken in one method. */
    private static class Wrapped implements PlanStore {
        final InMemoryPlanStore sound = new InMemoryPlanStore();

        @Override
        public List<StoredPlan> history(PlanId plan) {
            return sound.history(plan);
        }

        @Override
        public Outcome<StoredPlan> save(IncentivePlan version, String basedOn, Instant recordedAt) {
            return sound.save(version, basedOn, recordedAt);
        }
    }

    static class Overwriting extends PlanStoreContract {
        @Override
        protected PlanStore store() {
            return new Wrapped() {
                @Override
                public Outcome<StoredPlan> save(IncentivePlan version, String basedOn, Instant recordedAt) {
                    return super.save(version, sound.revision(version.id()), recordedAt);
                }
            };
        }
    }

    @Test
    void lastWriterWinsIsCaught() {
        ContractRun.of(Overwriting.class)
                .assertFailed(
                        "Conflicts.theSecondOneConflicts",
                        "Conflicts.ofSeveralThreadsOneSucceeds",
                        "Empty.refusesWhatIsBasedOnSomething");
    }

    static class WritingAnyway extends PlanStoreContract {
        @Override
        protected PlanStore store() {
            return new Wrapped() {
                @Override
                public Outcome<StoredPlan> save(IncentivePlan version, String basedOn, Instant recordedAt) {
                    Outcome<StoredPlan> outcome = super.save(version, basedOn, recordedAt);
                    if (outcome instanceof Outcome.Conflict<StoredPlan>) {
                        super.save(version, sound.revision(version.id()), recordedAt);
                    }
                    return outcome;
                }
            };
        }
    }

    @Test
    void writingBesideAConflictIsCaught() {
        ContractRun.of(WritingAnyway.class).assertFailed("Conflicts.theSecondOneConflicts");
    }

    static class Backwards extends PlanStoreContract {
        @Override
        protected PlanStore store() {
            return new Wrapped() {
                @Override
                public List<StoredPlan> history(PlanId plan) {
                    List<StoredPlan> history = new ArrayList<>(super.history(plan));
                    Collections.reverse(history);
                    return history;
                }
            };
        }
    }

    @Test
    void otherOrderIsCaught() {
        ContractRun.of(Backwards.class).assertFailed("Knowledge.theHistoryIsInOrder", "Knowledge.fromItsInstantOn");
    }

    static class ToTheSecond extends PlanStoreContract {
        @Override
        protected PlanStore store() {
            return new Wrapped() {
                @Override
                public Outcome<StoredPlan> save(IncentivePlan version, String basedOn, Instant recordedAt) {
                    return super.save(version, basedOn, recordedAt.truncatedTo(ChronoUnit.SECONDS));
                }
            };
        }
    }

    @Test
    void instantsCutToTheSecondAreCaught() {
        ContractRun.of(ToTheSecond.class).assertFailed("Saving.givesBackWhatWasSaved", "Knowledge.fromItsInstantOn");
    }

    static class OneForAll extends PlanStoreContract {
        @Override
        protected PlanStore store() {
            return new Wrapped() {
                private final PlanId one = PlanId.of("one");

                @Override
                public List<StoredPlan> history(PlanId plan) {
                    return super.history(one);
                }

                @Override
                public Outcome<StoredPlan> save(IncentivePlan version, String basedOn, Instant recordedAt) {
                    return super.save(version.withId(one), basedOn, recordedAt);
                }
            };
        }
    }

    @Test
    void plansThatTouchEachOtherAreCaught() {
        ContractRun.of(OneForAll.class).assertFailed("Saving.keepsPlansApart", "Saving.givesBackWhatWasSaved");
    }

    static class Forgetful extends PlanStoreContract {
        @Override
        protected PlanStore store() {
            return new Wrapped() {
                @Override
                public List<StoredPlan> history(PlanId plan) {
                    List<StoredPlan> history = super.history(plan);
                    return history.isEmpty() ? history : history.subList(history.size() - 1, history.size());
                }
            };
        }
    }

    @Test
    void keepingOnlyTheLatestIsCaught() {
        ContractRun.of(Forgetful.class).assertFailed("Knowledge.theHistoryIsInOrder", "Knowledge.fromItsInstantOn");
    }

    @Test
    void theReferenceIsSound() {
        assertThat(ContractRun.of(Sound.class).assertPassed().skipped()).isEmpty();
    }

    static class Sound extends PlanStoreContract {
        @Override
        protected PlanStore store() {
            return new Wrapped();
        }
    }
}
