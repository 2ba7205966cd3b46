package io.salestiers.incentives.testkit.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.testkit.contract.Race;
import io.salestiers.core.time.DateRange;
import io.salestiers.incentives.assignment.PlanId;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.plan.Modifier;
import io.salestiers.incentives.plan.PlanFinding;
import io.salestiers.incentives.plan.PlanStore;
import io.salestiers.incentives.plan.StoredPlan;
import io.salestiers.incentives.rate.Application;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What every {@link PlanStore} does. An adapter extends it and gives an empty store:
 *
 * <pre>{@code
 * class JdbcPlanStoreTest extends PlanStoreContract {
 *     @Override
 *     protected PlanStore store() {
 *         return new JdbcPlanStore(emptyDatabase());
 *     }
 * }
 * }</pre>
 */
public abstract class PlanStoreContract {
    private static final Instant MARCH = Instant.parse("2025-03-01T09:00:00Z");
    private static final Instant MAY = Instant.parse("2025-05-01T09:00:00.123456Z");
    private static final Instant JUNE = Instant.parse("2025-06-01T09:00:00Z");
    private static final PlanId PLAN = PlanId.of("销售/2025");
    private static final PlanId OTHER = PlanId.of("contest-2025");

    private PlanStore store = new io.salestiers.incentives.plan.InMemoryPlanStore();

    /** For the adapters to be tested. */
    protected PlanStoreContract() {}

    /**
     * A store in which nothing is recorded; asked once for each test.
     *
     * @return the store
     */
    protected abstract PlanStore store();

    /**
     * Whether the store may be called by several threads at once.
     *
     * @return true, unless overridden
     */
    protected boolean supportsConcurrentCalls() {
        return true;
    }

    @BeforeEach
    final void begin() {
        store = store();
    }

    /** A plan with components of several kinds; the number makes it another one. */
    private static IncentivePlan version(PlanId id, int number, String days) {
        return SmallCompany.plan(
                        Commissions.of(SmallCompany.rates(Application.MARGINAL))
                                .modifiers(Modifier.capOfQuota("0." + number + "1"))
                                .build(),
                        SmallCompany.pool())
                .withId(id)
                .withEffective(DateRange.parse(days));
    }

    private static IncentivePlan version(int number) {
        return version(PLAN, number, "2025-01-01/2026-01-01");
    }

    private StoredPlan saved(IncentivePlan version, String basedOn, Instant recordedAt) {
        Outcome<StoredPlan> outcome = store.save(version, basedOn, recordedAt);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return outcome.orThrow();
    }

    private static List<FindingCode> refused(Outcome<StoredPlan> outcome) {
        return outcome.match(
                done -> List.of(),
                findings -> findings.stream().map(Finding::code).toList(),
                conflict -> List.of());
    }

    /** A store in which nothing is recorded. */
    @Nested
    class Empty {
        /** It knows nothing, whenever. */
        @Test
        void knowsNothing() {
            assertThat(store.history(PLAN)).isEmpty();
            assertThat(store.versionsKnownAt(PLAN, Instant.MAX)).isEmpty();
            assertThat(store.revision(PLAN)).isEqualTo(PlanStore.NOTHING);
        }

        /** What is based on a revision can't be saved: somebody mixes up stores. */
        @Test
        void refusesWhatIsBasedOnSomething() {
            assertThat(store.save(version(1), "some-revision", MARCH))
                    .isEqualTo(Outcome.conflict("some-revision", PlanStore.NOTHING));
            assertThat(store.history(PLAN)).isEmpty();
        }
    }

    /** Recording. */
    @Nested
    class Saving {
        /** Every part comes back as it was. */
        @Test
        void givesBackWhatWasSaved() {
            StoredPlan first = saved(version(1), PlanStore.NOTHING, MAY);
            assertThat(first.plan()).isEqualTo(version(1));
            assertThat(first.recordedAt()).isEqualTo(MAY);
            assertThat(store.history(PLAN)).containsExactly(first);
            assertThat(store.revision(PLAN)).isEqualTo(first.revision());
        }

        /** Each record has a revision of its own, also if it says the same. */
        @Test
        void givesEachARevisionOfItsOwn() {
            Set<String> revisions = new HashSet<>(Set.of(PlanStore.NOTHING));
            String last = PlanStore.NOTHING;
            for (int i = 0; i < 12; i++) {
                last = saved(version(1), last, MARCH.plusSeconds(i)).revision();
                assertThat(revisions.add(last)).as("revision %s is new", last).isTrue();
            }
            assertThat(store.history(PLAN)).hasSize(12);
        }

        /** Plans do not touch each other. */
        @Test
        void keepsPlansApart() {
            StoredPlan first = saved(version(1), PlanStore.NOTHING, MAY);
            saved(version(OTHER, 2, "2025-01-01/2026-01-01"), PlanStore.NOTHING, MARCH);
            saved(version(3), first.revision(), JUNE);
            assertThat(store.history(PLAN)).hasSize(2);
            assertThat(store.history(OTHER)).hasSize(1);
        }

        /** Time goes on: what is recorded later is known later. */
        @Test
        void refusesToRecordBeforeTheLast() {
            StoredPlan first = saved(version(1), PlanStore.NOTHING, MAY);
            for (Instant early : List.of(MARCH, MAY)) {
                assertThat(refused(store.save(version(2), first.revision(), early)))
                        .containsExactly(PlanFinding.RECORDED_LATER);
            }
            assertThat(store.history(PLAN)).containsExactly(first);
        }
    }

    /** Two who work on the same revision. */
    @Nested
    class Conflicts {
        /** The second one is told what is there now, and changes nothing. */
        @Test
        void theSecondOneConflicts() {
            StoredPlan first = saved(version(1), PlanStore.NOTHING, MARCH);
            StoredPlan second = saved(version(2), first.revision(), MAY);
            assertThat(store.save(version(3), first.revision(), JUNE))
                    .isEqualTo(Outcome.conflict(first.revision(), second.revision()));
            assertThat(store.history(PLAN)).containsExactly(first, second);
        }

        /** Whoever would be refused too hears of the conflict: reading again is what helps. */
        @Test
        void aConflictComesBeforeARefusal() {
            StoredPlan first = saved(version(1), PlanStore.NOTHING, MAY);
            assertThat(store.save(version(2), PlanStore.NOTHING, MARCH))
                    .isEqualTo(Outcome.conflict(PlanStore.NOTHING, first.revision()));
            assertThat(store.history(PLAN)).containsExactly(first);
        }

        /** Of several threads that save on one revision exactly one succeeds; the others conflict with it. */
        @Test
        void ofSeveralThreadsOneSucceeds() throws Exception {
            assumeTrue(supportsConcurrentCalls(), "the store is for one thread");
            String last = PlanStore.NOTHING;
            for (int round = 0; round < 25; round++) {
                String basedOn = last;
                Instant start = MARCH.plusSeconds(round * 100L);
                last = Race.oneSaves(
                        4,
                        basedOn,
                        contestant -> {
                            // Each at its own instant, so that no clash of instants can stand in for the check.
                            Instant now = start.plusSeconds(contestant);
                            IncentivePlan own = version(1 + contestant);
                            return () -> store.save(own, basedOn, now);
                        },
                        StoredPlan::revision);
            }
            assertThat(store.history(PLAN)).hasSize(25);
        }
    }

    /** What was known when. */
    @Nested
    class Knowledge {
        private final IncentivePlan year = version(1);
        private final IncentivePlan summer = version(PLAN, 2, "2025-07-01/2026-01-01");

        @BeforeEach
        void recordTwice() {
            StoredPlan first = saved(year, PlanStore.NOTHING, MARCH);
            saved(summer, first.revision(), MAY);
        }

        /** Before the first record nothing was known. */
        @Test
        void nothingBeforeTheFirst() {
            assertThat(store.versionsKnownAt(PLAN, MARCH.minusNanos(1000))).isEmpty();
        }

        /** What is recorded at an instant is known at it, and changes nothing of what was known before. */
        @Test
        void fromItsInstantOn() {
            assertThat(store.versionsKnownAt(PLAN, MARCH)).containsExactly(year);
            assertThat(store.versionsKnownAt(PLAN, MAY.minusNanos(1000))).containsExactly(year);
            assertThat(store.versionsKnownAt(PLAN, MAY))
                    .containsExactly(year.withEffective(DateRange.parse("2025-01-01/2025-07-01")), summer);
        }

        /** The history begins with the first. */
        @Test
        void theHistoryIsInOrder() {
            assertThat(store.history(PLAN)).extracting(StoredPlan::plan).containsExactly(year, summer);
        }
    }
}
