package io.salestiers.kpi.testkit.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.money.Rounding;
import io.salestiers.core.observation.MeasureId;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.FindingCode;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.testkit.contract.Race;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.FiscalCalendar;
import io.salestiers.core.time.PeriodKind;
import io.salestiers.core.time.PieceJoining;
import io.salestiers.core.unit.Quantity;
import io.salestiers.kpi.measure.PlacementDay;
import io.salestiers.kpi.target.Breakdown;
import io.salestiers.kpi.target.PersonalRules;
import io.salestiers.kpi.target.PlannedAmount;
import io.salestiers.kpi.target.Proration;
import io.salestiers.kpi.target.Ramp;
import io.salestiers.kpi.target.Relief;
import io.salestiers.kpi.target.SplitBy;
import io.salestiers.kpi.target.Spread;
import io.salestiers.kpi.target.StoredTargets;
import io.salestiers.kpi.target.Target;
import io.salestiers.kpi.target.TargetFinding;
import io.salestiers.kpi.target.TargetPlan;
import io.salestiers.kpi.target.TargetPlanId;
import io.salestiers.kpi.target.TargetStore;
import io.salestiers.kpi.target.TargetVersion;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What every {@link TargetStore} does. An adapter extends it and gives an empty store:
 *
 * <pre>{@code
 * class JdbcTargetStoreTest extends TargetStoreContract {
 *     @Override
 *     protected TargetStore store() {
 *         return new JdbcTargetStore(emptyDatabase());
 *     }
 * }
 * }</pre>
 */
public abstract class TargetStoreContract {
    private static final Instant MARCH = Instant.parse("2025-03-01T09:00:00Z");
    private static final Instant MAY = Instant.parse("2025-05-01T09:00:00.123456Z");
    private static final Instant JUNE = Instant.parse("2025-06-01T09:00:00Z");
    private static final LocalDate JANUARY_1 = LocalDate.parse("2025-01-01");
    private static final LocalDate JULY_1 = LocalDate.parse("2025-07-01");
    private static final TargetPlanId PLAN = TargetPlanId.of("销售额/2025");
    private static final TargetPlanId OTHER = TargetPlanId.of("customers-2025");

    private TargetStore store = new Missing();

    /** For the adapters to be tested. */
    protected TargetStoreContract() {}

    /**
     * A store in which nothing is recorded; asked once for each test.
     *
     * @return the store
     */
    protected abstract TargetStore store();

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

    private static Quantity cny(long yuan) {
        return Quantity.money(Money.ofMinor(yuan * 100 + 1, Currency.of("CNY")));
    }

    /** A plan with something in every place where something may be; the number makes it another one. */
    private static TargetPlan plan(TargetPlanId id, int number) {
        Subject company = Subject.of(UnitId.of("公司"));
        PersonId li = PersonId.of("li");
        return new TargetPlan(
                id,
                LocalizedText.of("Revenue", "销售额"),
                MeasureId.of("revenue"),
                true,
                new TreeSet<>(EnumSet.of(PeriodKind.QUARTER, PeriodKind.YEAR)),
                List.of(
                        PlannedAmount.of(company, "2025", cny(1000 + number)),
                        new PlannedAmount(company, "2025", cny(2000), Optional.of(JULY_1)),
                        PlannedAmount.of(Subject.of(PositionId.of("p/1~2")), "2025-Q1", cny(0)),
                        PlannedAmount.of(Subject.of(li), "2025-Q1", cny(7))),
                PieceJoining.SEGMENTED,
                new Spread.Shares(List.of(Ratio.of(1, 3), Ratio.of(1, 3), Ratio.of(1, 6), Ratio.of(1, 6))),
                Optional.of(new Breakdown(
                        PlacementDay.AT_END,
                        List.of(
                                new Breakdown.Step(
                                        new SplitBy.StatedShares(
                                                new TreeMap<>(Map.of(UnitId.of("east"), Ratio.ONE)), new TreeMap<>()),
                                        Ratio.parse("1.05")),
                                new Breakdown.Step(new SplitBy.OfFormula("prior(revenue)"), Ratio.ONE)),
                        TierId.of("representative"),
                        Breakdown.Vacancies.OPEN_IN_UNIT,
                        Breakdown.Heads.CARRY_UNIT_TARGET)),
                new PersonalRules(
                        new Proration(
                                Proration.DayCount.THIRTY_DAY_MONTHS,
                                Proration.Ends.LAST_NOT_COUNTED,
                                new Proration.Snapping.WholeMonths(15, Proration.OnTheDay.COUNTS_FOR_START)),
                        PieceJoining.BLENDED,
                        PersonalRules.Acting.DOES_NOT_CARRY,
                        new Ramp.ByMonth(
                                Ramp.MonthCounting.MONTH_AFTER_JOINING,
                                Ramp.TenureStart.FIRST_APPOINTMENT,
                                List.of(new Ramp.Step(0, Ratio.ZERO), new Ramp.Step(1, Ratio.ONE))),
                        List.of(new Relief(
                                li,
                                DateRange.parse("2025-02-01/2025-02-11"),
                                new Relief.Extent.Share(Ratio.of(1, 3))))),
                Rounding.halfEven(1));
    }

    private static TargetVersion version(int number) {
        return version(PLAN, number, JANUARY_1, 50);
    }

    private static TargetVersion version(TargetPlanId id, int number, LocalDate effective, long published) {
        TargetPlan plan = plan(id, number);
        List<Target> targets = new ArrayList<>();
        for (String period : List.of("2025-Q1", "2025-Q3", "2025")) {
            targets.add(new Target(
                    plan.measure(),
                    Subject.of(PersonId.of("li")),
                    FiscalCalendar.CALENDAR_YEAR.parse(period),
                    cny(published),
                    true));
        }
        return new TargetVersion(plan, effective, targets);
    }

    /** Saves what must succeed. */
    private StoredTargets saved(TargetVersion version, String basedOn, Instant recordedAt) {
        Outcome<StoredTargets> outcome = store.save(version, basedOn, recordedAt);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return outcome.orThrow();
    }

    private static List<FindingCode> refused(Outcome<StoredTargets> outcome) {
        return outcome.match(
                done -> List.of(),
                findings -> findings.stream().map(Finding::code).toList(),
                conflict -> List.of());
    }

    private Optional<TargetVersion> latest() {
        return store.latest(PLAN).map(StoredTargets::version);
    }

    /** A store in which nothing is recorded. */
    @Nested
    class Empty {
        /** It knows nothing, whenever. */
        @Test
        void knowsNothing() {
            assertThat(store.history(PLAN)).isEmpty();
            assertThat(store.knownAt(PLAN, MAY)).isEmpty();
            assertThat(store.latest(PLAN)).isEmpty();
        }

        /** What is based on a revision can't be saved: somebody mixes up stores. */
        @Test
        void refusesWhatIsBasedOnSomething() {
            assertThat(store.save(version(1), "some-revision", MARCH))
                    .isEqualTo(Outcome.conflict("some-revision", TargetStore.NOTHING));
            assertThat(store.history(PLAN)).isEmpty();
        }
    }

    /** Recording. */
    @Nested
    class Saving {
        /** Every part of plan and published targets comes back as it was. */
        @Test
        void givesBackWhatWasSaved() {
            StoredTargets first = saved(version(1), TargetStore.NOTHING, MAY);
            assertThat(first.version()).isEqualTo(version(1));
            assertThat(first.recordedAt()).isEqualTo(MAY);
            assertThat(store.latest(PLAN)).contains(first);
            assertThat(store.history(PLAN)).containsExactly(first);
        }

        /** A draft has published nothing. */
        @Test
        void keepsADraft() {
            TargetVersion draft = TargetVersion.draft(plan(PLAN, 1), JULY_1);
            saved(draft, TargetStore.NOTHING, MARCH);
            assertThat(latest()).contains(draft);
        }

        /** Each thing recorded has a revision of its own, also if it says the same. */
        @Test
        void givesEachARevisionOfItsOwn() {
            Set<String> revisions = new HashSet<>(Set.of(TargetStore.NOTHING));
            String last = TargetStore.NOTHING;
            for (int i = 0; i < 12; i++) {
                last = saved(version(1), last, MARCH.plusSeconds(i)).revision();
                assertThat(revisions.add(last)).as("revision %s is new", last).isTrue();
            }
            assertThat(store.history(PLAN)).hasSize(12);
        }

        /** Plans do not touch each other: each begins with nothing, at any time. */
        @Test
        void keepsPlansApart() {
            StoredTargets revenue = saved(version(1), TargetStore.NOTHING, MAY);
            saved(version(OTHER, 2, JANUARY_1, 60), TargetStore.NOTHING, MARCH);
            assertThat(latest()).contains(version(1));
            assertThat(store.latest(OTHER).map(StoredTargets::version)).contains(version(OTHER, 2, JANUARY_1, 60));
            saved(version(3), revenue.revision(), JUNE);
            assertThat(store.history(OTHER)).hasSize(1);
        }

        /** Time goes on: what is recorded later is known later. */
        @Test
        void refusesToRecordBeforeTheLast() {
            StoredTargets first = saved(version(1), TargetStore.NOTHING, MAY);
            for (Instant early : List.of(MARCH, MAY)) {
                assertThat(refused(store.save(version(2), first.revision(), early)))
                        .contains(TargetFinding.RECORDED_LATER);
            }
            assertThat(store.history(PLAN)).containsExactly(first);
        }
    }

    /** What is published. */
    @Nested
    class Publishing {
        /** A target of a period that was over before the version takes effect stays. */
        @Test
        void refusesToChangeWhatIsOver() {
            StoredTargets first = saved(version(1), TargetStore.NOTHING, MARCH);
            Outcome<StoredTargets> outcome = store.save(version(PLAN, 1, JULY_1, 99), first.revision(), MAY);
            assertThat(refused(outcome)).containsExactly(TargetFinding.FROZEN);
            assertThat(store.history(PLAN)).containsExactly(first);
        }

        /** Withdrawing it is changing it. */
        @Test
        void refusesToWithdrawWhatIsOver() {
            StoredTargets first = saved(version(1), TargetStore.NOTHING, MARCH);
            assertThat(refused(store.save(TargetVersion.draft(plan(PLAN, 2), JULY_1), first.revision(), MAY)))
                    .containsExactly(TargetFinding.FROZEN);
            assertThat(latest()).contains(version(1));
        }

        /** A target of a period to come becomes another one in a new version, and the old version stays. */
        @Test
        void changesWhatIsToCome() {
            StoredTargets first = saved(version(1), TargetStore.NOTHING, MARCH);
            TargetVersion changed = version(PLAN, 1, JANUARY_1, 99);
            saved(changed, first.revision(), MAY);
            assertThat(latest()).contains(changed);
            assertThat(store.knownAt(PLAN, MARCH).map(StoredTargets::version)).contains(version(1));
        }
    }

    /** Two who work on the same revision. */
    @Nested
    class Conflicts {
        /** The second one is told what is there now, and changes nothing. */
        @Test
        void theSecondOneConflicts() {
            StoredTargets first = saved(version(1), TargetStore.NOTHING, MARCH);
            StoredTargets second = saved(version(2), first.revision(), MAY);
            assertThat(store.save(version(3), first.revision(), JUNE))
                    .isEqualTo(Outcome.conflict(first.revision(), second.revision()));
            assertThat(store.history(PLAN)).containsExactly(first, second);
        }

        /** A plan that has a version refuses what begins anew. */
        @Test
        void beginningAnewConflicts() {
            StoredTargets first = saved(version(1), TargetStore.NOTHING, MARCH);
            assertThat(store.save(version(2), TargetStore.NOTHING, MAY))
                    .isEqualTo(Outcome.conflict(TargetStore.NOTHING, first.revision()));
            assertThat(store.history(PLAN)).containsExactly(first);
        }

        /** Whoever is told of both hears of the conflict: reading again is what helps. */
        @Test
        void aConflictComesBeforeARefusal() {
            StoredTargets first = saved(version(1), TargetStore.NOTHING, MAY);
            assertThat(store.save(version(PLAN, 1, JULY_1, 99), TargetStore.NOTHING, MARCH))
                    .isEqualTo(Outcome.conflict(TargetStore.NOTHING, first.revision()));
        }

        /** Of several threads that save on one revision exactly one succeeds; the others conflict with it. */
        @Test
        void ofSeveralThreadsOneSucceeds() throws Exception {
            assumeTrue(supportsConcurrentCalls(), "the store is for one thread");
            String last = TargetStore.NOTHING;
            for (int round = 0; round < 25; round++) {
                String basedOn = last;
                Instant start = MARCH.plusSeconds(round * 100L);
                last = Race.oneSaves(
                        4,
                        basedOn,
                        contestant -> {
                            // Each at its own instant, so that no clash of instants can stand in for the check.
                            Instant now = start.plusSeconds(contestant);
                            TargetVersion own = version(1 + contestant);
                            return () -> store.save(own, basedOn, now);
                        },
                        StoredTargets::revision);
            }
            assertThat(store.history(PLAN)).hasSize(25);
        }
    }

    /** What was known when. */
    @Nested
    class Knowledge {
        private String first = "";
        private String second = "";

        @BeforeEach
        void recordTwice() {
            first = saved(version(1), TargetStore.NOTHING, MARCH).revision();
            second = saved(version(2), first, MAY).revision();
        }

        /** Before the first record nothing was known. */
        @Test
        void nothingBeforeTheFirst() {
            assertThat(store.knownAt(PLAN, MARCH.minusNanos(1000))).isEmpty();
            assertThat(store.knownAt(PLAN, Instant.MIN)).isEmpty();
        }

        /** What is recorded at an instant is known at it. */
        @Test
        void fromItsInstantOn() {
            assertThat(store.knownAt(PLAN, MAY).map(StoredTargets::revision)).contains(second);
            assertThat(store.knownAt(PLAN, Instant.MAX).map(StoredTargets::revision))
                    .contains(second);
        }

        /** A later version changes nothing of what was known before. */
        @Test
        void theEarlierOneStays() {
            Optional<StoredTargets> known = store.knownAt(PLAN, MAY.minusNanos(1000));
            assertThat(known).isPresent();
            StoredTargets then = known.orElseThrow();
            assertThat(then.revision()).isEqualTo(first);
            assertThat(then.version()).isEqualTo(version(1));
            assertThat(then.recordedAt()).isEqualTo(MARCH);
        }

        /** The history begins with the first. */
        @Test
        void theHistoryIsInOrder() {
            assertThat(store.history(PLAN)).extracting(StoredTargets::revision).containsExactly(first, second);
        }
    }

    /** Stands there until the first test begins. */
    private static final class Missing implements TargetStore {
        @Override
        public List<StoredTargets> history(TargetPlanId plan) {
            throw new AssertionError("no store");
        }

        @Override
        public Outcome<StoredTargets> save(TargetVersion version, String basedOn, Instant recordedAt) {
            throw new AssertionError("no store");
        }
    }
}
