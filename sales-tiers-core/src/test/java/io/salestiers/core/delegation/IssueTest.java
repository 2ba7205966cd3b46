package io.salestiers.core.delegation;

import static io.salestiers.core.delegation.Company.CHEN;
import static io.salestiers.core.delegation.Company.EAST;
import static io.salestiers.core.delegation.Company.HE;
import static io.salestiers.core.delegation.Company.LI;
import static io.salestiers.core.delegation.Company.LIU;
import static io.salestiers.core.delegation.Company.MA;
import static io.salestiers.core.delegation.Company.NOW;
import static io.salestiers.core.delegation.Company.RESOLUTION;
import static io.salestiers.core.delegation.Company.SUN;
import static io.salestiers.core.delegation.Company.SUZHOU;
import static io.salestiers.core.delegation.Company.WANG;
import static io.salestiers.core.delegation.Company.YEAR;
import static io.salestiers.core.delegation.Company.ZHANG;
import static io.salestiers.core.delegation.Company.codes;
import static io.salestiers.core.delegation.Company.east;
import static io.salestiers.core.delegation.Company.header;
import static io.salestiers.core.delegation.Company.issue;
import static io.salestiers.core.delegation.Company.li;
import static io.salestiers.core.delegation.Company.refusal;
import static io.salestiers.core.delegation.Company.suzhou;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.audit.AuditKey;
import io.salestiers.core.audit.AuditOutcome;
import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.AuthorityState;
import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.authority.Depth;
import io.salestiers.core.authority.Grant;
import io.salestiers.core.authority.GrantId;
import io.salestiers.core.authority.Grantee;
import io.salestiers.core.authority.Onward;
import io.salestiers.core.authority.Scope;
import io.salestiers.core.command.BodyDecision;
import io.salestiers.core.command.Event;
import io.salestiers.core.command.Transition;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.TerritoryId;
import io.salestiers.core.org.UnitId;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.time.InstantRange;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class IssueTest {
    private static final Instant END = YEAR.to().orElseThrow();
    private final Company company = Company.standard().with(east().build());

    @Nested
    class Done {
        @Test
        void aGrantFromTheRootOfficeIsInTheStateAtOnce() {
            Company bare = Company.standard();
            Transition<AuthorityState> done = bare.apply(HE, issue(east().build()));
            assertThat(done.outcome().orThrow().grants().all()).containsExactly(east().build());
            assertThat(done.findings()).isEmpty();
        }

        @Test
        void aGrantIsHandedOnByWhoHoldsThePosition() {
            Transition<AuthorityState> done = company.apply(WANG, issue(suzhou().build()));
            assertThat(done.outcome().orThrow().grants().find(GrantId.of("G-SZ")))
                    .contains(suzhou().build());
        }

        @Test
        void aGrantIsHandedOnByThePersonWhoHasIt() {
            Company two = company.with(suzhou().build());
            assertThat(two.apply(ZHANG, issue(li().build())).done()).isTrue();
        }

        @Test
        void theEventTellsWhatWhenAndByWhom() {
            Transition<AuthorityState> done = company.apply(WANG, issue(suzhou().build()));
            assertThat(done.events())
                    .containsExactly(new Event(
                            "issue-G-SZ/1", DelegationEventType.GRANT_ISSUED, NOW, WANG, AuditKey.of("grant", "G-SZ")));
        }

        @Test
        void theAuditRecordTellsTheChainAndTheContentAfter() {
            Company two = company.with(suzhou().build());
            Transition<AuthorityState> done = two.apply(
                    Actor.of(ZHANG), DelegationCommand.issue(header("k").because("cover-leave"), li().build()), NOW);
            assertThat(done.audit()).hasSize(1);
            var record = done.audit().get(0);
            assertThat(record.outcome()).isEqualTo(AuditOutcome.CHANGE);
            assertThat(record.at()).isEqualTo(NOW);
            assertThat(record.actor()).isEqualTo(ZHANG);
            assertThat(record.capability().value()).isEqualTo("grant:issue");
            assertThat(record.target()).hasToString("grant:G-R1");
            assertThat(record.scope().orElseThrow().value()).isEqualTo("unit:SUZHOU/subtree");
            assertThat(record.grants()).extracting(Object::toString).containsExactly("G-SZ", "G-EAST");
            assertThat(record.reason().orElseThrow().value()).isEqualTo("cover-leave");
            assertThat(record.correlation().orElseThrow().value()).isEqualTo("k");
            assertThat(record.before()).isEmpty();
            assertThat(record.after()).isPresent();
        }

        @Test
        void theReceiverMayUseItAndNobodyElse() {
            Company two = company.after(WANG, issue(suzhou().build()));
            var target = io.salestiers.core.authority.Target.of(LI);
            assertThat(two.authority()
                            .decide(Actor.of(ZHANG), Capabilities.TARGET_SET, target, NOW)
                            .permit())
                    .isTrue();
            assertThat(two.authority()
                            .decide(Actor.of(Company.ZHAO), Capabilities.TARGET_SET, target, NOW)
                            .permit())
                    .isFalse();
        }

        @Test
        void itMayBePreparedForSomebodyWhoBeginsLater() {
            var later = Company.withoutWang()
                    .holder("wang", "P-EAST")
                    .holder("he", "P-OPS")
                    .holder("ma", "P-OPS2")
                    .position("P-R3", "rep", "SUZHOU")
                    .holder("qian", "P-R3", io.salestiers.core.time.DateRange.parse("2025-08-01/"))
                    .build();
            Grant grant = suzhou().grantee(Grantee.person(PersonId.of("qian")))
                    .validity(InstantRange.of(Instant.parse("2025-08-01T00:00:00Z"), END))
                    .build();
            assertThat(company.with(later).apply(WANG, issue(grant)).done()).isTrue();
            Grant tooEarly =
                    suzhou().grantee(Grantee.person(PersonId.of("qian"))).build();
            assertThat(refusal(company.with(later).apply(WANG, issue(tooEarly))))
                    .containsExactly(DelegationFindings.UNKNOWN_GRANTEE);
        }
    }

    @Nested
    class G1Attenuation {
        @Test
        void nobodyHandsOnACapabilityThatTheyMayNotHandOn() {
            Grant grant = suzhou().use(Capabilities.TARGET_SET, Capabilities.RESULT_ATTEST)
                    .onward(Onward.none())
                    .build();
            var refused = company.apply(WANG, issue(grant));
            assertThat(refusal(refused)).contains(DelegationFindings.BEYOND_USE);
            assertThat(refused.refusal().get(0).toString()).contains("result:attest");
        }

        @Test
        void administeringIsHandedOnByItself() {
            // TARGET_SEE may be handed on for use, but not for administering.
            Grant grant = suzhou().administer(List.of(Capabilities.TARGET_SEE)).build();
            assertThat(refusal(company.apply(WANG, issue(grant))))
                    .containsExactly(DelegationFindings.BEYOND_ADMINISTER);
            assertThat(company.apply(
                                    WANG,
                                    issue(suzhou().administer(List.of(Capabilities.TARGET_SET))
                                            .build()))
                            .done())
                    .isTrue();
        }

        @Test
        void whatMayBeHandedOnFurtherIsWithinWhatMayBeHandedOn() {
            Grant use = suzhou().onward(Onward.use(1, Set.of(Capabilities.RESULT_SEE)))
                    .build();
            assertThat(refusal(company.apply(WANG, issue(use)))).containsExactly(DelegationFindings.BEYOND_ONWARD);
            Grant administer = suzhou().onward(new Onward(1, Set.of(), Set.of(Capabilities.TARGET_SEE)))
                    .build();
            assertThat(refusal(company.apply(WANG, issue(administer))))
                    .containsExactly(DelegationFindings.BEYOND_ONWARD);
        }

        @Test
        void onwardDepthShrinksWithEachStep() {
            Grant same = suzhou().onward(Onward.use(2, Set.of(Capabilities.TARGET_SET)))
                    .build();
            assertThat(refusal(company.apply(WANG, issue(same)))).containsExactly(DelegationFindings.BEYOND_DEPTH);
        }

        @Test
        void scopeLiesWithinThatOfTheGiver() {
            Grant west =
                    suzhou().scope(Scope.unit(UnitId.of("WEST"), Depth.NODE)).build();
            assertThat(refusal(company.apply(WANG, issue(west)))).containsExactly(DelegationFindings.BEYOND_SCOPE);
            Grant country =
                    suzhou().scope(Scope.unit(UnitId.of("CN"), Depth.NODE)).build();
            assertThat(refusal(company.apply(WANG, issue(country)))).containsExactly(DelegationFindings.BEYOND_SCOPE);
            Grant whole = suzhou().scope(EAST).build();
            assertThat(company.apply(WANG, issue(whole)).done()).isTrue();
        }

        @Test
        void validityLiesWithinThatOfTheGiver() {
            Grant longer =
                    suzhou().validity(InstantRange.of(NOW, END.plusNanos(1))).build();
            assertThat(refusal(company.apply(WANG, issue(longer)))).containsExactly(DelegationFindings.BEYOND_VALIDITY);
            Grant endless = suzhou().validity(InstantRange.startingAt(NOW)).build();
            assertThat(refusal(company.apply(WANG, issue(endless))))
                    .containsExactly(DelegationFindings.BEYOND_VALIDITY);
        }

        @Test
        void aPeerExceptionIsNoLongerThanThatOfTheGiver() {
            Grant without = suzhou().peersUntil(END).build();
            assertThat(refusal(company.apply(WANG, issue(without)))).containsExactly(DelegationFindings.BEYOND_PEERS);
            Company peers = Company.standard().with(east().peersUntil(END).build());
            assertThat(peers.apply(WANG, issue(without)).done()).isTrue();
            assertThat(refusal(peers.apply(
                            WANG, issue(suzhou().peersUntil(END.plusNanos(1)).build()))))
                    .containsExactly(DelegationFindings.BEYOND_PEERS);
        }

        @Test
        void allReasonsAreNamedAtOnce() {
            Grant grant = suzhou().use(Capabilities.RESULT_ATTEST)
                    .administer(List.of(Capabilities.RESULT_ATTEST))
                    .onward(Onward.use(2, Set.of(Capabilities.RESULT_ATTEST)))
                    .scope(Scope.unit(UnitId.of("WEST"), Depth.NODE))
                    .validity(InstantRange.startingAt(NOW.minusNanos(1)))
                    .issuer(LIU)
                    .grantee(Grantee.position(PositionId.of("P-EAST")))
                    .build();
            assertThat(refusal(company.apply(WANG, issue(grant))))
                    .containsExactlyInAnyOrder(
                            DelegationFindings.WRONG_ISSUER,
                            DelegationFindings.BACKDATED,
                            DelegationFindings.BEYOND_USE,
                            DelegationFindings.BEYOND_ADMINISTER,
                            DelegationFindings.BEYOND_ONWARD,
                            DelegationFindings.BEYOND_DEPTH,
                            DelegationFindings.BEYOND_VALIDITY,
                            DelegationFindings.BEYOND_SCOPE,
                            DelegationFindings.CONCERNS_SELF);
        }

        @Test
        void whatComesFromNoGrantComesFromTheRootOffice() {
            Grant grant = Grant.builder(GrantId.of("G-1"), Grantee.person(LI), SUZHOU, YEAR, WANG)
                    .use(Capabilities.TARGET_SET)
                    .build();
            assertThat(refusal(company.apply(WANG, issue(grant)))).containsExactly(DelegationFindings.WITHOUT_PARENT);
        }
    }

    @Nested
    class G4GrantingOnIsARightOfItsOwn {
        @Test
        void usingAGrantDoesNotAllowToHandItOn() {
            Company two = company.with(suzhou().onward(Onward.none()).build());
            assertThat(refusal(two.apply(ZHANG, issue(li().build()))))
                    .contains(DelegationFindings.NO_ONWARD)
                    .doesNotContain(DelegationFindings.BEYOND_DEPTH);
        }

        @Test
        void handingOnDoesNotNeedUse() {
            Company two = company.with(suzhou().use().build());
            assertThat(two.apply(ZHANG, issue(li().build())).done()).isTrue();
        }

        @Test
        void onlyWhoHoldsAGrantHandsItOn() {
            assertThat(refusal(company.apply(LIU, issue(suzhou().issuer(LIU).build()))))
                    .containsExactly(DelegationFindings.PARENT_NOT_HELD);
            // Nor does a root administrator who does not hold it.
            assertThat(refusal(company.apply(HE, issue(suzhou().issuer(HE).build()))))
                    .containsExactly(DelegationFindings.PARENT_NOT_HELD);
        }

        @Test
        void whoSpeaksForTheBoardHasNoGrantsOfTheirOwn() {
            var refused = company.apply(Actor.outside(Company.BOARD.id(), WANG), issue(suzhou().build()), NOW);
            assertThat(refusal(refused)).containsExactly(DelegationFindings.PARENT_NOT_HELD);
        }

        @Test
        void aGrantWithoutEffectIsNotHandedOn() {
            Company revoked = company.after(HE, Company.revoke("G-EAST"));
            assertThat(refusal(revoked.apply(WANG, issue(suzhou().build()))))
                    .containsExactly(DelegationFindings.PARENT_NOT_EFFECTIVE);
        }

        @Test
        void aGrantThatIsNotThereIsNotHandedOn() {
            assertThat(refusal(company.apply(
                            WANG, issue(suzhou().from(GrantId.of("G-?")).build()))))
                    .containsExactly(DelegationFindings.UNKNOWN_GRANT);
        }
    }

    @Nested
    class G5NobodyDecidesAboutThemself {
        @Test
        void nobodyIssuesToThemself() {
            assertThat(refusal(company.apply(
                            WANG, issue(suzhou().grantee(Grantee.person(WANG)).build()))))
                    .containsExactly(DelegationFindings.CONCERNS_SELF);
        }

        @Test
        void nobodyIssuesToTheirOwnPosition() {
            Grant own =
                    suzhou().grantee(Grantee.position(PositionId.of("P-EAST"))).build();
            assertThat(refusal(company.apply(WANG, issue(own)))).containsExactly(DelegationFindings.CONCERNS_SELF);
        }

        @Test
        void nobodyIssuesToWhomTheyActFor() {
            var refused = company.apply(Actor.of(WANG).onBehalf(ZHANG), issue(suzhou().build()), NOW);
            assertThat(refusal(refused)).containsExactly(DelegationFindings.CONCERNS_SELF);
        }

        @Test
        void notEvenARootAdministrator() {
            Grant own = east().grantee(Grantee.person(HE)).build();
            assertThat(refusal(Company.standard().apply(HE, issue(own)))).contains(DelegationFindings.CONCERNS_SELF);
        }

        @Test
        void nobodyGetsThroughOthersWhatTheyCantGiveThemself() {
            Company two = company.with(suzhou().build());
            Grant back = li().grantee(Grantee.person(WANG)).build();
            assertThat(refusal(two.apply(ZHANG, issue(back)))).containsExactly(DelegationFindings.RETURNS_TO_GIVER);
            Grant toPosition =
                    li().grantee(Grantee.position(PositionId.of("P-EAST"))).build();
            assertThat(refusal(two.apply(ZHANG, issue(toPosition))))
                    .containsExactly(DelegationFindings.RETURNS_TO_GIVER);
        }
    }

    @Nested
    class G12SeparationOfDuty {
        private final Company scoring = Company.standard()
                .with(Grant.builder(GrantId.of("G-0"), Grantee.position(PositionId.of("P-EAST")), EAST, YEAR, HE)
                        .use(Capabilities.SCORECARD_SCORE)
                        .onward(Onward.use(1, Set.of(Capabilities.SCORECARD_SCORE, Capabilities.SCORECARD_APPROVE)))
                        .build());

        private Grant grant(String id, PersonId to, Scope scope, io.salestiers.core.authority.Capability... use) {
            return Grant.builder(GrantId.of(id), Grantee.person(to), scope, YEAR, WANG)
                    .use(use)
                    .from(GrantId.of("G-0"))
                    .build();
        }

        @Test
        void twoSeparatedDutiesInOneGrantAreRefused() {
            Grant both = grant("G-1", ZHANG, SUZHOU, Capabilities.SCORECARD_SCORE, Capabilities.SCORECARD_APPROVE);
            assertThat(refusal(scoring.apply(WANG, issue(both)))).containsExactly(DelegationFindings.SEPARATION);
        }

        @Test
        void twoSeparatedDutiesInOneHandAreRefused() {
            Company one = scoring.after(WANG, issue(grant("G-1", ZHANG, SUZHOU, Capabilities.SCORECARD_SCORE)));
            Grant second = grant("G-2", ZHANG, EAST, Capabilities.SCORECARD_APPROVE);
            var refused = one.apply(WANG, issue(second));
            assertThat(refusal(refused)).containsExactly(DelegationFindings.SEPARATION);
            assertThat(refused.refusal().get(0).toString())
                    .contains("scorecard:approve", "scorecard:score", "G-1", "person:zhang");
            // In another hand it is fine.
            assertThat(one.apply(WANG, issue(grant("G-2", Company.ZHAO, EAST, Capabilities.SCORECARD_APPROVE)))
                            .done())
                    .isTrue();
        }

        @Test
        void thePositionOfAPersonIsTheirHand() {
            Company one = scoring.after(WANG, issue(grant("G-1", ZHANG, SUZHOU, Capabilities.SCORECARD_APPROVE)));
            Grant toPosition = grant("G-2", ZHANG, SUZHOU, Capabilities.SCORECARD_SCORE).toBuilder()
                    .grantee(Grantee.position(PositionId.of("P-SZ")))
                    .build();
            assertThat(refusal(one.apply(WANG, issue(toPosition)))).containsExactly(DelegationFindings.SEPARATION);
        }

        @Test
        void unitsApartDoNotMeet() {
            Company one = scoring.after(WANG, issue(grant("G-1", ZHANG, SUZHOU, Capabilities.SCORECARD_SCORE)));
            Grant elsewhere = grant(
                    "G-2", ZHANG, Scope.unit(UnitId.of("SHANGHAI"), Depth.SUBTREE), Capabilities.SCORECARD_APPROVE);
            assertThat(one.apply(WANG, issue(elsewhere)).done()).isTrue();
            Grant around =
                    grant("G-3", ZHANG, Scope.unit(UnitId.of("EAST"), Depth.NODE), Capabilities.SCORECARD_APPROVE);
            assertThat(one.apply(WANG, issue(around)).done()).isTrue();
            Grant children =
                    grant("G-3", ZHANG, Scope.unit(UnitId.of("EAST"), Depth.CHILDREN), Capabilities.SCORECARD_APPROVE);
            assertThat(refusal(one.apply(WANG, issue(children)))).containsExactly(DelegationFindings.SEPARATION);
        }

        @Test
        void timesApartDoNotMeet() {
            Instant august = Instant.parse("2025-08-01T00:00:00Z");
            Company one = scoring.after(
                    WANG,
                    issue(grant("G-1", ZHANG, SUZHOU, Capabilities.SCORECARD_SCORE).toBuilder()
                            .validity(InstantRange.of(NOW, august))
                            .build()));
            Grant later = grant("G-2", ZHANG, SUZHOU, Capabilities.SCORECARD_APPROVE).toBuilder()
                    .validity(InstantRange.of(august, END))
                    .build();
            assertThat(one.apply(WANG, issue(later)).done()).isTrue();
        }

        @Test
        void byPolicyItIsOnlyReported() {
            Grant both = grant("G-1", ZHANG, SUZHOU, Capabilities.SCORECARD_SCORE, Capabilities.SCORECARD_APPROVE);
            var reported = Delegation.with(StaticSeparation.REPORT)
                    .apply(scoring.state, issue(both), Actor.of(WANG), scoring.authority(), NOW);
            assertThat(reported.done()).isTrue();
            assertThat(codes(reported.findings())).containsExactly(DelegationFindings.SEPARATION_REPORTED);
        }
    }

    @Nested
    class G16TheHighestTier {
        private final Grant toHead =
                east().grantee(Grantee.position(PositionId.of("P-HEAD"))).build();

        @Test
        void withoutAnOutsideBodyNobodyIsCompetent() {
            Company without = Company.standard();
            without = without.with(AuthorityState.empty().withRootAdministrators(without.state.rootAdministrators()));
            assertThat(refusal(without.apply(HE, issue(toHead))))
                    .containsExactly(DelegationFindings.NO_COMPETENT_DECIDER);
        }

        @Test
        void theDecisionOfTheBodyIsNeeded() {
            Company bare = Company.standard();
            assertThat(refusal(bare.apply(HE, issue(toHead))))
                    .containsExactly(DelegationFindings.BODY_DECISION_MISSING);
            var other = DelegationCommand.issue(header("k").decidedBy(BodyDecision.of("owner", "1")), toHead);
            assertThat(refusal(bare.apply(HE, other))).containsExactly(DelegationFindings.BODY_DECISION_MISSING);
            var decided = DelegationCommand.issue(header("k").decidedBy(RESOLUTION), toHead);
            assertThat(bare.apply(HE, decided).done()).isTrue();
        }

        @Test
        void itHoldsForPeopleOfTheHighestTierToo() {
            Grant toChen = east().grantee(Grantee.person(CHEN)).build();
            assertThat(refusal(Company.standard().apply(HE, issue(toChen))))
                    .containsExactly(DelegationFindings.BODY_DECISION_MISSING);
        }
    }

    @Nested
    class Unknown {
        @Test
        void somebodyWithoutAPosition() {
            Grant grant =
                    suzhou().grantee(Grantee.person(PersonId.of("nobody"))).build();
            assertThat(refusal(company.apply(WANG, issue(grant)))).containsExactly(DelegationFindings.UNKNOWN_GRANTEE);
        }

        @Test
        void somebodyWithoutThePositionItRestsOn() {
            Grant grant = suzhou().grantee(Grantee.person(ZHANG, PositionId.of("P-SH")))
                    .build();
            assertThat(refusal(company.apply(WANG, issue(grant)))).containsExactly(DelegationFindings.UNKNOWN_GRANTEE);
            Grant own = suzhou().grantee(Grantee.person(ZHANG, PositionId.of("P-SZ")))
                    .build();
            assertThat(company.apply(WANG, issue(own)).done()).isTrue();
        }

        @Test
        void aPositionThatIsNotThere() {
            Grant grant =
                    suzhou().grantee(Grantee.position(PositionId.of("P-?"))).build();
            assertThat(refusal(company.apply(WANG, issue(grant)))).containsExactly(DelegationFindings.UNKNOWN_GRANTEE);
        }

        @Test
        void aUnitOrTerritoryThatIsNotThere() {
            Grant unit = east().scope(Scope.unit(UnitId.of("MARS"), Depth.NODE)).build();
            assertThat(refusal(Company.standard().apply(HE, issue(unit))))
                    .containsExactly(DelegationFindings.UNKNOWN_SCOPE);
            Grant territory = east().scope(Scope.territory(TerritoryId.of("T-?"), Depth.NODE))
                    .build();
            assertThat(refusal(Company.standard().apply(HE, issue(territory))))
                    .containsExactly(DelegationFindings.UNKNOWN_SCOPE);
        }

        @Test
        void anIdThatIsTaken() {
            assertThat(refusal(company.apply(HE, issue(east().build()))))
                    .containsExactly(DelegationFindings.DUPLICATE_GRANT);
        }
    }

    @Nested
    class Commands {
        @Test
        void theSameCommandTwiceIsHarmless() {
            DelegationCommand command = issue(suzhou().build());
            Company once = company.after(WANG, command);
            Transition<AuthorityState> twice = once.apply(WANG, command);
            assertThat(twice.outcome()).isEqualTo(Outcome.done(once.state));
            assertThat(twice.events()).isEmpty();
            assertThat(twice.audit()).isEmpty();
        }

        @Test
        void evenIfItExpectsARevisionThatIsPast() {
            Company once =
                    company.after(WANG, DelegationCommand.issue(header("k").expecting("0"), suzhou().build()));
            assertThat(once.apply(WANG, DelegationCommand.issue(header("k").expecting("0"), suzhou().build()))
                            .done())
                    .isTrue();
        }

        @Test
        void aKeyBelongsToOneCommand() {
            DelegationCommand command = issue(suzhou().build());
            Company once = company.after(WANG, command);
            assertThat(refusal(once.apply(LIU, command))).containsExactly(DelegationFindings.KEY_REUSED);
            assertThat(refusal(once.apply(WANG, DelegationCommand.revoke(header("issue-G-SZ"), GrantId.of("G-SZ")))))
                    .containsExactly(DelegationFindings.KEY_REUSED);
            assertThat(refusal(once.apply(WANG, issue(suzhou().scope(EAST).build()))))
                    .containsExactly(DelegationFindings.KEY_REUSED);
        }

        @Test
        void anotherRevisionIsAConflictAndLeavesNoTrace() {
            Company once = company.after(WANG, issue(suzhou().build()));
            var racing = once.apply(ZHANG, DelegationCommand.issue(header("k").expecting("0"), li().build()));
            assertThat(racing.outcome()).isEqualTo(Outcome.conflict("0", "1"));
            assertThat(racing.events()).isEmpty();
            assertThat(racing.audit()).isEmpty();
            assertThat(racing.stateOr(once.state)).isSameAs(once.state);
        }

        @Test
        void theExpectedRevisionIsFine() {
            assertThat(company.apply(WANG, DelegationCommand.issue(header("k").expecting("0"), suzhou().build()))
                            .done())
                    .isTrue();
        }

        @Test
        void aRefusalIsRecordedWithEveryRuleThatVetoed() {
            var refused = company.apply(
                    Actor.of(LIU).onBehalf(SUN),
                    issue(suzhou().use(Capabilities.RESULT_ATTEST).issuer(LIU).build()),
                    NOW);
            assertThat(refused.events()).isEmpty();
            assertThat(refused.audit()).hasSize(1);
            var record = refused.audit().get(0);
            assertThat(record.outcome()).isEqualTo(AuditOutcome.DENY);
            assertThat(record.actor()).isEqualTo(LIU);
            assertThat(record.onBehalfOf()).contains(SUN);
            assertThat(record.target()).hasToString("grant:G-SZ");
            assertThat(record.vetoes())
                    .extracting(Object::toString)
                    .containsExactly("core.delegation.parent-not-held", "core.delegation.beyond-use");
        }

        @Test
        void aRefusedCommandMayBeTriedAgainUnderItsKey() {
            Grant grant = suzhou().build();
            assertThat(company.apply(LIU, issue(grant)).done()).isFalse();
            assertThat(company.apply(WANG, issue(grant)).done()).isTrue();
        }
    }

    @Nested
    class G13ASecondPerson {
        @Test
        void aGrantOverEverythingWaits() {
            Grant all = east().scope(Scope.all()).build();
            Transition<AuthorityState> done = Company.standard().apply(HE, issue(all));
            assertThat(done.outcome().orThrow().grants().all()).isEmpty();
            assertThat(done.outcome().orThrow().pending())
                    .extracting(pending -> pending.grant())
                    .containsExactly(all);
            assertThat(codes(done.findings())).containsExactly(DelegationFindings.PENDING);
            assertThat(done.events()).extracting(Event::type).containsExactly(DelegationEventType.GRANT_REQUESTED);
        }

        @Test
        void aSensitiveCapabilityWaits() {
            Grant sensitive = east().use(Capabilities.PAY_APPROVE).build();
            Company asked = Company.standard().after(HE, issue(sensitive));
            assertThat(asked.state.grants().all()).isEmpty();
            Company approved =
                    asked.after(MA, DelegationCommand.approve(header("a"), RequestRef.grant(sensitive.id())));
            assertThat(approved.state.grants().all()).containsExactly(sensitive);
            assertThat(approved.state.pending()).isEmpty();
        }

        @Test
        void whatWaitsTakesItsId() {
            Grant all = east().scope(Scope.all()).build();
            Company asked = Company.standard().after(HE, issue(all));
            assertThat(refusal(asked.apply(
                            MA,
                            DelegationCommand.issue(
                                    header("k"), all.toBuilder().issuer(MA).build()))))
                    .containsExactly(DelegationFindings.DUPLICATE_GRANT);
        }
    }
}
