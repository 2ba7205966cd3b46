package io.salestiers.core.testkit.org;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.Appointment;
import io.salestiers.core.org.Ladder;
import io.salestiers.core.org.LadderId;
import io.salestiers.core.org.LadderKind;
import io.salestiers.core.org.Ladders;
import io.salestiers.core.org.OrgUnit;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.OrganizationDefinition;
import io.salestiers.core.org.OrganizationStore;
import io.salestiers.core.org.Person;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Position;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.ReorganizationFindings;
import io.salestiers.core.org.Role;
import io.salestiers.core.org.RoleId;
import io.salestiers.core.org.StoredOrganization;
import io.salestiers.core.org.Territory;
import io.salestiers.core.org.TerritoryClaim;
import io.salestiers.core.org.TerritoryId;
import io.salestiers.core.org.Tier;
import io.salestiers.core.org.TierId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.org.UnitTypeId;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.testkit.contract.Race;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.Timeline;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What every {@link OrganizationStore} does. An adapter extends it and gives an empty store:
 *
 * <pre>{@code
 * class JdbcOrganizationStoreTest extends OrganizationStoreContract {
 *     @Override
 *     protected OrganizationStore store() {
 *         return new JdbcOrganizationStore(emptyDatabase());
 *     }
 * }
 * }</pre>
 */
public abstract class OrganizationStoreContract {
    private static final Instant MARCH = Instant.parse("2025-03-01T09:00:00Z");
    private static final Instant MAY = Instant.parse("2025-05-01T09:00:00.123456Z");
    private static final Instant JUNE = Instant.parse("2025-06-01T09:00:00Z");

    private OrganizationStore store = new Missing();

    /** For the adapters to be tested. */
    protected OrganizationStoreContract() {}

    /**
     * A store in which nothing is recorded; asked once for each test.
     *
     * @return the store
     */
    protected abstract OrganizationStore store();

    /**
     * Whether the store keeps what was known earlier. One that does not answers {@code knownAt} with the latest that is not
     * after the instant, or nothing.
     *
     * @return true, unless overridden
     */
    protected boolean supportsEarlierKnowledge() {
        return true;
    }

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

    /** An organization with something in every list; the number makes it another one. */
    private static Organization organization(int people) {
        Ladder line = Ladder.of(List.of(
                new Tier(TierId.of("manager"), 20, LocalizedText.of("Manager", "经理")),
                new Tier(TierId.of("seller"), 10, LocalizedText.of("Seller", "销售"))));
        Ladder staff = Ladder.of(
                LadderId.of("operations"),
                LadderKind.STAFF,
                LocalizedText.of("Operations", "销管"),
                List.of(new Tier(TierId.of("analyst"), 10, LocalizedText.of("Analyst", "分析员"))));
        DateRange year = DateRange.parse("2025-01-01/");
        UnitId company = UnitId.of("公司");
        UnitId east = UnitId.of("east");
        PositionId head = PositionId.of("head");
        TerritoryId china = TerritoryId.of("china");
        TerritoryId south = TerritoryId.of("south");
        List<Position> positions = new ArrayList<>();
        List<Appointment> appointments = new ArrayList<>();
        positions.add(new Position(
                head, year, Timeline.of(year, RoleId.of("manager")), Timeline.of(year, company), Timeline.empty()));
        appointments.add(Appointment.acting(PersonId.of("p-0"), head, DateRange.parse("2025-02-01/2025-03-01")));
        for (int i = 1; i <= people; i++) {
            PositionId id = PositionId.of("s-" + i);
            positions.add(new Position(
                    id,
                    DateRange.parse("2025-01-01/2026-01-01"),
                    Timeline.of(year, RoleId.of("key-seller")),
                    Timeline.of(List.of(
                            new Timeline.Entry<>(DateRange.parse("2025-01-01/2025-04-01"), company),
                            new Timeline.Entry<>(DateRange.parse("2025-04-01/"), east))),
                    Timeline.of(year, head)));
            appointments.add(Appointment.primary(PersonId.of("p-" + i), id, DateRange.parse("2025-01-01/2025-07-01"))
                    .withShare(Ratio.of(1, 3)));
        }
        return Organization.of(OrganizationDefinition.builder(Ladders.of(List.of(line, staff)))
                .zone(ZoneId.of("Asia/Shanghai"))
                .roles(List.of(new Role(
                        RoleId.of("key-seller"), TierId.of("seller"), LocalizedText.of("Key seller", "大客户销售"))))
                .units(List.of(
                        OrgUnit.of(company, LocalizedText.of("Company", "公司"), Timeline.empty()),
                        new OrgUnit(
                                east,
                                Optional.of(UnitTypeId.of("region")),
                                LocalizedText.of("East", "华东"),
                                Timeline.of(year, company),
                                Timeline.of(DateRange.parse("2025-04-01/"), head))))
                .territories(List.of(
                        new Territory(china, LocalizedText.of("China", "中国"), Timeline.empty()),
                        new Territory(south, LocalizedText.of("South", "南方"), Timeline.of(year, china))))
                .positions(positions)
                .people(List.of(new Person(PersonId.of("p-1"), List.of(DateRange.parse("2024-01-01/")))))
                .appointments(appointments)
                .claims(List.of(new TerritoryClaim(south, head, DateRange.parse("2025-01-01/2025-06-01"))))
                .build());
    }

    /** Saves what must succeed. */
    private StoredOrganization saved(Organization organization, String basedOn, Instant recordedAt) {
        Outcome<StoredOrganization> outcome = store.save(organization, basedOn, recordedAt);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return outcome.orThrow();
    }

    private static OrganizationDefinition of(Optional<StoredOrganization> stored) {
        assertThat(stored).isPresent();
        return stored.orElseThrow().organization().definition();
    }

    /** A store in which nothing is recorded. */
    @Nested
    class Empty {
        /** It knows nothing, whenever. */
        @Test
        void knowsNothing() {
            assertThat(store.knownAt(Instant.MIN)).isEmpty();
            assertThat(store.knownAt(MAY)).isEmpty();
            assertThat(store.latest()).isEmpty();
        }

        /** What is based on a revision can't be saved: somebody mixes up stores. */
        @Test
        void refusesWhatIsBasedOnSomething() {
            Outcome<StoredOrganization> outcome = store.save(organization(1), "some-revision", MARCH);
            assertThat(outcome).isEqualTo(Outcome.conflict("some-revision", OrganizationStore.NOTHING));
            assertThat(store.latest()).isEmpty();
        }
    }

    /** Recording. */
    @Nested
    class Saving {
        /** Each list comes back as it was. */
        @Test
        void givesBackWhatWasSaved() {
            StoredOrganization first = saved(organization(2), OrganizationStore.NOTHING, MARCH);
            assertThat(first.organization().definition())
                    .isEqualTo(organization(2).definition());
            assertThat(first.recordedAt()).isEqualTo(MARCH);
            assertThat(of(store.latest())).isEqualTo(organization(2).definition());
            assertThat(store.latest().orElseThrow().revision()).isEqualTo(first.revision());
            assertThat(store.latest().orElseThrow().recordedAt()).isEqualTo(MARCH);
        }

        /** An organization with contradictions is somebody's state of things too. */
        @Test
        void keepsAnUnsoundOrganization() {
            OrganizationDefinition twice = organization(1).definition().toBuilder()
                    .units(List.of(
                            OrgUnit.of(UnitId.of("a"), LocalizedText.same("one"), Timeline.empty()),
                            OrgUnit.of(UnitId.of("a"), LocalizedText.same("other"), Timeline.empty())))
                    .build();
            saved(Organization.of(twice), OrganizationStore.NOTHING, MARCH);
            assertThat(of(store.latest())).isEqualTo(twice);
        }

        /** An organization of no units, positions and people. */
        @Test
        void keepsAnEmptyOrganization() {
            OrganizationDefinition empty =
                    OrganizationDefinition.builder(organization(1).ladders()).build();
            saved(Organization.of(empty), OrganizationStore.NOTHING, MARCH);
            assertThat(of(store.latest())).isEqualTo(empty);
        }

        /** Each thing recorded has a revision of its own, also if it says the same. */
        @Test
        void givesEachARevisionOfItsOwn() {
            Set<String> revisions = new HashSet<>(Set.of(OrganizationStore.NOTHING));
            String last = OrganizationStore.NOTHING;
            for (int i = 0; i < 12; i++) {
                last = saved(organization(1), last, MARCH.plusSeconds(i)).revision();
                assertThat(revisions.add(last)).as("revision %s is new", last).isTrue();
            }
        }

        /** Time goes on: what is recorded later is known later. */
        @Test
        void refusesToRecordBeforeTheLast() {
            StoredOrganization first = saved(organization(1), OrganizationStore.NOTHING, MAY);
            for (Instant early : List.of(MARCH, MAY)) {
                Outcome<StoredOrganization> outcome = store.save(organization(2), first.revision(), early);
                assertThat(outcome).isInstanceOf(Outcome.Refused.class);
                outcome.match(
                        done -> 0,
                        findings -> {
                            assertThat(findings)
                                    .anyMatch(finding -> finding.code() == ReorganizationFindings.RECORDED_LATER);
                            return 0;
                        },
                        conflict -> 0);
            }
            assertThat(of(store.latest())).isEqualTo(organization(1).definition());
            assertThat(store.latest().orElseThrow().revision()).isEqualTo(first.revision());
        }
    }

    /** Two who work on the same revision. */
    @Nested
    class Conflicts {
        /** The second one is told what is there now, and changes nothing. */
        @Test
        void theSecondOneConflicts() {
            StoredOrganization first = saved(organization(1), OrganizationStore.NOTHING, MARCH);
            StoredOrganization second = saved(organization(2), first.revision(), MAY);
            assertThat(store.save(organization(3), first.revision(), JUNE))
                    .isEqualTo(Outcome.conflict(first.revision(), second.revision()));
            assertThat(of(store.latest())).isEqualTo(organization(2).definition());
            assertThat(of(store.knownAt(JUNE))).isEqualTo(organization(2).definition());
        }

        /** A store that is no longer empty refuses what begins anew. */
        @Test
        void beginningAnewConflicts() {
            StoredOrganization first = saved(organization(1), OrganizationStore.NOTHING, MARCH);
            assertThat(store.save(organization(2), OrganizationStore.NOTHING, MAY))
                    .isEqualTo(Outcome.conflict(OrganizationStore.NOTHING, first.revision()));
            assertThat(of(store.latest())).isEqualTo(organization(1).definition());
        }

        /** Whoever is told of both, hears of the conflict: reading again is what helps. */
        @Test
        void aConflictComesBeforeARefusal() {
            StoredOrganization first = saved(organization(1), OrganizationStore.NOTHING, MAY);
            assertThat(store.save(organization(2), OrganizationStore.NOTHING, MARCH))
                    .isEqualTo(Outcome.conflict(OrganizationStore.NOTHING, first.revision()));
        }

        /** After reading again it can be saved. */
        @Test
        void readingAgainHelps() {
            saved(organization(1), OrganizationStore.NOTHING, MARCH);
            String revision = store.latest().orElseThrow().revision();
            saved(organization(2), revision, MAY);
            assertThat(of(store.latest())).isEqualTo(organization(2).definition());
        }

        /** Of several threads that save on one revision exactly one succeeds; the others conflict with it. */
        @Test
        void ofSeveralThreadsOneSucceeds() throws Exception {
            assumeTrue(supportsConcurrentCalls(), "the store is for one thread");
            String last = OrganizationStore.NOTHING;
            for (int round = 0; round < 25; round++) {
                String basedOn = last;
                Instant start = MARCH.plusSeconds(round * 100L);
                last = Race.oneSaves(
                        4,
                        basedOn,
                        contestant -> {
                            // Each at its own instant, so that no clash of instants can stand in for the check.
                            Instant now = start.plusSeconds(contestant);
                            Organization own = organization(1 + contestant);
                            return () -> store.save(own, basedOn, now);
                        },
                        StoredOrganization::revision);
                assertThat(store.latest().orElseThrow().revision()).isEqualTo(last);
            }
        }
    }

    /** What was known when. */
    @Nested
    class Knowledge {
        private String first = "";
        private String second = "";

        @BeforeEach
        void recordTwice() {
            first = saved(organization(1), OrganizationStore.NOTHING, MARCH).revision();
            second = saved(organization(2), first, MAY).revision();
        }

        /** Before the first record nothing was known. */
        @Test
        void nothingBeforeTheFirst() {
            assertThat(store.knownAt(MARCH.minusNanos(1000))).isEmpty();
            assertThat(store.knownAt(Instant.MIN)).isEmpty();
        }

        /** What is recorded at an instant is known at it. */
        @Test
        void fromItsInstantOn() {
            assertThat(store.knownAt(MAY).map(StoredOrganization::revision)).contains(second);
            assertThat(store.knownAt(MAY.plusNanos(1000)).map(StoredOrganization::revision))
                    .contains(second);
            assertThat(store.knownAt(Instant.MAX).map(StoredOrganization::revision))
                    .contains(second);
        }

        /** A later correction changes nothing of what was known before. */
        @Test
        void theEarlierOneStays() {
            assumeTrue(supportsEarlierKnowledge(), "the store keeps the latest only");
            assertThat(of(store.knownAt(MARCH))).isEqualTo(organization(1).definition());
            assertThat(of(store.knownAt(MAY.minusNanos(1000))))
                    .isEqualTo(organization(1).definition());
            StoredOrganization then = store.knownAt(MAY.minusNanos(1000)).orElseThrow();
            assertThat(then.revision()).isEqualTo(first);
            assertThat(then.recordedAt()).isEqualTo(MARCH);
        }

        /** Asking again gives the same. */
        @Test
        void isTheSameEachTime() {
            assertThat(of(store.knownAt(JUNE))).isEqualTo(of(store.knownAt(JUNE)));
            assertThat(store.knownAt(JUNE).map(StoredOrganization::recordedAt)).contains(MAY);
        }
    }

    /** Stands there until the first test begins. */
    private static final class Missing implements OrganizationStore {
        @Override
        public Optional<StoredOrganization> knownAt(Instant instant) {
            throw new AssertionError("no store");
        }

        @Override
        public Outcome<StoredOrganization> save(Organization organization, String basedOn, Instant recordedAt) {
            throw new AssertionError("no store");
        }
    }
}
