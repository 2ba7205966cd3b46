package io.salestiers.core.testkit.delegation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.audit.AuditKey;
import io.salestiers.core.audit.AuditOutcome;
import io.salestiers.core.audit.AuditRecord;
import io.salestiers.core.authority.AppliedChange;
import io.salestiers.core.authority.AuthorityState;
import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.authority.Depth;
import io.salestiers.core.authority.Grant;
import io.salestiers.core.authority.GrantId;
import io.salestiers.core.authority.Grantee;
import io.salestiers.core.authority.Grants;
import io.salestiers.core.authority.Interest;
import io.salestiers.core.authority.InterestKind;
import io.salestiers.core.authority.Onward;
import io.salestiers.core.authority.OutsideBody;
import io.salestiers.core.authority.OutsideBodyId;
import io.salestiers.core.authority.PendingApproval;
import io.salestiers.core.authority.RecoveryRegistrant;
import io.salestiers.core.authority.Revocation;
import io.salestiers.core.authority.RootAdministrator;
import io.salestiers.core.authority.RootRequest;
import io.salestiers.core.authority.Scope;
import io.salestiers.core.authority.SightShare;
import io.salestiers.core.canonical.Digest;
import io.salestiers.core.canonical.JsonValue;
import io.salestiers.core.command.Event;
import io.salestiers.core.command.Transition;
import io.salestiers.core.delegation.DelegationEventType;
import io.salestiers.core.delegation.DelegationFindings;
import io.salestiers.core.delegation.GrantStore;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TerritoryId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.result.Place;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.InstantRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every {@link GrantStore} must do. An adapter's test extends it and gives an empty store. */
public abstract class GrantStoreContract {
    private static final Instant T0 = Instant.parse("2025-01-01T00:00:00Z");
    private static final Instant T1 = Instant.parse("2025-02-01T00:00:00.123456789Z");
    private static final Instant T2 = Instant.parse("2025-03-01T00:00:00Z");
    private static final PersonId HE = PersonId.of("he");
    private static final PersonId LI = PersonId.of("李-1");

    /** For adapters. */
    protected GrantStoreContract() {}

    /**
     * The store under test.
     *
     * @return a new store in which nothing is stored
     */
    protected abstract GrantStore store();

    private static AuthorityState founded() {
        return AuthorityState.empty()
                .withRootAdministrators(List.of(
                        new RootAdministrator(HE, InstantRange.startingAt(T0), RootAdministrator.Origin.FOUNDED)))
                .withRecoveryRegistrants(List.of(new RecoveryRegistrant(PersonId.of("gu"), T0)));
    }

    private static Grant grant(String id) {
        return Grant.builder(
                        GrantId.of(id),
                        Grantee.position(PositionId.of("P-1")),
                        Scope.unit(UnitId.of("EAST"), Depth.CHILDREN),
                        InstantRange.of(T0, T2),
                        HE)
                .use(Capabilities.TARGET_SET)
                .onward(Onward.use(2, Set.of(Capabilities.TARGET_SET)))
                .build();
    }

    private static AuditRecord record(String key, AuditOutcome outcome) {
        AuditRecord.Builder record = AuditRecord.builder()
                .at(T0)
                .actor(HE)
                .capability("grant:issue")
                .target(AuditKey.of("grant", "G-1"))
                .correlation(key)
                .outcome(outcome);
        return outcome == AuditOutcome.DENY
                ? record.veto(DelegationFindings.NOT_ROOT).build()
                : record.build();
    }

    /** What a command that issues a grant leaves. */
    private static Transition<AuthorityState> issued(AuthorityState before, String id) {
        return changed(before, before.withGrants(before.grants().with(grant(id))), "issue-" + id);
    }

    private static Transition<AuthorityState> changed(AuthorityState before, AuthorityState after, String key) {
        AuthorityState next = after.withApplied(
                new AppliedChange(key, T0, Digest.of(JsonValue.object().with("key", JsonValue.text(key)))));
        assertThat(next.revision()).isNotEqualTo(before.revision());
        return new Transition<>(
                Outcome.done(next),
                List.of(new Event(key + "/1", DelegationEventType.GRANT_ISSUED, T0, HE, AuditKey.of("grant", "G-1"))),
                List.of(record(key, AuditOutcome.CHANGE)),
                List.of());
    }

    private static Transition<AuthorityState> refused(String key) {
        return new Transition<>(
                Outcome.refused(List.of(Finding.of(DelegationFindings.NOT_ROOT, Place.about("grant:G-1"))
                        .with("actor", "li"))),
                List.of(),
                List.of(record(key, AuditOutcome.DENY)),
                List.of());
    }

    private static List<AuditRecord> audit(GrantStore store) {
        return store.entries(0).stream()
                .flatMap(entry -> entry.audit().stream())
                .toList();
    }

    /** A state with one of everything. */
    private static AuthorityState full() {
        Grant parent = grant("G-1").toBuilder()
                .administer(List.of(Capabilities.TARGET_SET, Capabilities.PAY_APPROVE))
                .onward(new Onward(3, Set.of(Capabilities.TARGET_SET), Set.of(Capabilities.PAY_APPROVE)))
                .peersUntil(T1)
                .reason("cover-leave")
                .scope(Scope.all())
                .build();
        Grants grants = Grants.of(
                List.of(
                        parent,
                        grant("G-2").toBuilder()
                                .grantee(Grantee.person(LI, PositionId.of("P-2")))
                                .scope(Scope.ownUnit(Depth.SUBTREE))
                                .from(parent.id())
                                .build(),
                        grant("G-3").toBuilder()
                                .grantee(Grantee.person(LI))
                                .scope(Scope.self())
                                .validity(InstantRange.startingAt(T1))
                                .build(),
                        grant("G-4").toBuilder()
                                .scope(Scope.territory(TerritoryId.of("T-1"), Depth.NODE))
                                .onward(Onward.none())
                                .build()),
                List.of(new Revocation(GrantId.of("G-3"), T2, HE, "unneeded")));
        return founded()
                .withGrants(grants)
                .withOutsideBody(new OutsideBody(OutsideBodyId.of("board"), Set.of(PersonId.of("dong"))))
                .withPending(List.of(new PendingApproval(grant("G-9"), T1)))
                .withRootRequests(
                        List.of(new RootRequest(LI, RootAdministrator.Origin.RECOVERED, PersonId.of("gu"), T1)))
                .withSightShares(List.of(new SightShare(
                        HE,
                        LI,
                        Capabilities.RESULT_SEE,
                        Subject.of(UnitId.of("EAST")),
                        InstantRange.startingAt(T0),
                        true)))
                .withInterests(List.of(new Interest(
                        HE,
                        Subject.of(TerritoryId.of("T-1")),
                        InterestKind.OVERRIDE,
                        DateRange.startingOn(LocalDate.of(2025, 1, 1)))));
    }

    /** Before anything is stored. */
    @Nested
    public class Beginning {
        /** For the engine. */
        Beginning() {}

        /** A new store is empty. */
        @Test
        void nothingIsThere() {
            GrantStore store = store();
            assertThat(store.latest()).isEqualTo(AuthorityState.empty());
            assertThat(store.knownAt(T2)).isEmpty();
            assertThat(store.entries(0)).isEmpty();
        }

        /** What a tenant begins with. */
        @Test
        void aStateIsFoundedOnce() {
            GrantStore store = store();
            assertThat(store.found(founded(), T0)).isEqualTo(Outcome.done(founded()));
            assertThat(store.latest()).isEqualTo(founded());
            assertThat(store.found(AuthorityState.empty(), T1)).isInstanceOf(Outcome.Conflict.class);
            assertThat(store.latest()).isEqualTo(founded());
        }

        /** Nothing gets lost or changed on the way to the store and back. */
        @Test
        void oneOfEverythingComesBackAsItWas() {
            GrantStore store = store();
            store.found(full(), T0);
            assertThat(store.latest()).isEqualTo(full());
            store.append(issued(full(), "G-7"), "0", T1);
            assertThat(store.latest()).isEqualTo(issued(full(), "G-7").outcome().orThrow());
        }
    }

    /** Storing what came of commands. */
    @Nested
    public class Appending {
        /** For the engine. */
        Appending() {}

        /** The new state is the latest. */
        @Test
        void whatIsDoneIsTheLatest() {
            GrantStore store = store();
            store.found(founded(), T0);
            Transition<AuthorityState> done = issued(founded(), "G-1");
            assertThat(store.append(done, "0", T1)).isEqualTo(done.outcome());
            assertThat(store.latest()).isEqualTo(done.outcome().orThrow());
        }

        /** Revoking leaves the grant readable. */
        @Test
        void aRevokedGrantStaysKnown() {
            GrantStore store = store();
            store.found(founded(), T0);
            AuthorityState one = store.append(issued(founded(), "G-1"), "0", T1).orThrow();
            AuthorityState revoked =
                    one.withGrants(one.grants().with(new Revocation(GrantId.of("G-1"), T1, HE, "unneeded")));
            store.append(changed(one, revoked, "revoke"), "1", T2);
            assertThat(store.latest().grants().find(GrantId.of("G-1"))).isPresent();
            assertThat(store.latest().grants().revokedAt(GrantId.of("G-1"))).contains(T1);
        }

        /** Who computed from an older state must compute again. */
        @Test
        void anotherRevisionIsAConflictAndStoresNothing() {
            GrantStore store = store();
            store.found(founded(), T0);
            AuthorityState first =
                    store.append(issued(founded(), "G-1"), "0", T1).orThrow();
            assertThat(store.append(issued(founded(), "G-2"), "0", T2)).isEqualTo(Outcome.conflict("0", "1"));
            assertThat(store.latest()).isEqualTo(first);
            assertThat(store.entries(0)).hasSize(1);
            assertThat(store.knownAt(T2)).contains(first);
        }

        /** Denials are always recorded. */
        @Test
        void aRefusalLeavesItsAuditRecordAndNoState() {
            GrantStore store = store();
            store.found(founded(), T0);
            assertThat(store.append(refused("c-1"), "0", T1))
                    .isEqualTo(refused("c-1").outcome());
            assertThat(store.latest()).isEqualTo(founded());
            assertThat(audit(store)).containsExactly(record("c-1", AuditOutcome.DENY));
        }

        /** A refusal is a fact, whatever has happened meanwhile. */
        @Test
        void aRefusalIsRecordedOnAnyRevision() {
            GrantStore store = store();
            store.found(founded(), T0);
            store.append(issued(founded(), "G-1"), "0", T1);
            assertThat(store.append(refused("c-1"), "0", T2)).isInstanceOf(Outcome.Refused.class);
            assertThat(audit(store)).hasSize(2);
        }

        /** A conflict will be tried again. */
        @Test
        void aConflictStoresNothing() {
            GrantStore store = store();
            store.found(founded(), T0);
            Transition<AuthorityState> racing =
                    new Transition<>(Outcome.conflict("7", "0"), List.of(), List.of(), List.of());
            assertThat(store.append(racing, "0", T1)).isEqualTo(Outcome.conflict("7", "0"));
            assertThat(store.entries(0)).isEmpty();
        }

        /** A command that was applied before. */
        @Test
        void whatChangesNothingStoresNothing() {
            GrantStore store = store();
            store.found(founded(), T0);
            AuthorityState one = store.append(issued(founded(), "G-1"), "0", T1).orThrow();
            Transition<AuthorityState> again = new Transition<>(Outcome.done(one), List.of(), List.of(), List.of());
            assertThat(store.append(again, "1", T2)).isEqualTo(Outcome.done(one));
            assertThat(store.entries(0)).hasSize(1);
        }

        /** Time does not run backwards. */
        @Test
        void anEarlierInstantIsAMisuse() {
            GrantStore store = store();
            store.found(founded(), T1);
            assertThatThrownBy(() -> store.append(issued(founded(), "G-1"), "0", T0))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(store.latest()).isEqualTo(founded());
        }

        /** Of several who race exactly one wins. */
        @Test
        void ofSeveralAtOnceOneWins() throws Exception {
            GrantStore store = store();
            store.found(founded(), T0);
            ExecutorService threads = Executors.newFixedThreadPool(4);
            try {
                List<Callable<Outcome<AuthorityState>>> tasks = new ArrayList<>();
                for (int i = 0; i < 8; i++) {
                    Transition<AuthorityState> transition = issued(founded(), "G-" + i);
                    tasks.add(() -> store.append(transition, "0", T1));
                }
                int done = 0;
                for (Future<Outcome<AuthorityState>> answer : threads.invokeAll(tasks)) {
                    done += answer.get() instanceof Outcome.Done ? 1 : 0;
                }
                assertThat(done).isEqualTo(1);
                assertThat(store.latest().grants().all()).hasSize(1);
                assertThat(store.entries(0)).hasSize(1);
            } finally {
                threads.shutdownNow();
            }
        }
    }

    /** Looking back. */
    @Nested
    public class Knowing {
        /** For the engine. */
        Knowing() {}

        /** Each instant has the state that was known then. */
        @Test
        void theStateIsThatOfTheLastTransitionBeforeOrAtTheInstant() {
            GrantStore store = store();
            store.found(founded(), T0);
            AuthorityState one = store.append(issued(founded(), "G-1"), "0", T1).orThrow();
            AuthorityState two = store.append(issued(one, "G-2"), "1", T2).orThrow();
            assertThat(store.knownAt(T0.minusNanos(1))).isEmpty();
            assertThat(store.knownAt(T0)).contains(founded());
            assertThat(store.knownAt(T1.minusNanos(1))).contains(founded());
            assertThat(store.knownAt(T1)).contains(one);
            assertThat(store.knownAt(T2.minusNanos(1))).contains(one);
            assertThat(store.knownAt(T2)).contains(two);
            assertThat(store.knownAt(T2.plusSeconds(1))).contains(two);
        }

        /** Two at the same instant: the later one counts. */
        @Test
        void ofTwoAtTheSameInstantTheLaterCounts() {
            GrantStore store = store();
            store.found(founded(), T1);
            AuthorityState one = store.append(issued(founded(), "G-1"), "0", T1).orThrow();
            assertThat(store.knownAt(T1)).contains(one);
        }

        /** Nothing that was recorded is lost, and it stays in order. */
        @Test
        void entriesComeInTheirOrderFromWhereOneStopped() {
            GrantStore store = store();
            store.found(founded(), T0);
            AuthorityState one = store.append(issued(founded(), "G-1"), "0", T1).orThrow();
            store.append(refused("c-1"), "1", T1);
            store.append(issued(one, "G-2"), "1", T2);
            assertThat(audit(store))
                    .containsExactly(
                            record("issue-G-1", AuditOutcome.CHANGE),
                            record("c-1", AuditOutcome.DENY),
                            record("issue-G-2", AuditOutcome.CHANGE));
            assertThat(store.entries(0).get(0).events())
                    .isEqualTo(issued(founded(), "G-1").events());
            assertThat(store.entries(2)).isEqualTo(store.entries(0).subList(2, 3));
            assertThat(store.entries(3)).isEmpty();
            assertThat(store.entries(4)).isEmpty();
            assertThatThrownBy(() -> store.entries(-1)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
