package io.salestiers.core.authority;

import static io.salestiers.core.authority.Capabilities.*;
import static io.salestiers.core.authority.Company.*;
import static io.salestiers.core.authority.Faces.decide;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.CoreMessages;
import io.salestiers.core.audit.AuditOutcome;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.org.TerritoryId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.text.Texts;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.InstantRange;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Each rule as an example; in the small {@link Company}. */
class AuthorityRulesTest {
    private static final Scope EAST_DOWN = Scope.unit(EAST, Depth.SUBTREE);
    private static final Scope SUZHOU_DOWN = Scope.unit(SUZHOU, Depth.SUBTREE);
    /** The first instant of 1 August 2025 in Shanghai. */
    private static final Instant AUGUST = Instant.parse("2025-07-31T16:00:00Z");

    private static AuthorityDecision ask(Authority authority, PersonId person, Capability capability, Target target) {
        return decide(authority, Actor.of(person), capability, target, NOON);
    }

    private static boolean may(Authority authority, PersonId person, Capability capability, PersonId target) {
        return ask(authority, person, capability, Target.of(target)).permit();
    }

    private static List<String> vetoes(AuthorityDecision decision) {
        return decision.vetoes().stream()
                .map(veto -> veto.code().code().replace("core.authority.", ""))
                .toList();
    }

    private static Authority with(Authority authority, AuthorityPolicyBuilder policy) {
        return Authority.of(authority.organization(), authority.state(), policy.build());
    }

    @Nested
    class G2EffectiveScope {
        private final Grant wang = grant("wang", "east-1", EAST_DOWN)
                .use(TARGET_SET)
                .onward(Onward.use(1, Set.of(TARGET_SET)))
                .build();
        private final Grant sun = grant("sun", "hangzhou-1", Scope.unit(HANGZHOU, Depth.SUBTREE))
                .use(TARGET_SET)
                .from(wang.id())
                .build();

        @Test
        void aGrantReachesWhatItsScopeHas() {
            Authority authority = authority(wang);
            assertThat(may(authority, WANG, TARGET_SET, LI)).isTrue();
            assertThat(may(authority, WANG, TARGET_SET, ZHAO)).isTrue();
            AuthorityDecision outside = ask(authority, WANG, TARGET_SET, Target.of(WU));
            assertThat(vetoes(outside)).containsExactly("out-of-scope", "not-higher");
        }

        @Test
        void aReorganizationNeverWidensADelegatePastTheDelegator() {
            Organization moved = staffed()
                    .moveUnit("hangzhou", "west", LocalDate.of(2025, 7, 1))
                    .build();
            assertThat(may(authority(wang, sun), SUN, TARGET_SET, ZHOU)).isTrue();
            // Sun's own scope is still Hangzhou, but Wang, from whom it comes, has lost Hangzhou.
            assertThat(vetoes(ask(authority(moved, wang, sun), SUN, TARGET_SET, Target.of(ZHOU))))
                    .containsExactly("out-of-scope");
        }

        @Test
        void ownUnitIsTheUnitOfTheDay() {
            Grant own = grant("own", "suzhou-1", Scope.ownUnit(Depth.SUBTREE))
                    .use(TARGET_SET)
                    .build();
            Organization moved = staffed()
                    .movePosition("suzhou-1", "hangzhou", LocalDate.of(2025, 7, 1))
                    .build();
            assertThat(may(authority(own), LI, TARGET_SET, ZHAO)).isTrue();
            assertThat(may(authority(moved, own), LI, TARGET_SET, ZHAO)).isFalse();
            assertThat(may(authority(moved, own), LI, TARGET_SET, ZHOU)).isTrue();
        }

        @Test
        void depthSaysHowFarDown() {
            for (Depth depth : Depth.values()) {
                Authority authority = authority(grant("g", "country", Scope.unit(COMPANY, depth))
                        .use(TARGET_SET)
                        .build());
                assertThat(may(authority, CHEN, TARGET_SET, WANG)).isEqualTo(depth != Depth.NODE);
                assertThat(may(authority, CHEN, TARGET_SET, LI)).isEqualTo(depth == Depth.SUBTREE);
            }
        }

        @Test
        void aTerritoryHasThePositionsThatClaimItAndTheirPeople() {
            Authority authority =
                    authority(grant("g", "east-1", Scope.territory(TerritoryId.of("land"), Depth.CHILDREN))
                            .use(TARGET_SET)
                            .build());
            assertThat(may(authority, WANG, TARGET_SET, LI)).isTrue();
            assertThat(may(authority, WANG, TARGET_SET, ZHAO)).isFalse();
            assertThat(ask(authority, WANG, TARGET_SET, Target.of(position("hangzhou-1")))
                            .permit())
                    .isTrue();
            assertThat(ask(authority, WANG, TARGET_SET, Target.of(TerritoryId.of("jiangsu")))
                            .permit())
                    .isTrue();
            assertThat(ask(authority, WANG, TARGET_SET, Target.of(SUZHOU)).permit())
                    .isFalse();
        }

        @Test
        void theDecisionNamesTheChainFromTheActorUp() {
            AuthorityDecision decision = ask(authority(wang, sun), SUN, TARGET_SET, Target.of(ZHOU));
            assertThat(decision.chain()).containsExactly(sun.id(), wang.id());
            assertThat(decision.basis()).contains(Basis.GRANT);
            assertThat(decision.audit().grants()).extracting(Object::toString).containsExactly("sun", "wang");
            assertThat(decision.audit().scope()).map(Object::toString).contains("unit:hangzhou/subtree");
            assertThat(decision.audit().outcome()).isEqualTo(AuditOutcome.PERMIT);
        }
    }

    @Nested
    class G3NoMixing {
        @Test
        void aCapabilityOfOneGrantNeverCombinesWithTheScopeOfAnother() {
            Authority authority = authority(
                    grant("targets", "east-1", SUZHOU_DOWN).use(TARGET_SET).build(),
                    grant("moves", "east-1", Scope.unit(HANGZHOU, Depth.SUBTREE))
                            .use(MEMBER_MOVE)
                            .build());
            assertThat(may(authority, WANG, TARGET_SET, ZHAO)).isTrue();
            assertThat(may(authority, WANG, MEMBER_MOVE, ZHOU)).isTrue();
            assertThat(vetoes(ask(authority, WANG, TARGET_SET, Target.of(ZHOU))))
                    .containsExactly("out-of-scope");
            assertThat(vetoes(ask(authority, WANG, MEMBER_MOVE, Target.of(ZHAO))))
                    .containsExactly("out-of-scope");
        }

        @Test
        void norThePeerExceptionOfOneWithTheCapabilityOfAnother() {
            Authority authority = authority(
                    grant("targets", "suzhou-1", EAST_DOWN).use(TARGET_SET).build(),
                    grant("moves", "suzhou-1", EAST_DOWN)
                            .use(MEMBER_MOVE)
                            .peersUntil(AUGUST)
                            .build());
            assertThat(may(authority, LI, MEMBER_MOVE, SUN)).isTrue();
            assertThat(vetoes(ask(authority, LI, TARGET_SET, Target.of(SUN)))).containsExactly("not-higher");
        }
    }

    @Nested
    class G4ThreeRights {
        private final Authority authority = authority(grant("g", "east-1", EAST_DOWN)
                .use(TARGET_SET)
                .administer(List.of(MEMBER_MOVE))
                .onward(Onward.use(1, Set.of(SCORECARD_APPROVE)))
                .build());

        private boolean has(Right right, Capability capability) {
            return decide(authority, Actor.of(WANG), right, capability, Target.of(LI), NOON)
                    .permit();
        }

        @Test
        void noneImpliesAnother() {
            assertThat(has(Right.USE, TARGET_SET)).isTrue();
            assertThat(has(Right.ADMINISTER, TARGET_SET)).isFalse();
            assertThat(has(Right.GRANT_ON, TARGET_SET)).isFalse();
            assertThat(has(Right.USE, MEMBER_MOVE)).isFalse();
            assertThat(has(Right.ADMINISTER, MEMBER_MOVE)).isTrue();
            assertThat(has(Right.GRANT_ON, MEMBER_MOVE)).isFalse();
            assertThat(has(Right.USE, SCORECARD_APPROVE)).isFalse();
            assertThat(has(Right.ADMINISTER, SCORECARD_APPROVE)).isFalse();
            assertThat(has(Right.GRANT_ON, SCORECARD_APPROVE)).isTrue();
        }

        @Test
        void nobodyGrantsOnOrAdministersForThemself() {
            AuthorityDecision decision =
                    decide(authority, Actor.of(WANG), Right.GRANT_ON, SCORECARD_APPROVE, Target.of(WANG), NOON);
            assertThat(vetoes(decision)).containsExactly("self");
        }
    }

    @Nested
    class G5NothingAboutOneself {
        private final Grant all = grant("all", "east-1", EAST_DOWN)
                .use(RESULT_ATTEST, QUOTA_LOAD, PROMOTION_NOMINATE, SCORECARD_CALIBRATE, TRAINING_PLAN)
                .build();

        private Authority interested(Subject subject) {
            Authority authority = authority(all);
            return authority.with(authority
                    .state()
                    .withInterests(List.of(new Interest(
                            WANG, subject, InterestKind.TEAM_MEASURE, DateRange.parse("2025-07-01/2025-08-01")))));
        }

        @Test
        void neitherThePersonNorThePositionNorTheOwnUnit() {
            Authority authority = authority(all);
            assertThat(vetoes(ask(authority, WANG, RESULT_ATTEST, Target.of(WANG))))
                    .contains("self");
            assertThat(vetoes(ask(authority, WANG, RESULT_ATTEST, Target.of(position("east-1")))))
                    .contains("self");
            assertThat(vetoes(ask(authority, WANG, RESULT_ATTEST, Target.of(EAST))))
                    .containsExactly("self");
            assertThat(ask(authority, WANG, RESULT_ATTEST, Target.of(SUZHOU)).permit())
                    .isTrue();
        }

        @Test
        void norForSomebodyWhomItConcerns() {
            Authority authority = authority(all);
            assertThat(vetoes(decide(authority, Actor.of(WANG).onBehalf(LI), RESULT_ATTEST, Target.of(LI), NOON)))
                    .containsExactly("self");
        }

        @Test
        void preparingForOneselfOnlyWhereThePolicySaysSo() {
            Authority authority = authority(all);
            assertThat(vetoes(ask(authority, WANG, QUOTA_LOAD, Target.of(WANG))))
                    .containsExactly("self");
            assertThat(may(authority, WANG, PROMOTION_NOMINATE, WANG)).isTrue();
        }

        @Test
        void whatConcernsNobodyMayBeDoneInTheOwnUnit() {
            assertThat(ask(authority(all), WANG, TRAINING_PLAN, Target.of(EAST)).permit())
                    .isTrue();
        }

        @Test
        void whoBenefitsLeavesItToTheNextAndTheDecisionListsTheInterest() {
            AuthorityDecision decision = ask(interested(Subject.of(SUZHOU)), WANG, RESULT_ATTEST, Target.of(ZHAO));
            assertThat(vetoes(decision)).containsExactly("interest");
            assertThat(decision.interests()).extracting(Interest::kind).containsExactly(InterestKind.TEAM_MEASURE);
            assertThat(may(interested(Subject.of(SUZHOU)), WANG, RESULT_ATTEST, ZHOU))
                    .isTrue();
        }

        @Test
        void anInterestMeetsWhatLiesInItAndAroundIt() {
            assertThat(vetoes(ask(interested(Subject.of(ZHAO)), WANG, RESULT_ATTEST, Target.of(position("suzhou-2")))))
                    .containsExactly("interest");
            assertThat(vetoes(ask(interested(Subject.of(position("suzhou-2"))), WANG, RESULT_ATTEST, Target.of(ZHAO))))
                    .containsExactly("interest");
            assertThat(vetoes(ask(interested(Subject.of(ZHAO)), WANG, RESULT_ATTEST, Target.of(SUZHOU))))
                    .containsExactly("interest");
            assertThat(ask(interested(Subject.of(ZHAO)), WANG, RESULT_ATTEST, Target.of(HANGZHOU))
                            .permit())
                    .isTrue();
        }

        @Test
        void anInterestOfOtherDaysOrOfPreparationsCountsNothing() {
            Authority authority = interested(Subject.of(SUZHOU));
            assertThat(decide(authority, Actor.of(WANG), RESULT_ATTEST, Target.of(ZHAO), AUGUST)
                            .permit())
                    .isTrue();
            assertThat(decide(authority, Actor.of(WANG), RESULT_ATTEST, Target.of(ZHAO), AUGUST.minusNanos(1))
                            .permit())
                    .isFalse();
            assertThat(may(authority, WANG, QUOTA_LOAD, ZHAO)).isTrue();
        }

        @Test
        void orASecondPersonMustApproveIfThePolicySaysSo() {
            Authority authority = with(
                    interested(Subject.of(SUZHOU)), AuthorityPolicy.builder().interest(InterestPolicy.SECOND_APPROVAL));
            AuthorityDecision decision = ask(authority, WANG, RESULT_ATTEST, Target.of(ZHAO));
            assertThat(decision.permit()).isTrue();
            assertThat(decision.secondApproval()).isTrue();
            assertThat(decision.interests()).hasSize(1);
            assertThat(ask(authority, WANG, RESULT_ATTEST, Target.of(ZHOU)).secondApproval())
                    .isFalse();
        }

        @Test
        void theOwnLineIsAnInterestWhereThePolicySaysSo() {
            AuthorityDecision decision = ask(authority(all), WANG, SCORECARD_CALIBRATE, Target.of(ZHAO));
            assertThat(vetoes(decision)).containsExactly("interest");
            assertThat(decision.interests()).extracting(Interest::kind).containsExactly(InterestKind.REPORTING_LINE);
            Authority other = with(authority(all), AuthorityPolicy.builder().withoutOwnLine(List.of()));
            assertThat(may(other, WANG, SCORECARD_CALIBRATE, ZHAO)).isTrue();
        }

        @Test
        void theNextUpTheLineWithoutInterestIsTheCompetentDecider() {
            Grant above =
                    grant("chen", "country", Scope.all()).use(RESULT_ATTEST).build();
            Authority authority = interested(Subject.of(SUZHOU));
            authority = authority.with(
                    authority.state().withGrants(authority.state().grants().with(above)));
            assertThat(authority.competentDecider(RESULT_ATTEST, Target.of(ZHAO), NOON))
                    .isInstanceOfSatisfying(
                            CompetentDecider.OnePerson.class,
                            decider -> assertThat(decider.person()).isEqualTo(CHEN));
            assertThat(authority.competentDecider(RESULT_ATTEST, Target.of(ZHOU), NOON))
                    .isInstanceOfSatisfying(
                            CompetentDecider.OnePerson.class,
                            decider -> assertThat(decider.person()).isEqualTo(WANG));
        }

        @Test
        void orNobodyWithTheReasons() {
            assertThat(interested(Subject.of(SUZHOU)).competentDecider(RESULT_ATTEST, Target.of(SUZHOU), NOON))
                    .isInstanceOfSatisfying(
                            CompetentDecider.Nobody.class,
                            nobody -> assertThat(nobody.reasons())
                                    .extracting(reason -> reason.code().code())
                                    .containsExactly(
                                            "core.authority.no-grant",
                                            "core.authority.self",
                                            "core.authority.interest",
                                            "core.authority.no-grant",
                                            "core.authority.no-competent-decider"));
        }
    }

    @Nested
    class G6HigherTier {
        private final Grant li = grant("li", "suzhou-1", EAST_DOWN)
                .use(SCORECARD_SCORE, SCORECARD_APPROVE)
                .build();

        @Test
        void onlyAStrictlyHigherTierAdministersAPerson() {
            Authority authority = authority(li);
            assertThat(may(authority, LI, SCORECARD_APPROVE, ZHOU)).isTrue();
            assertThat(vetoes(ask(authority, LI, SCORECARD_APPROVE, Target.of(SUN))))
                    .containsExactly("not-higher");
            assertThat(vetoes(ask(authority, LI, SCORECARD_SCORE, Target.of(WANG))))
                    .containsExactly("not-higher");
            assertThat(vetoes(ask(authority, LI, SCORECARD_APPROVE, Target.of(position("hangzhou-1")))))
                    .containsExactly("not-higher");
        }

        @Test
        void aPeerExceptionHoldsUpToItsEnd() {
            Authority authority = authority(li.toBuilder().peersUntil(AUGUST).build());
            Target peer = Target.of(SUN);
            assertThat(decide(authority, Actor.of(LI), SCORECARD_APPROVE, peer, AUGUST.minusNanos(1))
                            .permit())
                    .isTrue();
            assertThat(decide(authority, Actor.of(LI), SCORECARD_APPROVE, peer, AUGUST)
                            .permit())
                    .isFalse();
            assertThat(vetoes(ask(authority, LI, SCORECARD_APPROVE, Target.of(WANG))))
                    .containsExactly("not-higher");
        }

        @Test
        void aStaffLadderPreparesForAnyTierAndDecidesAboutNone() {
            Authority authority = authority(grant("he", "ops-1", Scope.all())
                    .use(QUOTA_LOAD, TARGET_SET, CYCLE_OPEN)
                    .build());
            assertThat(may(authority, HE, QUOTA_LOAD, ZHAO)).isTrue();
            assertThat(may(authority, HE, QUOTA_LOAD, CHEN)).isTrue();
            assertThat(vetoes(ask(authority, HE, TARGET_SET, Target.of(ZHAO)))).containsExactly("other-ladder");
            assertThat(ask(authority, HE, CYCLE_OPEN, Target.of(COMPANY)).permit())
                    .isTrue();
        }

        @Test
        void overSomebodyWithoutATierNobodyIsHigher() {
            Authority authority =
                    authority(grant("g", "country", Scope.all()).use(TARGET_SET).build());
            assertThat(vetoes(ask(authority, CHEN, TARGET_SET, Target.of(PersonId.of("nobody")))))
                    .containsExactly("no-tier");
        }
    }

    @Nested
    class G7AndG8Sight {
        private final Authority authority = authority();

        @Test
        void hierarchyGivesSightAndNoRightToAct() {
            AuthorityDecision sight = ask(authority, WANG, SCORECARD_SEE, Target.of(ZHAO));
            assertThat(sight.basis()).contains(Basis.HIERARCHY);
            assertThat(sight.chain()).isEmpty();
            assertThat(vetoes(ask(authority, WANG, SCORECARD_APPROVE, Target.of(ZHAO))))
                    .containsExactly("no-grant");
        }

        @Test
        void nobodySeesSidewaysOrUpward() {
            assertThat(may(authority, LI, SCORECARD_SEE, ZHOU)).isFalse();
            assertThat(may(authority, LI, SCORECARD_SEE, WANG)).isFalse();
            assertThat(may(authority, LI, SCORECARD_SEE, SUN)).isFalse();
        }

        @Test
        void everybodySeesThemself() {
            assertThat(ask(authority, ZHAO, SCORECARD_SEE, Target.of(ZHAO)).basis())
                    .contains(Basis.ONESELF);
            assertThat(ask(authority, ZHAO, SCORECARD_SEE, Target.of(position("suzhou-2")))
                            .basis())
                    .contains(Basis.ONESELF);
        }

        @Test
        void theHeadSeesTheUnitAndTheClaimantTheTerritory() {
            assertThat(ask(authority, LI, RESULT_SEE, Target.of(SUZHOU)).permit())
                    .isTrue();
            assertThat(ask(authority, WANG, RESULT_SEE, Target.of(SUZHOU)).permit())
                    .isTrue();
            assertThat(ask(authority, ZHAO, RESULT_SEE, Target.of(SUZHOU)).permit())
                    .isFalse();
            assertThat(ask(authority, LI, RESULT_SEE, Target.of(TerritoryId.of("jiangsu")))
                            .permit())
                    .isTrue();
            assertThat(ask(authority, SUN, RESULT_SEE, Target.of(TerritoryId.of("jiangsu")))
                            .permit())
                    .isFalse();
        }

        @Test
        void sightUpwardIsDirectOrAllLevelsByPolicy() {
            Authority direct = with(authority, AuthorityPolicy.builder().sight(SightLevel.DIRECT));
            assertThat(may(direct, LI, SCORECARD_SEE, ZHAO)).isTrue();
            assertThat(may(direct, WANG, SCORECARD_SEE, ZHAO)).isFalse();
            assertThat(may(authority, WANG, SCORECARD_SEE, ZHAO)).isTrue();
            Authority none = with(authority, AuthorityPolicy.builder().sight(SightLevel.NONE));
            assertThat(may(none, LI, SCORECARD_SEE, ZHAO)).isFalse();
            assertThat(may(none, ZHAO, SCORECARD_SEE, ZHAO)).isTrue();
        }

        @Test
        void aVacantSuperiorIsPassedOver() {
            Organization vacant = builder()
                    .holder("wang", "east-1")
                    .holder("zhao", "suzhou-2")
                    .build();
            Authority direct = with(authority(vacant), AuthorityPolicy.builder().sight(SightLevel.DIRECT));
            assertThat(may(direct, WANG, SCORECARD_SEE, ZHAO)).isTrue();
        }

        private Authority shared(boolean upward) {
            return authority.with(authority
                    .state()
                    .withSightShares(
                            List.of(new SightShare(LI, WU, SCORECARD_SEE, Subject.of(SUZHOU), ALWAYS, upward))));
        }

        @Test
        void whatIsSharedSidewaysReachesTheSuperiorOnlyByOptIn() {
            Organization under = staffed()
                    .position("center-1", "supervisor", "west")
                    .reportsTo("center-1", "west-1")
                    .holder("tang", "center-1")
                    .build();
            PersonId tang = PersonId.of("tang");
            for (boolean upward : List.of(true, false)) {
                Authority other = Authority.of(
                        under,
                        AuthorityState.empty()
                                .withSightShares(List.of(
                                        new SightShare(LI, tang, SCORECARD_SEE, Subject.of(ZHAO), ALWAYS, upward))),
                        AuthorityPolicy.standard());
                assertThat(ask(other, tang, SCORECARD_SEE, Target.of(ZHAO)).basis())
                        .contains(Basis.SHARE);
                assertThat(may(other, WU, SCORECARD_SEE, ZHAO)).isEqualTo(upward);
                assertThat(may(other, tang, SCORECARD_SEE, QIAN)).isFalse();
                assertThat(may(other, tang, RESULT_SEE, ZHAO)).isFalse();
            }
        }

        /** Where nobody sees by hierarchy, a superior does not either; prepared it is the same. */
        @Test
        void withoutSightUpwardNothingSharedReachesASuperior() {
            Organization under = staffed()
                    .position("center-1", "supervisor", "west")
                    .reportsTo("center-1", "west-1")
                    .holder("tang", "center-1")
                    .build();
            PersonId tang = PersonId.of("tang");
            Authority none = with(
                    Authority.of(
                            under,
                            AuthorityState.empty()
                                    .withSightShares(List.of(
                                            new SightShare(ZHAO, tang, SCORECARD_SEE, Subject.of(ZHAO), ALWAYS, true))),
                            AuthorityPolicy.standard()),
                    AuthorityPolicy.builder().sight(SightLevel.NONE));
            PreparedAuthority prepared = none.at(NOON);
            for (PersonId person : List.of(tang, WU)) {
                boolean sees = person.equals(tang);
                assertThat(may(none, person, SCORECARD_SEE, ZHAO)).isEqualTo(sees);
                assertThat(prepared.permits(Actor.of(person), SCORECARD_SEE, Target.of(ZHAO)))
                        .isEqualTo(sees);
            }
        }

        @Test
        void aSharedUnitHasItsPeopleAsFarAsTheOneWhoSharesSeesThem() {
            assertThat(may(shared(false), WU, SCORECARD_SEE, ZHAO)).isTrue();
            assertThat(may(shared(false), WU, SCORECARD_SEE, ZHOU)).isFalse();
            Authority stranger = authority.with(authority
                    .state()
                    .withSightShares(
                            List.of(new SightShare(SUN, WU, SCORECARD_SEE, Subject.of(SUZHOU), ALWAYS, false))));
            assertThat(may(stranger, WU, SCORECARD_SEE, ZHAO)).isFalse();
        }

        @Test
        void sensitiveSightNeedsAGrantEvenOfThoseBelow() {
            assertThat(vetoes(ask(authority, WANG, AUDIT_READ, Target.of(ZHAO))))
                    .containsExactly("no-grant");
            Authority granted =
                    authority(grant("g", "ops-1", Scope.all()).use(AUDIT_READ).build());
            assertThat(may(granted, HE, AUDIT_READ, CHEN)).isTrue();
        }
    }

    @Nested
    class G9Revocation {
        @Test
        void voidsEverythingDerived() {
            Grant wang = grant("wang", "east-1", EAST_DOWN)
                    .use(TARGET_SET)
                    .onward(Onward.use(1, Set.of(TARGET_SET)))
                    .build();
            Grant li = grant("li", "suzhou-1", SUZHOU_DOWN)
                    .use(TARGET_SET)
                    .from(wang.id())
                    .build();
            Grants grants = Grants.of(List.of(wang, li)).with(new Revocation(wang.id(), NOON, CHEN, "left"));
            Authority authority =
                    Authority.of(staffed().build(), AuthorityState.of(grants), AuthorityPolicy.standard());
            assertThat(grants.derived(wang.id())).containsExactly(li);
            assertThat(vetoes(ask(authority, LI, TARGET_SET, Target.of(ZHAO)))).containsExactly("no-grant");
            assertThat(decide(authority, Actor.of(LI), TARGET_SET, Target.of(ZHAO), NOON.minusNanos(1))
                            .permit())
                    .isTrue();
            assertThat(authority.live(li.id(), NOON)).isFalse();
        }
    }

    @Nested
    class G11GranteesAndAppointments {
        private final Grant toPosition =
                grant("p", "suzhou-1", SUZHOU_DOWN).use(TARGET_SET).build();

        private Grant toLi(Grantee grantee) {
            return toPosition.toBuilder().grantee(grantee).build();
        }

        private Organization liLeavesInAugust() {
            return builder()
                    .holder("li", "suzhou-1", DateRange.parse("2025-01-01/2025-08-01"))
                    .holder("tang", "suzhou-1", DateRange.parse("2025-08-01/"))
                    .holder("li", "hangzhou-1", DateRange.parse("2025-08-01/"))
                    .holder("zhao", "suzhou-2")
                    .build();
        }

        private boolean at(Authority authority, PersonId person, Instant instant) {
            return decide(authority, Actor.of(person), TARGET_SET, Target.of(ZHAO), instant)
                    .permit();
        }

        @Test
        void aPositionsGrantSurvivesAChangeOfOccupantAndNeverFollowsThePerson() {
            Authority authority = authority(liLeavesInAugust(), toPosition);
            assertThat(at(authority, LI, AUGUST.minusNanos(1))).isTrue();
            assertThat(at(authority, LI, AUGUST)).isFalse();
            assertThat(at(authority, PersonId.of("tang"), AUGUST)).isTrue();
            assertThat(at(authority, PersonId.of("tang"), AUGUST.minusNanos(1))).isFalse();
        }

        @Test
        void aPersonsGrantEndsWithTheAppointmentItRestsOnAtThatInstant() {
            Authority authority = authority(liLeavesInAugust(), toLi(Grantee.person(LI, position("suzhou-1"))));
            assertThat(at(authority, LI, AUGUST.minusNanos(1))).isTrue();
            assertThat(at(authority, LI, AUGUST)).isFalse();
            Authority onAny = authority(liLeavesInAugust(), toLi(Grantee.person(LI)));
            assertThat(at(onAny, LI, AUGUST)).isTrue();
        }

        @Test
        void aPersonsGrantDoesNotComeBackWithALaterAppointment() {
            Organization back = builder()
                    .holder("li", "suzhou-1", DateRange.parse("2025-01-01/2025-06-01"))
                    .holder("li", "suzhou-1", DateRange.parse("2025-07-01/"))
                    .holder("zhao", "suzhou-2")
                    .build();
            Authority authority = authority(back, toLi(Grantee.person(LI)));
            assertThat(at(authority, LI, Instant.parse("2025-05-31T15:59:59Z"))).isTrue();
            assertThat(vetoes(ask(authority, LI, TARGET_SET, Target.of(ZHAO)))).containsExactly("no-grant");
            Grant renewed = toLi(Grantee.person(LI)).toBuilder()
                    .validity(InstantRange.startingAt(Instant.parse("2025-06-15T00:00:00Z")))
                    .build();
            assertThat(at(authority(back, renewed), LI, NOON)).isTrue();
        }

        @Test
        void aVacantPositionsGrantIsSuspendedWithAllThatComesFromIt() {
            Grant wang = grant("w", "east-1", EAST_DOWN)
                    .use(TARGET_SET)
                    .onward(Onward.use(1, Set.of(TARGET_SET)))
                    .build();
            Grant li = toPosition.toBuilder().from(wang.id()).build();
            Organization vacant = builder()
                    .holder("li", "suzhou-1")
                    .holder("zhao", "suzhou-2")
                    .build();
            assertThat(authority(vacant, wang, li).live(wang.id(), NOON)).isFalse();
            assertThat(vetoes(ask(authority(vacant, wang, li), LI, TARGET_SET, Target.of(ZHAO))))
                    .containsExactly("no-grant");
        }

        @Test
        void whoActsInheritsIfThePolicySaysSo() {
            Organization acting = builder()
                    .acting("sun", "suzhou-1", DateRange.parse("2025-07-01/2025-08-01"))
                    .holder("sun", "hangzhou-1")
                    .holder("zhao", "suzhou-2")
                    .build();
            Authority authority = authority(acting, toPosition);
            assertThat(at(authority, SUN, NOON)).isTrue();
            assertThat(at(authority, SUN, AUGUST)).isFalse();
            Authority strict = with(authority, AuthorityPolicy.builder().actingInherits(false));
            assertThat(at(strict, SUN, NOON)).isFalse();
            assertThat(strict.live(toPosition.id(), NOON)).isFalse();
        }

        @Test
        void whoActsBesideAHolderInheritsNothing() {
            Organization both = builder()
                    .holder("li", "suzhou-1")
                    .acting("sun", "suzhou-1", DateRange.parse("2025-07-01/2025-08-01"))
                    .holder("zhao", "suzhou-2")
                    .build();
            assertThat(at(authority(both, toPosition), SUN, NOON)).isFalse();
            assertThat(at(authority(both, toPosition), LI, NOON)).isTrue();
        }

        @Test
        void aGrantEndsAtTheStartOfTheDayInTheZone() {
            Authority authority = authority(toPosition.toBuilder()
                    .validity(InstantRange.of(ALWAYS.from(), AUGUST))
                    .build());
            assertThat(at(authority, LI, AUGUST.minusNanos(1))).isTrue();
            assertThat(at(authority, LI, AUGUST)).isFalse();
            assertThat(at(authority, LI, ALWAYS.from())).isTrue();
        }
    }

    @Nested
    class G12SeparationOfDuty {
        private final Authority authority = authority(grant("g", "east-1", EAST_DOWN)
                .use(PROMOTION_APPROVE, RESULT_ATTEST)
                .build());

        @Test
        void whoDidTheOneMayNotDoTheOtherOnTheSameRecord() {
            Target nominated = Target.of(ZHAO).on("promotion-7", List.of(new Involvement(WANG, PROMOTION_NOMINATE)));
            assertThat(vetoes(ask(authority, WANG, PROMOTION_APPROVE, nominated)))
                    .containsExactly("separation");
            Target byLi = Target.of(ZHAO).on("promotion-7", List.of(new Involvement(LI, PROMOTION_NOMINATE)));
            assertThat(ask(authority, WANG, PROMOTION_APPROVE, byLi).permit()).isTrue();
            Target other = Target.of(ZHAO).on("promotion-7", List.of(new Involvement(WANG, TARGET_SET)));
            assertThat(ask(authority, WANG, PROMOTION_APPROVE, other).permit()).isTrue();
            assertThat(vetoes(ask(authority, WANG, RESULT_ATTEST, other))).containsExactly("separation");
            assertThat(vetoes(decide(authority, Actor.of(WANG).onBehalf(LI), PROMOTION_APPROVE, byLi, NOON)))
                    .containsExactly("separation");
        }

        @Test
        void thePairsAreThoseOfTheField() {
            assertThat(AuthorityPolicy.standard().separations())
                    .extracting(pair -> pair.first() + " " + pair.second())
                    .containsExactly(
                            "appeal:hear scorecard:calibrate",
                            "pay:approve pay:plan",
                            "promotion:approve promotion:nominate",
                            "result:attest target:set",
                            "scorecard:approve scorecard:score");
        }
    }

    @Nested
    class G16TheHighestTier {
        private final Grant all = grant("all", "country", Scope.all())
                .use(SCORECARD_APPROVE, QUOTA_LOAD)
                .build();
        private final OutsideBody board =
                new OutsideBody(OutsideBodyId.of("board"), Set.of(PersonId.of("chair"), CHEN));
        private final Actor chair = Actor.outside(board.id(), PersonId.of("chair"));

        private Authority withBoard() {
            return authority(all).with(authority(all).state().withOutsideBody(board));
        }

        @Test
        void isDecidedByTheRegisteredOutsideBodyAlone() {
            AuthorityDecision decision = decide(withBoard(), chair, SCORECARD_APPROVE, Target.of(CHEN), NOON);
            assertThat(decision.basis()).contains(Basis.OUTSIDE_BODY);
            assertThat(decide(withBoard(), chair, SCORECARD_APPROVE, Target.of(COMPANY), NOON)
                            .permit())
                    .isTrue();
            assertThat(vetoes(ask(withBoard(), CHEN, SCORECARD_APPROVE, Target.of(COMPANY))))
                    .containsExactly("self", "outside-body-only");
            assertThat(withBoard().competentDecider(SCORECARD_APPROVE, Target.of(CHEN), NOON))
                    .isInstanceOfSatisfying(
                            CompetentDecider.Outside.class,
                            outside -> assertThat(outside.member()).isEqualTo(PersonId.of("chair")));
        }

        @Test
        void theBodyDecidesAboutNoOtherTier() {
            assertThat(vetoes(decide(withBoard(), chair, SCORECARD_APPROVE, Target.of(WANG), NOON)))
                    .containsExactly("no-grant");
            assertThat(vetoes(decide(withBoard(), chair, SCORECARD_APPROVE, Target.of(EAST), NOON)))
                    .containsExactly("no-grant");
            assertThat(vetoes(decide(withBoard(), chair, QUOTA_LOAD, Target.of(CHEN), NOON)))
                    .containsExactly("no-grant");
        }

        @Test
        void nobodyElseSpeaksForItAndNoMemberAboutThemself() {
            assertThat(vetoes(decide(
                            withBoard(), Actor.outside(board.id(), LI), SCORECARD_APPROVE, Target.of(CHEN), NOON)))
                    .containsExactly("no-grant", "outside-body-only");
            assertThat(vetoes(decide(
                            withBoard(),
                            Actor.outside(OutsideBodyId.of("club"), PersonId.of("chair")),
                            SCORECARD_APPROVE,
                            Target.of(CHEN),
                            NOON)))
                    .containsExactly("no-grant", "outside-body-only");
            assertThat(vetoes(decide(
                            withBoard(), Actor.outside(board.id(), CHEN), SCORECARD_APPROVE, Target.of(CHEN), NOON)))
                    .containsExactly("self");
        }

        @Test
        void withoutABodyNobodyIsCompetent() {
            assertThat(vetoes(ask(authority(all), CHEN, SCORECARD_APPROVE, Target.of(CHEN))))
                    .containsExactly("self", "no-outside-body");
            assertThat(authority(all).competentDecider(SCORECARD_APPROVE, Target.of(CHEN), NOON))
                    .isInstanceOfSatisfying(
                            CompetentDecider.Nobody.class,
                            nobody -> assertThat(nobody.reasons())
                                    .extracting(reason -> reason.code())
                                    .containsExactly(AuthorityFindings.NO_OUTSIDE_BODY));
        }

        @Test
        void seeingTheHighestTierComesWithDecidingAboutIt() {
            assertThat(decide(withBoard(), chair, SCORECARD_SEE, Target.of(CHEN), NOON)
                            .permit())
                    .isTrue();
        }
    }

    @Nested
    class G10RootOffice {
        private RootAdministrator root(PersonId person, RootAdministrator.Origin origin, Instant from) {
            return new RootAdministrator(person, InstantRange.startingAt(from), origin);
        }

        private Authority heLeavesInAugust(RootAdministrator... more) {
            Organization organization = builder()
                    .holder("he", "ops-1", DateRange.parse("2025-01-01/2025-08-01"))
                    .holder("wang", "east-1")
                    .build();
            List<RootAdministrator> all = new java.util.ArrayList<>(List.of(more));
            all.add(root(HE, RootAdministrator.Origin.FOUNDED, ALWAYS.from()));
            return Authority.of(
                    organization, AuthorityState.empty().withRootAdministrators(all), AuthorityPolicy.standard());
        }

        private List<String> asked(Authority authority, PersonId person, Instant instant) {
            return vetoes(decide(authority, Actor.of(person), ROOT_GRANT, Target.of(COMPANY), instant));
        }

        @Test
        void anActiveAdministratorHasTheRootCapabilitiesWithoutAGrant() {
            Authority authority = heLeavesInAugust();
            assertThat(decide(authority, Actor.of(HE), ROOT_GRANT, Target.of(COMPANY), NOON)
                            .basis())
                    .contains(Basis.ROOT_OFFICE);
            assertThat(asked(authority, WANG, NOON)).containsExactly("no-grant");
            assertThat(vetoes(ask(authority, HE, TARGET_SET, Target.of(WANG)))).contains("no-grant");
        }

        @Test
        void inRootVacantEveryRootCapabilityIsDenied() {
            Authority authority = heLeavesInAugust();
            assertThat(authority.rootVacant(AUGUST.minusNanos(1))).isFalse();
            assertThat(authority.rootVacant(AUGUST)).isTrue();
            assertThat(asked(authority, HE, AUGUST)).containsExactly("root-vacant", "no-grant");
            Grant granted = grant("g", "east-1", Scope.all()).use(ROOT_GRANT).build();
            Authority delegated = authority.with(authority.state().withGrants(Grants.of(List.of(granted))));
            assertThat(asked(delegated, WANG, NOON)).isEmpty();
            assertThat(asked(delegated, WANG, AUGUST)).containsExactly("root-vacant");
        }

        @Test
        void nobodyIsAppointedIntoAVacantOffice() {
            Instant september = Instant.parse("2025-08-31T16:00:00Z");
            assertThat(heLeavesInAugust(root(WANG, RootAdministrator.Origin.APPOINTED, september))
                            .rootAdministrators(september))
                    .isEmpty();
            assertThat(heLeavesInAugust(root(WANG, RootAdministrator.Origin.RECOVERED, september))
                            .rootAdministrators(september))
                    .containsExactly(WANG);
            assertThat(heLeavesInAugust(root(WANG, RootAdministrator.Origin.APPOINTED, AUGUST))
                            .rootAdministrators(september))
                    .containsExactly(WANG);
        }
    }

    @Nested
    class Explaining {
        @Test
        void inBothLanguages() {
            Authority authority =
                    authority(grant("wang", "east-1", EAST_DOWN).use(TARGET_SET).build());
            AuthorityDecision yes = ask(authority, WANG, TARGET_SET, Target.of(ZHAO));
            AuthorityDecision no = ask(authority, WANG, TARGET_SET, Target.of(EAST));
            Texts english = Texts.of(Locale.ENGLISH, CoreMessages.catalogue());
            Texts chinese = Texts.of(Locale.CHINA, CoreMessages.catalogue());
            assertThat(yes.decision().explanation().print(english)).isEqualTo("""
                            'wang' may use 'target:set' on person:zhao (2025-07-03T04:00:00Z)
                              it rests on a grant
                              grant 'wang' to position:east-1: unit:east/subtree, valid 2024-12-31T16:00:00Z/
                            """);
            assertThat(no.decision().explanation().print(english)).isEqualTo("""
                            'wang' may not use 'target:set' on unit:east (2025-07-03T04:00:00Z)
                              'wang' must not use 'target:set' on unit:east, because it concerns 'wang'
                            """);
            assertThat(no.decision().explanation().print(chinese)).isEqualTo("""
                            “wang”不可以对 unit:east 使用“target:set”（2025-07-03T04:00:00Z）
                              “wang”不得对 unit:east 使用“target:set”，因为涉及“wang”本人
                            """);
            assertThat(no.audit().outcome()).isEqualTo(AuditOutcome.DENY);
            assertThat(no.audit().vetoes()).extracting(Object::toString).containsExactly("core.authority.self");
        }

        @Test
        void theInterestFoundIsNamed() {
            Authority authority = authority(
                    grant("wang", "east-1", EAST_DOWN).use(RESULT_ATTEST).build());
            authority = authority.with(authority
                    .state()
                    .withInterests(List.of(new Interest(
                            WANG,
                            Subject.of(SUZHOU),
                            InterestKind.OVERRIDE,
                            DateRange.parse("2025-07-01/2025-08-01")))));
            assertThat(ask(authority, WANG, RESULT_ATTEST, Target.of(ZHAO))
                            .decision()
                            .explanation()
                            .print(Texts.of(Locale.ENGLISH, CoreMessages.catalogue())))
                    .contains("interest of 'wang' in unit:suzhou: override (2025-07-01 to 2025-07-31)")
                    .contains("because 'wang' benefits from it: override");
        }
    }

    @Test
    void whatTheOrganizationNeverHasIsNotFound() {
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> ask(authority(), WANG, TARGET_SET, Target.of(UnitId.of("moon")))))
                .isInstanceOf(io.salestiers.core.result.NotFoundException.class);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> ask(authority(), WANG, Capability.of("moon:land"), Target.of(EAST))))
                .isInstanceOf(io.salestiers.core.result.NotFoundException.class);
    }
}
