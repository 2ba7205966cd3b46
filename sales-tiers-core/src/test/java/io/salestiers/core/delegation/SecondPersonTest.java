package io.salestiers.core.delegation;

import static io.salestiers.core.delegation.Company.CHEN;
import static io.salestiers.core.delegation.Company.EAST;
import static io.salestiers.core.delegation.Company.HE;
import static io.salestiers.core.delegation.Company.LI;
import static io.salestiers.core.delegation.Company.LIU;
import static io.salestiers.core.delegation.Company.MA;
import static io.salestiers.core.delegation.Company.NOW;
import static io.salestiers.core.delegation.Company.RESOLUTION;
import static io.salestiers.core.delegation.Company.WANG;
import static io.salestiers.core.delegation.Company.YEAR;
import static io.salestiers.core.delegation.Company.ZHANG;
import static io.salestiers.core.delegation.Company.ZHAO;
import static io.salestiers.core.delegation.Company.board;
import static io.salestiers.core.delegation.Company.east;
import static io.salestiers.core.delegation.Company.header;
import static io.salestiers.core.delegation.Company.issue;
import static io.salestiers.core.delegation.Company.refusal;
import static io.salestiers.core.delegation.Company.revoke;
import static io.salestiers.core.delegation.Company.suzhou;
import static org.assertj.core.api.Assertions.assertThat;

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
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.time.InstantRange;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class SecondPersonTest {
    private static final RequestRef WAITING = RequestRef.grant(GrantId.of("G-EAST"));
    private static final Instant END = YEAR.to().orElseThrow();

    /** Over everything, from the root office. */
    private final Grant all = east().scope(Scope.all()).build();

    private final Company asked = Company.standard().after(HE, issue(all));

    private static DelegationCommand approve() {
        return DelegationCommand.approve(header("a"), WAITING);
    }

    @Nested
    class G13OfTheRootOffice {
        @Test
        void anotherRootAdministratorApproves() {
            var done = asked.apply(MA, approve());
            AuthorityState state = done.outcome().orThrow();
            assertThat(state.grants().all()).containsExactly(all);
            assertThat(state.pending()).isEmpty();
            assertThat(done.events()).extracting(Event::type).containsExactly(DelegationEventType.GRANT_ISSUED);
            assertThat(done.audit().get(0).capability().value()).isEqualTo("grant:approve");
            assertThat(done.audit().get(0).actor()).isEqualTo(MA);
        }

        @Test
        void theBoardApproves() {
            assertThat(asked.apply(board(), approve(), NOW).done()).isTrue();
        }

        @Test
        void theIssuerDoesNot() {
            assertThat(refusal(asked.apply(HE, approve()))).containsExactly(DelegationFindings.SAME_PERSON);
            assertThat(refusal(asked.apply(Actor.of(MA).onBehalf(HE), approve(), NOW)))
                    .containsExactly(DelegationFindings.SAME_PERSON);
        }

        @Test
        void theGranteeDoesNot() {
            assertThat(refusal(asked.apply(WANG, approve())))
                    .contains(DelegationFindings.CONCERNS_SELF, DelegationFindings.TIER_TOO_LOW);
        }

        @Test
        void nobodyElseDoes() {
            assertThat(refusal(asked.apply(CHEN, approve())))
                    .contains(DelegationFindings.TIER_TOO_LOW, AuthorityFindings.NO_GRANT);
            // Nor somebody who only says to speak for the board.
            assertThat(asked.apply(Actor.outside(Company.BOARD.id(), LIU), approve(), NOW)
                            .done())
                    .isFalse();
            assertThat(asked.apply(
                                    Actor.outside(io.salestiers.core.authority.OutsideBodyId.of("owner"), Company.DONG),
                                    approve(),
                                    NOW)
                            .done())
                    .isFalse();
        }

        @Test
        void untilThenNobodyMayUseIt() {
            var target = io.salestiers.core.authority.Target.of(LI);
            assertThat(asked.authority()
                            .decide(Actor.of(WANG), Capabilities.TARGET_SET, target, NOW)
                            .permit())
                    .isFalse();
            assertThat(asked.after(MA, approve())
                            .authority()
                            .decide(Actor.of(WANG), Capabilities.TARGET_SET, target, NOW)
                            .permit())
                    .isTrue();
        }

        @Test
        void itHoldsFromTheApprovalOnAndNotBefore() {
            Instant later = NOW.plusSeconds(3600);
            Company approved = asked.after(Actor.of(MA), approve(), later);
            assertThat(approved.state.grants().grant(all.id()).validity()).isEqualTo(InstantRange.of(later, END));
        }

        @Test
        void afterItsEndItIsOvertaken() {
            assertThat(refusal(asked.apply(Actor.of(MA), approve(), END)))
                    .containsExactly(DelegationFindings.OVERTAKEN);
            assertThat(asked.apply(Actor.of(MA), approve(), END.minusNanos(1)).done())
                    .isTrue();
        }

        @Test
        void whenTheIssuerHasLeftTheOfficeItIsOvertaken() {
            Company left = asked.after(HE, DelegationCommand.stepDown(header("s"), HE));
            assertThat(refusal(left.apply(MA, approve())))
                    .containsExactly(DelegationFindings.OVERTAKEN, DelegationFindings.WITHOUT_PARENT);
        }

        @Test
        void aRequestThatIsNotThereIsNotApproved() {
            assertThat(refusal(
                            asked.apply(MA, DelegationCommand.approve(header("a"), RequestRef.grant(GrantId.of("?"))))))
                    .containsExactly(DelegationFindings.UNKNOWN_REQUEST);
            assertThat(refusal(asked.apply(MA, DelegationCommand.approve(header("a"), RequestRef.root(LI)))))
                    .containsExactly(DelegationFindings.UNKNOWN_REQUEST);
        }

        @Test
        void whatConcernsTheHighestTierIsApprovedWithTheBody() {
            Grant head = all.toBuilder().grantee(Grantee.person(CHEN)).build();
            Company waiting = Company.standard()
                    .after(HE, DelegationCommand.issue(header("i").decidedBy(RESOLUTION), head));
            assertThat(refusal(waiting.apply(MA, approve())))
                    .containsExactly(DelegationFindings.OVERTAKEN, DelegationFindings.BODY_DECISION_MISSING);
            assertThat(waiting.apply(MA, DelegationCommand.approve(header("a").decidedBy(RESOLUTION), WAITING))
                            .done())
                    .isTrue();
            assertThat(waiting.apply(board(), approve(), NOW).done()).isTrue();
        }
    }

    @Nested
    class G13Below {
        /** wang may hand on the approval of pay; zhang shall have it, which is sensitive. */
        private final Grant pay = suzhou().id(GrantId.of("G-PAY"))
                .use(Capabilities.PAY_APPROVE)
                .onward(Onward.none())
                .build();

        private Company waiting(Grant... more) {
            return Company.standard()
                    .with(east().onward(Onward.use(2, Set.of(Capabilities.PAY_APPROVE)))
                            .build())
                    .with(more)
                    .after(WANG, issue(pay));
        }

        private Grant approving(io.salestiers.core.org.PersonId person, Scope scope) {
            return Grant.builder(GrantId.of("G-A"), Grantee.person(person), scope, YEAR, HE)
                    .use(Capabilities.GRANT_APPROVE)
                    .build();
        }

        private DelegationCommand approval() {
            return DelegationCommand.approve(header("a"), RequestRef.grant(pay.id()));
        }

        @Test
        void somebodyOfTheIssuersTierWithTheCapabilityApproves() {
            assertThat(waiting(approving(LIU, EAST)).apply(LIU, approval()).done())
                    .isTrue();
        }

        @Test
        void somebodyOfAHigherTierApproves() {
            assertThat(waiting(approving(CHEN, EAST)).apply(CHEN, approval()).done())
                    .isTrue();
        }

        @Test
        void notWithoutTheCapability() {
            assertThat(refusal(waiting().apply(LIU, approval()))).containsExactly(AuthorityFindings.NO_GRANT);
        }

        @Test
        void notWithoutTheScope() {
            Scope west = Scope.unit(UnitId.of("WEST"), Depth.SUBTREE);
            assertThat(refusal(waiting(approving(LIU, west)).apply(LIU, approval())))
                    .containsExactly(AuthorityFindings.OUT_OF_SCOPE);
        }

        @Test
        void notFromALowerTier() {
            assertThat(refusal(waiting(approving(ZHAO, EAST)).apply(ZHAO, approval())))
                    .contains(DelegationFindings.TIER_TOO_LOW);
        }

        @Test
        void notFromAnotherLadder() {
            Company staff = waiting(approving(MA, EAST)).after(MA, DelegationCommand.stepDown(header("s"), MA));
            assertThat(refusal(staff.apply(MA, approval()))).contains(DelegationFindings.TIER_TOO_LOW);
        }

        @Test
        void theOriginMustStillHold() {
            Company gone = waiting(approving(LIU, EAST));
            AuthorityState state = gone.state.withGrants(gone.state
                    .grants()
                    .with(new io.salestiers.core.authority.Revocation(GrantId.of("G-EAST"), NOW, HE, "x")));
            assertThat(refusal(gone.with(state).apply(LIU, approval())))
                    .containsExactly(DelegationFindings.OVERTAKEN, DelegationFindings.PARENT_NOT_EFFECTIVE);
        }
    }

    @Nested
    class NoOrTakenBack {
        @Test
        void theSecondPersonMayRefuse() {
            var done = asked.apply(MA, DelegationCommand.reject(header("r"), WAITING));
            assertThat(done.outcome().orThrow().pending()).isEmpty();
            assertThat(done.outcome().orThrow().grants().all()).isEmpty();
            assertThat(done.events()).extracting(Event::type).containsExactly(DelegationEventType.REQUEST_REJECTED);
            assertThat(refusal(asked.apply(HE, DelegationCommand.reject(header("r"), WAITING))))
                    .containsExactly(DelegationFindings.SAME_PERSON);
        }

        @Test
        void onlyWhoAskedTakesItBack() {
            var done = asked.apply(HE, DelegationCommand.withdraw(header("w"), WAITING));
            assertThat(done.outcome().orThrow().pending()).isEmpty();
            assertThat(done.events()).extracting(Event::type).containsExactly(DelegationEventType.REQUEST_WITHDRAWN);
            assertThat(refusal(asked.apply(MA, DelegationCommand.withdraw(header("w"), WAITING))))
                    .containsExactly(DelegationFindings.NOT_REQUESTER);
        }

        @Test
        void nothingIsTakenBackThatIsNotThere() {
            assertThat(refusal(asked.apply(
                            HE, DelegationCommand.withdraw(header("w"), RequestRef.grant(GrantId.of("?"))))))
                    .containsExactly(DelegationFindings.UNKNOWN_REQUEST);
            assertThat(refusal(asked.apply(HE, DelegationCommand.reject(header("w"), RequestRef.root(LI)))))
                    .containsExactly(DelegationFindings.UNKNOWN_REQUEST);
        }
    }

    @Nested
    class Extending {
        private final Company company = Company.standard()
                .with(
                        east().build(),
                        suzhou().validity(InstantRange.of(NOW, NOW.plusSeconds(3600)))
                                .build());
        private final GrantId id = GrantId.of("G-SZ");

        private DelegationCommand extend(Instant from, Instant to) {
            return DelegationCommand.extend(header("e"), id, InstantRange.of(from, to));
        }

        @Test
        void itEndsLater() {
            var done = company.apply(WANG, extend(NOW, END));
            assertThat(done.outcome().orThrow().grants().grant(id).validity()).isEqualTo(YEAR);
            assertThat(done.events()).extracting(Event::type).containsExactly(DelegationEventType.GRANT_EXTENDED);
            assertThat(done.audit().get(0).before()).isPresent();
            assertThat(done.audit().get(0).after()).isPresent();
        }

        @Test
        void notPastTheGiver() {
            assertThat(refusal(company.apply(WANG, extend(NOW, END.plusNanos(1)))))
                    .containsExactly(DelegationFindings.BEYOND_VALIDITY);
        }

        @Test
        void notEarlierAndNotAsBefore() {
            assertThat(refusal(company.apply(WANG, extend(NOW, NOW.plusSeconds(3600)))))
                    .containsExactly(DelegationFindings.NOT_LATER);
            assertThat(refusal(company.apply(WANG, extend(NOW.plusSeconds(1), END))))
                    .containsExactly(DelegationFindings.NOT_LATER);
        }

        @Test
        void whatHasNoEndCantEndLater() {
            Company endless = Company.standard()
                    .with(east().validity(InstantRange.startingAt(NOW)).build());
            assertThat(refusal(endless.apply(
                            HE,
                            DelegationCommand.extend(header("e"), GrantId.of("G-EAST"), InstantRange.startingAt(NOW)))))
                    .containsExactly(DelegationFindings.NOT_LATER);
            var unlimited = Company.standard()
                    .with(east().build())
                    .apply(
                            HE,
                            DelegationCommand.extend(header("e"), GrantId.of("G-EAST"), InstantRange.startingAt(NOW)));
            assertThat(unlimited.done()).isTrue();
        }

        @Test
        void g5NotByWhoHasIt() {
            assertThat(refusal(company.apply(ZHANG, extend(NOW, END)))).contains(DelegationFindings.CONCERNS_SELF);
        }

        @Test
        void notAfterItsEnd() {
            assertThat(refusal(company.apply(Actor.of(WANG), extend(NOW, END), NOW.plusSeconds(3600))))
                    .containsExactly(DelegationFindings.ENDED);
            assertThat(refusal(company.apply(WANG, DelegationCommand.extend(header("e"), GrantId.of("?"), YEAR))))
                    .containsExactly(DelegationFindings.UNKNOWN_GRANT);
        }

        @Test
        void g5NotWhatTheOwnAuthorityComesFrom() {
            // he issued G-EAST and got something from below it, in another office.
            Grant ops = suzhou().id(GrantId.of("G-OPS"))
                    .grantee(Grantee.person(HE))
                    .onward(Onward.none())
                    .build();
            Company entangled = company.with(ops);
            var refused = entangled.apply(
                    HE, DelegationCommand.extend(header("e"), GrantId.of("G-EAST"), InstantRange.startingAt(NOW)));
            assertThat(refusal(refused)).containsExactly(DelegationFindings.CONCERNS_OWN_AUTHORITY);
        }

        @Test
        void whatIsSensitiveWaitsAndGoesOnMeanwhile() {
            Grant pay = east().use(Capabilities.PAY_APPROVE).build();
            Company paying = Company.standard().with(pay);
            DelegationCommand longer = DelegationCommand.extend(header("e"), pay.id(), InstantRange.startingAt(NOW));
            Company waiting = paying.after(HE, longer);
            assertThat(waiting.state.grants().all()).containsExactly(pay);
            assertThat(refusal(waiting.apply(
                            HE, DelegationCommand.extend(header("e2"), pay.id(), InstantRange.startingAt(NOW)))))
                    .containsExactly(DelegationFindings.ALREADY_PENDING);
            Company approved = waiting.after(Actor.of(MA), approve(), NOW.plusSeconds(60));
            assertThat(approved.state.grants().grant(pay.id()).validity()).isEqualTo(InstantRange.startingAt(NOW));
        }

        @Test
        void anExtensionOfWhatIsRevokedMeanwhileFalls() {
            Grant pay = east().use(Capabilities.PAY_APPROVE).build();
            Company waiting = Company.standard()
                    .with(pay)
                    .after(HE, DelegationCommand.extend(header("e"), pay.id(), InstantRange.startingAt(NOW)));
            Company revoked = waiting.after(MA, revoke("G-EAST"));
            assertThat(revoked.state.pending()).isEmpty();
        }

        @Test
        void anExtensionWhoseGrantHasEndedMeanwhileIsOvertaken() {
            Grant pay = east().use(Capabilities.PAY_APPROVE).build();
            Company waiting = Company.standard()
                    .with(pay)
                    .after(HE, DelegationCommand.extend(header("e"), pay.id(), InstantRange.startingAt(NOW)));
            assertThat(refusal(waiting.apply(Actor.of(MA), approve(), END)))
                    .containsExactly(DelegationFindings.OVERTAKEN);
        }
    }

    @Nested
    class PeerExceptions {
        private final Company company = Company.standard().with(east().build(), suzhou().build());

        @Test
        void aGrantReachesPeersUntilTheEndOfTheException() {
            Instant august = Instant.parse("2025-08-01T00:00:00Z");
            var done = company.apply(HE, DelegationCommand.allowPeers(header("p"), GrantId.of("G-EAST"), august));
            assertThat(done.outcome()
                            .orThrow()
                            .grants()
                            .grant(GrantId.of("G-EAST"))
                            .peerExceptionUntil())
                    .contains(august);
            assertThat(done.events())
                    .extracting(Event::type)
                    .containsExactly(DelegationEventType.PEER_EXCEPTION_GRANTED);
        }

        @Test
        void itMustBeLongerThanBeforeAndNotPast() {
            Instant august = Instant.parse("2025-08-01T00:00:00Z");
            Company peers = Company.standard().with(east().peersUntil(august).build());
            assertThat(refusal(
                            peers.apply(HE, DelegationCommand.allowPeers(header("p"), GrantId.of("G-EAST"), august))))
                    .containsExactly(DelegationFindings.UNCHANGED);
            assertThat(refusal(company.apply(HE, DelegationCommand.allowPeers(header("p"), GrantId.of("G-EAST"), NOW))))
                    .containsExactly(DelegationFindings.UNCHANGED);
        }

        @Test
        void itIsIssuedAgainSoTheRulesHold() {
            assertThat(refusal(company.apply(WANG, DelegationCommand.allowPeers(header("p"), GrantId.of("G-SZ"), END))))
                    .containsExactly(DelegationFindings.BEYOND_PEERS);
            assertThat(refusal(
                            company.apply(WANG, DelegationCommand.allowPeers(header("p"), GrantId.of("G-EAST"), END))))
                    .contains(DelegationFindings.WITHOUT_PARENT, DelegationFindings.CONCERNS_SELF);
            assertThat(refusal(company.apply(WANG, DelegationCommand.allowPeers(header("p"), GrantId.of("?"), END))))
                    .containsExactly(DelegationFindings.UNKNOWN_GRANT);
        }
    }

    @Nested
    class G8SightSharedSideways {
        private final Company company = Company.standard();

        private io.salestiers.core.authority.SightShare share(
                io.salestiers.core.org.PersonId from,
                io.salestiers.core.org.PersonId with,
                io.salestiers.core.authority.Capability capability) {
            return new io.salestiers.core.authority.SightShare(
                    from, with, capability, io.salestiers.core.org.Subject.of(PositionId.of("P-R1")), YEAR, false);
        }

        @Test
        void whatOneSeesByHierarchyOneMayShare() {
            var shared = share(ZHANG, ZHAO, Capabilities.RESULT_SEE);
            var done = company.apply(ZHANG, DelegationCommand.shareSight(header("s"), shared));
            assertThat(done.outcome().orThrow().sightShares()).containsExactly(shared);
            assertThat(done.events()).extracting(Event::type).containsExactly(DelegationEventType.SIGHT_SHARED);
            assertThat(company.with(done.outcome().orThrow())
                            .authority()
                            .decide(
                                    Actor.of(ZHAO),
                                    Capabilities.RESULT_SEE,
                                    io.salestiers.core.authority.Target.of(PositionId.of("P-R1")),
                                    NOW)
                            .permit())
                    .isTrue();
            // The same once more would change nothing.
            assertThat(refusal(company.with(done.outcome().orThrow())
                            .apply(ZHANG, DelegationCommand.shareSight(header("s2"), shared))))
                    .containsExactly(DelegationFindings.ALREADY_REGISTERED);
        }

        @Test
        void notWhatWasSharedWithOne() {
            Company one = company.after(
                    ZHANG, DelegationCommand.shareSight(header("s"), share(ZHANG, ZHAO, Capabilities.RESULT_SEE)));
            assertThat(refusal(one.apply(
                            ZHAO,
                            DelegationCommand.shareSight(header("t"), share(ZHAO, LIU, Capabilities.RESULT_SEE)))))
                    .containsExactly(DelegationFindings.NOT_OWN_SIGHT);
        }

        @Test
        void notWhatIsNoSightByHierarchy() {
            assertThat(refusal(company.apply(
                            ZHANG,
                            DelegationCommand.shareSight(header("s"), share(ZHANG, ZHAO, Capabilities.TARGET_SET)))))
                    .containsExactly(DelegationFindings.NOT_OWN_SIGHT);
        }

        @Test
        void notInTheNameOfAnotherNorToOneselfNorToStrangers() {
            assertThat(refusal(company.apply(
                            ZHANG,
                            DelegationCommand.shareSight(header("s"), share(WANG, ZHAO, Capabilities.RESULT_SEE)))))
                    .containsExactly(DelegationFindings.WRONG_ISSUER);
            assertThat(refusal(company.apply(
                            ZHANG,
                            DelegationCommand.shareSight(header("s"), share(ZHANG, ZHANG, Capabilities.RESULT_SEE)))))
                    .containsExactly(DelegationFindings.CONCERNS_SELF);
            assertThat(refusal(company.apply(
                            ZHANG,
                            DelegationCommand.shareSight(
                                    header("s"),
                                    share(
                                            ZHANG,
                                            io.salestiers.core.org.PersonId.of("nobody"),
                                            Capabilities.RESULT_SEE)))))
                    .containsExactly(DelegationFindings.UNKNOWN_GRANTEE);
        }

        @Test
        void notForThePast() {
            assertThat(refusal(company.apply(
                            Actor.of(ZHANG),
                            DelegationCommand.shareSight(header("s"), share(ZHANG, ZHAO, Capabilities.RESULT_SEE)),
                            NOW.plusNanos(1))))
                    .containsExactly(DelegationFindings.BACKDATED);
        }
    }
}
