package io.salestiers.core.delegation;

import static io.salestiers.core.delegation.Company.CHEN;
import static io.salestiers.core.delegation.Company.EAST;
import static io.salestiers.core.delegation.Company.HE;
import static io.salestiers.core.delegation.Company.LI;
import static io.salestiers.core.delegation.Company.LIU;
import static io.salestiers.core.delegation.Company.MA;
import static io.salestiers.core.delegation.Company.NOW;
import static io.salestiers.core.delegation.Company.RESOLUTION;
import static io.salestiers.core.delegation.Company.SUZHOU;
import static io.salestiers.core.delegation.Company.WANG;
import static io.salestiers.core.delegation.Company.YEAR;
import static io.salestiers.core.delegation.Company.ZHANG;
import static io.salestiers.core.delegation.Company.ZHAO;
import static io.salestiers.core.delegation.Company.codes;
import static io.salestiers.core.delegation.Company.east;
import static io.salestiers.core.delegation.Company.header;
import static io.salestiers.core.delegation.Company.issue;
import static io.salestiers.core.delegation.Company.li;
import static io.salestiers.core.delegation.Company.refusal;
import static io.salestiers.core.delegation.Company.revoke;
import static io.salestiers.core.delegation.Company.suzhou;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.audit.AuditOutcome;
import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.AuthorityFindings;
import io.salestiers.core.authority.AuthorityState;
import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.authority.Depth;
import io.salestiers.core.authority.Grant;
import io.salestiers.core.authority.GrantId;
import io.salestiers.core.authority.Grantee;
import io.salestiers.core.authority.Onward;
import io.salestiers.core.authority.Scope;
import io.salestiers.core.command.Event;
import io.salestiers.core.command.Transition;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.InstantRange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RevokeTest {
    private static final Scope SHANGHAI = Scope.unit(UnitId.of("SHANGHAI"), Depth.SUBTREE);
    private final Company company = Company.standard().with(east().build(), suzhou().build(), li().build());

    private static GrantId id(String id) {
        return GrantId.of(id);
    }

    @Nested
    class G9RevokingVoidsEverythingDerived {
        @Test
        void nobodyBelowMayUseIt() {
            Company after = company.after(HE, revoke("G-EAST"));
            for (String grant : List.of("G-EAST", "G-SZ", "G-R1")) {
                assertThat(company.authority().live(id(grant), NOW)).isTrue();
                assertThat(after.authority().live(id(grant), NOW)).isFalse();
                assertThat(after.authority().live(id(grant), NOW.minusNanos(1))).isFalse();
            }
        }

        @Test
        void eachGrantThatFallsHasItsEventAndRecord() {
            var done = company.apply(
                    Actor.of(HE), DelegationCommand.revoke(header("r").because("reorganized"), id("G-EAST")), NOW);
            assertThat(done.events())
                    .extracting(Event::id, Event::type, event -> event.subject().toString())
                    .containsExactly(
                            tuple("r/1", DelegationEventType.GRANT_REVOKED, "grant:G-EAST"),
                            tuple("r/2", DelegationEventType.GRANT_FELL, "grant:G-R1"),
                            tuple("r/3", DelegationEventType.GRANT_FELL, "grant:G-SZ"));
            assertThat(done.audit()).hasSize(3).allSatisfy(record -> {
                assertThat(record.outcome()).isEqualTo(AuditOutcome.CHANGE);
                assertThat(record.capability().value()).isEqualTo("grant:revoke");
                assertThat(record.before()).isPresent();
                assertThat(record.after()).isEmpty();
                assertThat(record.reason().orElseThrow().value()).isEqualTo("reorganized");
            });
            assertThat(codes(done.findings())).containsExactly(DelegationFindings.FALLS, DelegationFindings.FALLS);
            assertThat(done.outcome().orThrow().grants().revocations())
                    .extracting(revocation -> revocation.grant().value(), revocation -> revocation.by())
                    .containsExactly(tuple("G-EAST", HE));
        }

        private org.assertj.core.groups.Tuple tuple(Object... values) {
            return org.assertj.core.groups.Tuple.tuple(values);
        }

        @Test
        void whatHasEndedBeforeDoesNotFallAgain() {
            Company first = company.after(WANG, revoke("G-SZ"));
            var second = first.apply(HE, revoke("G-EAST"));
            assertThat(second.events()).hasSize(1);
            assertThat(refusal(first.apply(WANG, DelegationCommand.revoke(header("again"), id("G-SZ")))))
                    .containsExactly(DelegationFindings.ENDED);
            assertThat(refusal(first.apply(ZHANG, revoke("G-R1")))).containsExactly(DelegationFindings.ENDED);
        }

        @Test
        void aGrantPastItsEndHasEnded() {
            Instant end = YEAR.to().orElseThrow();
            assertThat(refusal(company.apply(Actor.of(WANG), revoke("G-SZ"), end)))
                    .containsExactly(DelegationFindings.ENDED);
            assertThat(company.apply(Actor.of(WANG), revoke("G-SZ"), end.minusNanos(1))
                            .done())
                    .isTrue();
        }

        @Test
        void aGrantThatIsNotThereCantBeTakenBack() {
            assertThat(refusal(company.apply(HE, revoke("G-?")))).containsExactly(DelegationFindings.UNKNOWN_GRANT);
        }

        @Test
        void whatWaitsBelowFallsToo() {
            Grant waiting = li().id(id("G-W")).use(Capabilities.TARGET_SET).build();
            AuthorityState state =
                    company.state.withPending(List.of(new io.salestiers.core.authority.PendingApproval(waiting, NOW)));
            var done = company.with(state).apply(HE, revoke("G-EAST"));
            assertThat(done.outcome().orThrow().pending()).isEmpty();
            assertThat(done.events()).extracting(Event::type).endsWith(DelegationEventType.REQUEST_FELL);
            // What waits elsewhere goes on.
            var other = company.with(state).apply(ZHANG, revoke("G-R1"));
            assertThat(other.outcome().orThrow().pending()).hasSize(1);
        }
    }

    @Nested
    class DryRun {
        @Test
        void tellsWhatWouldFallAndWhom() {
            Impact impact = Delegation.DEFAULT
                    .dryRun(company.state, revoke("G-EAST"), Actor.of(HE), company.authority(), NOW)
                    .orThrow();
            assertThat(impact.falls()).containsExactly(id("G-EAST"), id("G-R1"), id("G-SZ"));
            assertThat(impact.changes()).isEmpty();
            assertThat(impact.people()).containsExactly(LI, WANG, ZHANG);
            assertThat(impact.positions()).containsExactly(PositionId.of("P-EAST"));
            assertThat(impact.requests()).isEmpty();
        }

        @Test
        void tellsWhyItWouldBeRefused() {
            Outcome<Impact> refused =
                    Delegation.DEFAULT.dryRun(company.state, revoke("G-EAST"), Actor.of(LIU), company.authority(), NOW);
            assertThat(refused).isInstanceOf(Outcome.Refused.class);
        }

        @Test
        void tellsTheRequestsThatWouldFall() {
            AuthorityState state = company.state.withPending(List.of(
                    new io.salestiers.core.authority.PendingApproval(
                            li().id(id("G-W")).build(), NOW),
                    new io.salestiers.core.authority.PendingApproval(
                            east().id(id("G-X")).build(), NOW)));
            Impact impact = Delegation.DEFAULT
                    .dryRun(state, revoke("G-SZ"), Actor.of(WANG), company.authority(), NOW)
                    .orThrow();
            assertThat(impact.requests()).containsExactly(id("G-W"));
            assertThat(impact.falls()).containsExactly(id("G-R1"), id("G-SZ"));
        }

        @Test
        void aNewGrantHasNoImpactOnThoseThatAreThere() {
            Impact impact = Delegation.DEFAULT
                    .dryRun(
                            company.state,
                            issue(suzhou().id(id("G-2")).build()),
                            Actor.of(WANG),
                            company.authority(),
                            NOW)
                    .orThrow();
            assertThat(impact.effects()).isEmpty();
        }

        @Test
        void approvingIsNoFall() {
            Grant wider = east().scope(Scope.all()).build();
            Company asked = Company.standard().after(HE, issue(wider));
            Impact impact = Delegation.DEFAULT
                    .dryRun(
                            asked.state,
                            DelegationCommand.approve(header("a"), RequestRef.grant(wider.id())),
                            Actor.of(MA),
                            asked.authority(),
                            NOW)
                    .orThrow();
            assertThat(impact.requests()).isEmpty();
        }
    }

    @Nested
    class WhoMay {
        @Test
        void whoIssuedIt() {
            assertThat(company.apply(WANG, revoke("G-SZ")).done()).isTrue();
            assertThat(company.apply(ZHANG, revoke("G-R1")).done()).isTrue();
        }

        @Test
        void aRootAdministrator() {
            assertThat(company.apply(MA, revoke("G-R1")).done()).isTrue();
        }

        @Test
        void notWhoHoldsItNorAPeer() {
            assertThat(refusal(company.apply(LI, revoke("G-R1")))).containsExactly(DelegationFindings.NOT_ADMINISTERED);
            assertThat(refusal(company.apply(ZHAO, revoke("G-SZ"))))
                    .containsExactly(DelegationFindings.NOT_ADMINISTERED);
            assertThat(refusal(company.apply(WANG, revoke("G-EAST"))))
                    .containsExactly(DelegationFindings.NOT_ADMINISTERED);
        }

        @Test
        void whoAdministersAllOfItByOneGrantWithinItsScope() {
            // wang administers target:set in the East, from the position's grant.
            assertThat(company.apply(WANG, revoke("G-R1")).done()).isTrue();
        }

        @Test
        void notWhoAdministersAPartOfIt() {
            Grant wide = suzhou()
                    .id(id("G-HE"))
                    .grantee(Grantee.person(LI))
                    .use(Capabilities.TARGET_SET, Capabilities.RESULT_ATTEST)
                    .issuer(HE)
                    .build()
                    .toBuilder()
                    .onward(Onward.none())
                    .build();
            Grant root = new Grant(
                    wide.id(),
                    wide.grantee(),
                    wide.use(),
                    wide.administer(),
                    wide.onward(),
                    wide.scope(),
                    wide.validity(),
                    HE,
                    Optional.empty(),
                    Optional.empty(),
                    "x");
            assertThat(refusal(company.with(root).apply(WANG, revoke("G-HE"))))
                    .containsExactly(DelegationFindings.NOT_ADMINISTERED);
        }

        @Test
        void notWhoAdministersItElsewhere() {
            Grant west = new Grant(
                    id("G-W"),
                    Grantee.person(LI),
                    Set.of(Capabilities.TARGET_SET),
                    Set.of(),
                    Onward.none(),
                    Scope.unit(UnitId.of("WEST"), Depth.NODE),
                    YEAR,
                    HE,
                    Optional.empty(),
                    Optional.empty(),
                    "x");
            assertThat(refusal(company.with(west).apply(WANG, revoke("G-W"))))
                    .containsExactly(DelegationFindings.NOT_ADMINISTERED);
        }

        @Test
        void g6NotOverAPeer() {
            // liu gets the administration of the East too, but wang is of the same tier.
            Grant administering = new Grant(
                    id("G-LIU"),
                    Grantee.person(LIU),
                    Set.of(),
                    Set.of(Capabilities.TARGET_SET, Capabilities.TARGET_SEE),
                    Onward.none(),
                    EAST,
                    YEAR,
                    HE,
                    Optional.empty(),
                    Optional.empty(),
                    "x");
            Company two = company.with(administering);
            assertThat(refusal(two.apply(LIU, revoke("G-EAST")))).contains(AuthorityFindings.NOT_HIGHER);
            assertThat(two.apply(LIU, revoke("G-R1")).done()).isTrue();
            // Unless there is an explicit exception with an end.
            Company peers = company.with(administering.toBuilder()
                    .peersUntil(YEAR.to().orElseThrow())
                    .build());
            assertThat(peers.apply(LIU, revoke("G-EAST")).done()).isTrue();
        }

        @Test
        void whoTookOverThePositionStandsInTheIssuersPlace() {
            var organization = Company.withoutWang()
                    .holder("wang", "P-EAST", DateRange.parse("2025-01-01/2025-08-01"))
                    .holder("qian", "P-EAST", DateRange.parse("2025-08-01/"))
                    .holder("he", "P-OPS")
                    .holder("ma", "P-OPS2")
                    .build();
            Grant plain = east().administer(List.of()).build();
            Company later = Company.standard().with(organization).with(plain, suzhou().build());
            Instant august = Instant.parse("2025-08-02T00:00:00Z");
            assertThat(later.apply(Actor.of(PersonId.of("qian")), revoke("G-SZ"), august)
                            .done())
                    .isTrue();
            assertThat(refusal(later.apply(Actor.of(WANG), revoke("G-SZ"), august)))
                    .containsExactly(DelegationFindings.NOT_ADMINISTERED);
            assertThat(later.apply(Actor.of(WANG), revoke("G-SZ"), NOW).done()).isTrue();
        }

        @Test
        void g16OfTheHighestTierOnlyWithTheBody() {
            Grant head = east().id(id("G-H")).grantee(Grantee.person(CHEN)).build();
            Company two = company.with(head);
            assertThat(refusal(two.apply(HE, revoke("G-H")))).containsExactly(DelegationFindings.BODY_DECISION_MISSING);
            assertThat(two.apply(HE, DelegationCommand.revoke(header("r").decidedBy(RESOLUTION), id("G-H")))
                            .done())
                    .isTrue();
        }

        @Test
        void notWhoSpeaksForTheBody() {
            assertThat(refusal(company.apply(Actor.outside(Company.BOARD.id(), WANG), revoke("G-SZ"), NOW)))
                    .containsExactly(DelegationFindings.NOT_ADMINISTERED);
        }
    }

    @Nested
    class Narrowing {
        private Transition<AuthorityState> narrow(PersonId actor, Grant grant) {
            return company.apply(actor, DelegationCommand.narrow(header("n"), grant));
        }

        private Grant found(Transition<AuthorityState> done, String grant) {
            return done.outcome().orThrow().grants().grant(id(grant));
        }

        @Test
        void aNarrowerScopeCutsThoseBelow() {
            Transition<AuthorityState> done = narrow(
                    HE,
                    east().scope(Scope.unit(UnitId.of("EAST"), Depth.CHILDREN)).build());
            assertThat(found(done, "G-EAST").scope()).isEqualTo(Scope.unit(UnitId.of("EAST"), Depth.CHILDREN));
            assertThat(found(done, "G-SZ").scope()).isEqualTo(Scope.unit(UnitId.of("SUZHOU"), Depth.NODE));
            assertThat(found(done, "G-R1").scope()).isEqualTo(Scope.unit(UnitId.of("SUZHOU"), Depth.NODE));
            assertThat(codes(done.findings()))
                    .containsExactly(DelegationFindings.NARROWED, DelegationFindings.NARROWED);
            assertThat(done.events()).extracting(Event::type).containsOnly(DelegationEventType.GRANT_NARROWED);
            assertThat(done.audit()).hasSize(3).allSatisfy(record -> {
                assertThat(record.before()).isPresent();
                assertThat(record.after()).isPresent();
                assertThat(record.before()).isNotEqualTo(record.after());
            });
        }

        @Test
        void whereNothingIsLeftOfAScopeTheGrantFalls() {
            Transition<AuthorityState> done = narrow(HE, east().scope(SHANGHAI).build());
            assertThat(done.outcome().orThrow().grants().all())
                    .extracting(Grant::id)
                    .containsExactly(id("G-EAST"));
            assertThat(codes(done.findings())).containsExactly(DelegationFindings.FALLS, DelegationFindings.FALLS);
            Impact impact = Delegation.DEFAULT
                    .dryRun(
                            company.state,
                            DelegationCommand.narrow(
                                    header("n"), east().scope(SHANGHAI).build()),
                            Actor.of(HE),
                            company.authority(),
                            NOW)
                    .orThrow();
            assertThat(impact.falls()).containsExactly(id("G-R1"), id("G-SZ"));
            assertThat(impact.changes()).containsExactly(id("G-EAST"));
        }

        @Test
        void theNodeAloneLeavesNothingOfTheUnitsBelow() {
            Transition<AuthorityState> done = narrow(
                    HE, east().scope(Scope.unit(UnitId.of("EAST"), Depth.NODE)).build());
            assertThat(done.outcome().orThrow().grants().all()).hasSize(1);
        }

        @Test
        void aPartOfTheScopeAboveIsWhatIsLeftBelow() {
            Company wide = Company.standard()
                    .with(
                            east().build(),
                            suzhou().scope(EAST).build(),
                            li().scope(SUZHOU).build());
            var done = wide.apply(
                    HE,
                    DelegationCommand.narrow(header("n"), east().scope(SUZHOU).build()));
            assertThat(found(done, "G-SZ").scope()).isEqualTo(SUZHOU);
            assertThat(found(done, "G-R1")).isEqualTo(li().build());
        }

        @Test
        void fewerCapabilitiesCutThoseBelow() {
            Grant seeOnly = east().onward(new Onward(2, Set.of(Capabilities.TARGET_SEE), Set.of()))
                    .build();
            Transition<AuthorityState> done = narrow(HE, seeOnly);
            // Nothing is left of G-SZ, which only sets targets.
            assertThat(done.outcome().orThrow().grants().all()).containsExactly(seeOnly);
        }

        @Test
        void whatIsUsedDoesNotMatterForWhatIsHandedOn() {
            Transition<AuthorityState> done =
                    narrow(HE, east().use(Capabilities.TARGET_SEE).build());
            assertThat(done.outcome().orThrow().grants().all()).hasSize(3);
            assertThat(done.events()).hasSize(1);
        }

        @Test
        void lessOnwardDepthCutsThoseBelow() {
            Transition<AuthorityState> done = narrow(
                    HE,
                    east().onward(new Onward(1, Set.of(Capabilities.TARGET_SET), Set.of()))
                            .build());
            assertThat(found(done, "G-SZ").onward()).isEqualTo(Onward.none());
            assertThat(done.outcome().orThrow().grants().find(id("G-R1"))).isEmpty();
            Transition<AuthorityState> none =
                    narrow(HE, east().onward(Onward.none()).build());
            assertThat(none.outcome().orThrow().grants().all()).hasSize(1);
        }

        @Test
        void anEarlierEndCutsThoseBelow() {
            InstantRange shorter = InstantRange.of(NOW, Instant.parse("2025-08-01T00:00:00Z"));
            Transition<AuthorityState> done =
                    narrow(HE, east().validity(shorter).build());
            assertThat(found(done, "G-R1").validity()).isEqualTo(shorter);
        }

        @Test
        void whatWouldHaveBegunLaterFalls() {
            Instant august = Instant.parse("2025-08-01T00:00:00Z");
            Company later = Company.standard()
                    .with(
                            east().build(),
                            suzhou().validity(InstantRange.of(august, YEAR.to().orElseThrow()))
                                    .build());
            var done = later.apply(
                    HE,
                    DelegationCommand.narrow(
                            header("n"),
                            east().validity(InstantRange.of(NOW, august)).build()));
            assertThat(done.outcome().orThrow().grants().all()).hasSize(1);
        }

        @Test
        void aShorterPeerExceptionCutsThoseBelow() {
            Instant end = YEAR.to().orElseThrow();
            Instant august = Instant.parse("2025-08-01T00:00:00Z");
            Company peers = Company.standard()
                    .with(
                            east().peersUntil(end).build(),
                            suzhou().peersUntil(end).build());
            var done = peers.apply(
                    HE,
                    DelegationCommand.narrow(
                            header("n"), east().peersUntil(august).build()));
            assertThat(found(done, "G-SZ").peerExceptionUntil()).contains(august);
            var none = peers.apply(HE, DelegationCommand.narrow(header("n"), east().build()));
            assertThat(found(none, "G-SZ").peerExceptionUntil()).isEmpty();
        }

        @Test
        void narrowingNeverWidens() {
            Instant end = YEAR.to().orElseThrow();
            Company small = Company.standard().with(east().build(), suzhou().build());
            for (Grant wider : List.of(
                    suzhou().use(Capabilities.TARGET_SET, Capabilities.TARGET_SEE)
                            .build(),
                    suzhou().administer(List.of(Capabilities.TARGET_SET)).build(),
                    suzhou().onward(Onward.use(2, Set.of(Capabilities.TARGET_SET)))
                            .build(),
                    suzhou().onward(Onward.use(1, Set.of(Capabilities.TARGET_SEE)))
                            .build(),
                    suzhou().onward(new Onward(1, Set.of(), Set.of(Capabilities.TARGET_SET)))
                            .build(),
                    suzhou().scope(EAST).build(),
                    suzhou().scope(SHANGHAI).build(),
                    suzhou().validity(InstantRange.of(NOW, end.plusNanos(1))).build(),
                    suzhou().validity(InstantRange.of(NOW.plusNanos(1), end)).build(),
                    suzhou().peersUntil(end).build(),
                    suzhou().grantee(Grantee.person(ZHAO)).build(),
                    suzhou().issuer(HE).build(),
                    suzhou().reason("other").build())) {
                var refused = small.apply(WANG, DelegationCommand.narrow(header("n"), wider));
                assertThat(refusal(refused)).as("%s", wider).containsExactly(DelegationFindings.NOT_NARROWER);
            }
        }

        @Test
        void aDeeperScopeOfTheSameUnitIsWiderEvenIfNothingLiesBelow() {
            Company small = Company.standard()
                    .with(
                            east().build(),
                            suzhou().scope(Scope.unit(UnitId.of("SUZHOU"), Depth.NODE))
                                    .build());
            var refused = small.apply(WANG, DelegationCommand.narrow(header("n"), suzhou().build()));
            assertThat(refusal(refused)).containsExactly(DelegationFindings.NOT_NARROWER);
        }

        @Test
        void itMustChangeSomething() {
            assertThat(refusal(narrow(WANG, suzhou().build()))).containsExactly(DelegationFindings.UNCHANGED);
        }

        @Test
        void itIsNoWayToEndAGrant() {
            Instant later = NOW.plusSeconds(60);
            var refused = company.apply(
                    Actor.of(WANG),
                    DelegationCommand.narrow(
                            header("n"),
                            suzhou().validity(InstantRange.of(NOW, later)).build()),
                    later);
            assertThat(refusal(refused)).containsExactly(DelegationFindings.ENDS_TOO_EARLY);
        }

        @Test
        void itNeedsTheRightToAdminister() {
            assertThat(refusal(narrow(LI, suzhou().onward(Onward.none()).build())))
                    .containsExactly(DelegationFindings.NOT_ADMINISTERED);
        }

        @Test
        void whatAReorganizationPutOutsideIsLeftAlone() {
            // Suzhou has moved to the West since; only the validity is narrowed.
            var moved = Company.builder()
                    .holder("he", "P-OPS")
                    .holder("ma", "P-OPS2")
                    .moveUnit("SUZHOU", "WEST", java.time.LocalDate.of(2025, 7, 1))
                    .build();
            var done = company.with(moved)
                    .apply(
                            HE,
                            DelegationCommand.narrow(
                                    header("n"),
                                    east().use(Capabilities.TARGET_SEE).build()));
            assertThat(done.outcome().orThrow().grants().all()).hasSize(3);
        }

        @Test
        void revokedGrantsBelowStayConsistent() {
            Company revoked = company.after(ZHANG, revoke("G-R1"));
            var done = revoked.apply(
                    HE,
                    DelegationCommand.narrow(
                            header("n"),
                            east().onward(new Onward(1, Set.of(Capabilities.TARGET_SET), Set.of()))
                                    .build()));
            assertThat(done.outcome().orThrow().grants().find(id("G-R1"))).isEmpty();
            assertThat(done.outcome().orThrow().grants().revocations()).isEmpty();
            assertThat(done.events()).hasSize(2);
        }
    }
}
