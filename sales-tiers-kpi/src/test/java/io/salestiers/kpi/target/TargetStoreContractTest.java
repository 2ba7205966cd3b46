package io.salestiers.kpi.target;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.result.Outcome;
import io.salestiers.core.testkit.contract.ContractRun;
import io.salestiers.kpi.testkit.target.TargetStoreContract;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

/** Each way to be broken is caught by the contract. */
class TargetStoreContractTest {
    /** A sound store, to be broken in one method. */
    private static class Wrapped implements TargetStore {
        final InMemoryTargetStore sound = new InMemoryTargetStore();

        @Override
        public List<StoredTargets> history(TargetPlanId plan) {
            return sound.history(plan);
        }

        @Override
        public Outcome<StoredTargets> save(TargetVersion version, String basedOn, Instant recordedAt) {
            return sound.save(version, basedOn, recordedAt);
        }

        String revision(TargetPlanId plan) {
            return sound.latest(plan).map(StoredTargets::revision).orElse(NOTHING);
        }
    }

    static class Sound extends TargetStoreContract {
        @Override
        protected TargetStore store() {
            return new Wrapped();
        }
    }

    @Test
    void aSoundStorePasses() {
        ContractRun run = ContractRun.of(Sound.class).assertPassed();
        assertThat(run.skipped()).isEmpty();
        assertThat(run.passed()).hasSize(18);
    }

    /** Last writer wins. */
    static class Overwriting extends TargetStoreContract {
        @Override
        protected TargetStore store() {
            return new Wrapped() {
                @Override
                public Outcome<StoredTargets> save(TargetVersion version, String basedOn, Instant recordedAt) {
                    return super.save(version, revision(version.plan().id()), recordedAt);
                }
            };
        }
    }

    @Test
    void lastWriterWinsIsCaught() {
        ContractRun.of(Overwriting.class)
                .assertFailed(
                        "Conflicts.theSecondOneConflicts",
                        "Conflicts.beginningAnewConflicts",
                        "Conflicts.ofSeveralThreadsOneSucceeds",
                        "Empty.refusesWhatIsBasedOnSomething");
    }

    /** Tells of the conflict, but has written already. */
    static class WritingAnyway extends TargetStoreContract {
        @Override
        protected TargetStore store() {
            return new Wrapped() {
                @Override
                public Outcome<StoredTargets> save(TargetVersion version, String basedOn, Instant recordedAt) {
                    String revision = revision(version.plan().id());
                    Outcome<StoredTargets> outcome = super.save(version, revision, recordedAt);
                    return revision.equals(basedOn) ? outcome : Outcome.conflict(basedOn, revision);
                }
            };
        }
    }

    @Test
    void writingInSpiteOfAConflictIsCaught() {
        ContractRun.of(WritingAnyway.class)
                .assertFailed("Conflicts.theSecondOneConflicts", "Empty.refusesWhatIsBasedOnSomething");
    }

    /** A table with one row for each plan. */
    static class Forgetful extends TargetStoreContract {
        @Override
        protected TargetStore store() {
            return new Wrapped() {
                @Override
                public List<StoredTargets> history(TargetPlanId plan) {
                    return sound.latest(plan).map(List::of).orElseGet(List::of);
                }
            };
        }
    }

    @Test
    void forgottenVersionsAreCaught() {
        ContractRun.of(Forgetful.class)
                .assertFailed(
                        "Knowledge.theEarlierOneStays",
                        "Knowledge.theHistoryIsInOrder",
                        "Publishing.changesWhatIsToCome");
    }

    /** Newest first. */
    static class Backward extends TargetStoreContract {
        @Override
        protected TargetStore store() {
            return new Wrapped() {
                @Override
                public List<StoredTargets> history(TargetPlanId plan) {
                    List<StoredTargets> all = new ArrayList<>(super.history(plan));
                    Collections.reverse(all);
                    return all;
                }
            };
        }
    }

    @Test
    void theWrongOrderIsCaught() {
        ContractRun.of(Backward.class).assertFailed("Knowledge.theHistoryIsInOrder", "Knowledge.fromItsInstantOn");
    }

    /** A column of seconds. */
    static class Coarse extends TargetStoreContract {
        @Override
        protected TargetStore store() {
            return new Wrapped() {
                @Override
                public Outcome<StoredTargets> save(TargetVersion version, String basedOn, Instant recordedAt) {
                    return super.save(version, basedOn, recordedAt.truncatedTo(ChronoUnit.SECONDS));
                }
            };
        }
    }

    @Test
    void coarseInstantsAreCaught() {
        ContractRun.of(Coarse.class).assertFailed("Saving.givesBackWhatWasSaved");
    }

    /** A join that forgets the rows of published targets. */
    static class PlanOnly extends TargetStoreContract {
        @Override
        protected TargetStore store() {
            return new Wrapped() {
                @Override
                public Outcome<StoredTargets> save(TargetVersion version, String basedOn, Instant recordedAt) {
                    return super.save(TargetVersion.draft(version.plan(), version.effective()), basedOn, recordedAt);
                }
            };
        }
    }

    @Test
    void lostTargetsAreCaught() {
        ContractRun.of(PlanOnly.class)
                .assertFailed("Saving.givesBackWhatWasSaved", "Publishing.refusesToChangeWhatIsOver");
    }

    /** Does not ask whether what was published stays. */
    static class Unfrozen extends TargetStoreContract {
        @Override
        protected TargetStore store() {
            return new TargetStore() {
                private final Map<TargetPlanId, List<StoredTargets>> all = new HashMap<>();
                private final TargetStore checks = new InMemoryTargetStore();

                @Override
                public synchronized List<StoredTargets> history(TargetPlanId plan) {
                    return List.copyOf(all.getOrDefault(plan, List.of()));
                }

                @Override
                public synchronized Outcome<StoredTargets> save(
                        TargetVersion version, String basedOn, Instant recordedAt) {
                    // The sound store sees drafts, of which nothing is frozen.
                    return checks.save(TargetVersion.draft(version.plan(), version.effective()), basedOn, recordedAt)
                            .map(done -> {
                                StoredTargets stored = new StoredTargets(version, done.revision(), recordedAt);
                                all.computeIfAbsent(version.plan().id(), key -> new ArrayList<>())
                                        .add(stored);
                                return stored;
                            });
                }
            };
        }
    }

    @Test
    void changingWhatIsPublishedIsCaught() {
        ContractRun.of(Unfrozen.class)
                .assertFailedOnly("Publishing.refusesToChangeWhatIsOver", "Publishing.refusesToWithdrawWhatIsOver");
    }

    /** One sequence of revisions for all plans. */
    static class OneForAll extends TargetStoreContract {
        @Override
        protected TargetStore store() {
            return new Wrapped() {
                private String last = NOTHING;

                @Override
                public synchronized Outcome<StoredTargets> save(
                        TargetVersion version, String basedOn, Instant recordedAt) {
                    if (!last.equals(basedOn)) {
                        return Outcome.conflict(basedOn, last);
                    }
                    Outcome<StoredTargets> outcome =
                            super.save(version, revision(version.plan().id()), recordedAt);
                    outcome.match(done -> last = done.revision(), refused -> "", conflict -> "");
                    return outcome;
                }
            };
        }
    }

    @Test
    void plansThatTouchEachOtherAreCaught() {
        ContractRun.of(OneForAll.class).assertFailedOnly("Saving.keepsPlansApart");
    }

    /** A check and a write that are two steps. */
    static class Racing extends TargetStoreContract {
        @Override
        protected TargetStore store() {
            return new Wrapped() {
                @Override
                public Outcome<StoredTargets> save(TargetVersion version, String basedOn, Instant recordedAt) {
                    String revision = revision(version.plan().id());
                    if (!revision.equals(basedOn)) {
                        return Outcome.conflict(basedOn, revision);
                    }
                    LockSupport.parkNanos(100_000);
                    synchronized (this) {
                        return super.save(
                                version,
                                revision(version.plan().id()),
                                sound.latest(version.plan().id())
                                        .map(StoredTargets::recordedAt)
                                        .filter(last -> !recordedAt.isAfter(last))
                                        .map(last -> last.plusNanos(1000))
                                        .orElse(recordedAt));
                    }
                }
            };
        }
    }

    @Test
    void aRaceIsCaught() {
        ContractRun.of(Racing.class).assertFailed("Conflicts.ofSeveralThreadsOneSucceeds");
    }
}
