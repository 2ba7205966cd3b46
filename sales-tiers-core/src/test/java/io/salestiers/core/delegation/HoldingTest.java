package io.salestiers.core.delegation;

import static io.salestiers.core.delegation.Company.CHEN;
import static io.salestiers.core.delegation.Company.EAST;
import static io.salestiers.core.delegation.Company.HE;
import static io.salestiers.core.delegation.Company.LI;
import static io.salestiers.core.delegation.Company.LIU;
import static io.salestiers.core.delegation.Company.MA;
import static io.salestiers.core.delegation.Company.NOW;
import static io.salestiers.core.delegation.Company.SUN;
import static io.salestiers.core.delegation.Company.SUZHOU;
import static io.salestiers.core.delegation.Company.WANG;
import static io.salestiers.core.delegation.Company.YEAR;
import static io.salestiers.core.delegation.Company.ZHANG;
import static io.salestiers.core.delegation.Company.ZHAO;
import static io.salestiers.core.delegation.Company.east;
import static io.salestiers.core.delegation.Company.header;
import static io.salestiers.core.delegation.Company.issue;
import static io.salestiers.core.delegation.Company.li;
import static io.salestiers.core.delegation.Company.refusal;
import static io.salestiers.core.delegation.Company.revoke;
import static io.salestiers.core.delegation.Company.suzhou;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.audit.AuditKey;
import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.AuthorityPolicy;
import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.authority.Depth;
import io.salestiers.core.authority.Grant;
import io.salestiers.core.authority.GrantId;
import io.salestiers.core.authority.Grantee;
import io.salestiers.core.authority.OutsideBodyId;
import io.salestiers.core.authority.Scope;
import io.salestiers.core.command.CommandHeader;
import io.salestiers.core.command.CommandKey;
import io.salestiers.core.command.Event;
import io.salestiers.core.command.Transition;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.TerritoryId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.DateRange;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who holds what, who acts for whom, and values that are no more than they say. */
class HoldingTest {
    private static final DateRange YEAR_OF_ACTING = DateRange.parse("2025-01-01/2026-01-01");

    @Nested
    class G11Acting {
        /** Nobody holds the position of the East; zhao acts for it. */
        private final Organization vacant = Company.withoutWang()
                .acting("zhao", "P-EAST", YEAR_OF_ACTING)
                .holder("he", "P-OPS")
                .holder("ma", "P-OPS2")
                .build();

        private final Company company = Company.standard().with(vacant).with(east().build());
        private final Grant byZhao = suzhou().issuer(ZHAO).build();

        @Test
        void whoActsInheritsIfThePolicySaysSo() {
            assertThat(company.apply(ZHAO, issue(byZhao)).done()).isTrue();
            assertThat(company.with(byZhao).apply(ZHAO, revoke("G-SZ")).done()).isTrue();
        }

        @Test
        void elseItIsSuspended() {
            Company strict =
                    company.with(AuthorityPolicy.builder().actingInherits(false).build());
            assertThat(refusal(strict.apply(ZHAO, issue(byZhao))))
                    .containsExactly(DelegationFindings.PARENT_NOT_HELD, DelegationFindings.PARENT_NOT_EFFECTIVE);
            assertThat(refusal(strict.with(byZhao).apply(ZHAO, revoke("G-SZ"))))
                    .containsExactly(DelegationFindings.NOT_ADMINISTERED);
        }

        @Test
        void besideAHolderWhoActsHasNothing() {
            Organization both = Company.builder()
                    .acting("zhao", "P-EAST", YEAR_OF_ACTING)
                    .holder("he", "P-OPS")
                    .holder("ma", "P-OPS2")
                    .build();
            assertThat(refusal(company.with(both).apply(ZHAO, issue(byZhao))))
                    .containsExactly(DelegationFindings.PARENT_NOT_HELD);
            assertThat(company.with(both).apply(WANG, issue(suzhou().build())).done())
                    .isTrue();
        }

        @Test
        void g5ItConcernsWhoActsToo() {
            Grant toEast = east().id(GrantId.of("G-2")).issuer(HE).build();
            Organization acting = Company.withoutWang()
                    .acting("he", "P-EAST", YEAR_OF_ACTING)
                    .holder("he", "P-OPS")
                    .holder("ma", "P-OPS2")
                    .build();
            assertThat(refusal(company.with(acting).apply(HE, issue(toEast))))
                    .containsExactly(DelegationFindings.CONCERNS_SELF);
        }
    }

    @Nested
    class G16Staff {
        @Test
        void theHeadOfAStaffLadderIsOfItsHighestTier() {
            Grant toOps = east().grantee(Grantee.position(PositionId.of("P-OPS")))
                    .issuer(MA)
                    .build();
            assertThat(refusal(Company.standard().apply(MA, issue(toOps))))
                    .containsExactly(DelegationFindings.BODY_DECISION_MISSING);
            Grant toOps2 =
                    east().grantee(Grantee.position(PositionId.of("P-OPS2"))).build();
            assertThat(Company.standard().apply(HE, issue(toOps2)).done()).isTrue();
        }
    }

    @Nested
    class G5BackToTheGiver {
        @Test
        void notToWhoHoldsAGrantOnTheWayEvenIfAnotherIssuedIt() {
            // G-SZ was issued by wang's predecessor he; wang, who holds G-EAST now, is on the way.
            Company company =
                    Company.standard().with(east().build(), suzhou().issuer(HE).build());
            Grant back = li().grantee(Grantee.person(WANG)).build();
            assertThat(refusal(company.apply(ZHANG, issue(back)))).containsExactly(DelegationFindings.RETURNS_TO_GIVER);
            Grant toHe = li().grantee(Grantee.position(PositionId.of("P-OPS2"))).build();
            assertThat(company.apply(ZHANG, issue(toHe)).done()).isTrue();
        }
    }

    @Nested
    class NarrowingOfOtherScopes {
        private final Organization land = Company.builder()
                .holder("he", "P-OPS")
                .holder("ma", "P-OPS2")
                .territory("land", LocalizedText.same("land"))
                .territory("north", LocalizedText.same("north"), "land")
                .territory("city", LocalizedText.same("city"), "north")
                .build();

        private Scope territory(String id, Depth depth) {
            return Scope.territory(TerritoryId.of(id), depth);
        }

        private Scope below(Scope before, Scope after, Scope child) {
            Company company = Company.standard()
                    .with(land)
                    .with(east().scope(before).build(), suzhou().scope(child).build());
            var done = company.apply(
                    HE,
                    DelegationCommand.narrow(header("n"), east().scope(after).build()));
            return done.outcome()
                    .orThrow()
                    .grants()
                    .find(GrantId.of("G-SZ"))
                    .map(Grant::scope)
                    // Nothing is left.
                    .orElse(Scope.self());
        }

        @Test
        void territoriesAreCutLikeUnits() {
            Scope all = territory("land", Depth.SUBTREE);
            assertThat(below(all, territory("land", Depth.CHILDREN), territory("north", Depth.SUBTREE)))
                    .isEqualTo(territory("north", Depth.NODE));
            assertThat(below(all, territory("land", Depth.CHILDREN), territory("city", Depth.NODE)))
                    .isEqualTo(Scope.self());
            assertThat(below(all, territory("north", Depth.SUBTREE), territory("land", Depth.SUBTREE)))
                    .isEqualTo(territory("north", Depth.SUBTREE));
            assertThat(below(all, territory("land", Depth.NODE), territory("land", Depth.SUBTREE)))
                    .isEqualTo(territory("land", Depth.NODE));
            assertThat(below(all, territory("north", Depth.SUBTREE), territory("city", Depth.SUBTREE)))
                    .isEqualTo(territory("city", Depth.SUBTREE));
        }

        @Test
        void everythingIsCutToWhatIsLeft() {
            assertThat(below(Scope.all(), EAST, Scope.all())).isEqualTo(EAST);
            assertThat(below(Scope.all(), EAST, SUZHOU)).isEqualTo(SUZHOU);
        }

        @Test
        void theOwnUnitStaysIfItLiesWithin() {
            assertThat(below(Scope.all(), EAST, Scope.ownUnit(Depth.NODE))).isEqualTo(Scope.ownUnit(Depth.NODE));
            assertThat(below(
                            EAST,
                            Scope.unit(io.salestiers.core.org.UnitId.of("SHANGHAI"), Depth.NODE),
                            Scope.ownUnit(Depth.NODE)))
                    .isEqualTo(Scope.self());
        }
    }

    @Nested
    class WhatIsEasilyForgotten {
        private final Company company = Company.standard().with(east().build(), suzhou().build(), li().build());

        @Test
        void aRootAdministratorWhoSpeaksForTheBodyDoesNotActFromTheOffice() {
            Grant other = east().id(GrantId.of("G-2")).build();
            assertThat(refusal(company.apply(Actor.outside(Company.BOARD.id(), HE), issue(other), NOW)))
                    .containsExactly(DelegationFindings.WITHOUT_PARENT);
        }

        @Test
        void g1ADeeperScopeOfTheSameUnitIsWiderEvenIfNothingLiesBelow() {
            Scope node = Scope.unit(io.salestiers.core.org.UnitId.of("SUZHOU"), Depth.NODE);
            Company small = Company.standard().with(east().scope(node).build());
            assertThat(refusal(small.apply(WANG, issue(suzhou().build()))))
                    .containsExactly(DelegationFindings.BEYOND_SCOPE);
        }

        @Test
        void whoHasLeftTakesNothingBackAnyMore() {
            Organization without = Organization.of(company.organization.definition().toBuilder()
                    .appointments(company.organization.appointments().stream()
                            .map(each -> each.person().equals(ZHANG)
                                    ? each.withRange(DateRange.parse("2025-01-01/2025-08-01"))
                                    : each)
                            .toList())
                    .build());
            java.time.Instant august = java.time.Instant.parse("2025-08-01T00:00:00Z");
            assertThat(refusal(company.with(without).apply(Actor.of(ZHANG), revoke("G-R1"), august)))
                    .containsExactly(DelegationFindings.NOT_ADMINISTERED);
        }

        @Test
        void g13OfTheRootOfficeNobodyElseIsTheSecondWhateverTheTier() {
            Grant all =
                    east().id(GrantId.of("G-ALL")).scope(Scope.all()).issuer(MA).build();
            Company asked = Company.standard()
                    .after(HE, DelegationCommand.stepDown(header("s"), HE))
                    .after(MA, issue(all));
            assertThat(refusal(asked.apply(HE, DelegationCommand.approve(header("a"), RequestRef.grant(all.id())))))
                    .contains(DelegationFindings.TIER_TOO_LOW);
        }

        @Test
        void whoIsInTheRootOfficeMeanwhileIsNotAppointedAgain() {
            var request = new io.salestiers.core.authority.RootRequest(
                    MA, io.salestiers.core.authority.RootAdministrator.Origin.APPOINTED, HE, NOW);
            Company asked = company.with(company.state.withRootRequests(List.of(request)));
            assertThat(refusal(asked.apply(
                            Company.board(), DelegationCommand.approve(header("a"), RequestRef.root(MA)), NOW)))
                    .containsExactly(DelegationFindings.ALREADY_ROOT);
        }

        @Test
        void g11AnAppointmentThatHadEndedBeforeDoesNotMatter() {
            Organization again = Organization.of(company.organization.definition().toBuilder()
                    .appointments(java.util.stream.Stream.concat(
                                    company.organization.appointments().stream()
                                            .filter(each -> !each.person().equals(ZHANG)),
                                    java.util.stream.Stream.of(
                                            io.salestiers.core.org.Appointment.primary(
                                                    ZHANG,
                                                    PositionId.of("P-SZ"),
                                                    DateRange.parse("2025-01-01/2025-03-01")),
                                            io.salestiers.core.org.Appointment.primary(
                                                    ZHANG, PositionId.of("P-SZ"), DateRange.parse("2025-04-01/"))))
                            .toList())
                    .build());
            var report = Facts.of(again, AuthorityPolicy.standard())
                    .apply(CommandKey.of("f"), company.state, HE, NOW, Map.of());
            assertThat(report.transition().events()).isEmpty();
        }
    }

    @Nested
    class OnBehalf {
        @Test
        void isRecordedOfWhatIsDoneToo() {
            var done = Company.standard()
                    .with(east().build())
                    .apply(Actor.of(WANG).onBehalf(CHEN), issue(suzhou().build()), NOW);
            assertThat(done.audit().get(0).onBehalfOf()).contains(CHEN);
            assertThat(done.audit().get(0).actor()).isEqualTo(WANG);
        }

        @Test
        void isPartOfWhatMakesACommandTheSame() {
            Company company = Company.standard().with(east().build());
            var once = company.after(WANG, issue(suzhou().build()));
            assertThat(refusal(once.apply(Actor.of(WANG).onBehalf(CHEN), issue(suzhou().build()), NOW)))
                    .containsExactly(DelegationFindings.KEY_REUSED);
            assertThat(refusal(
                            once.apply(Actor.outside(OutsideBodyId.of("board"), WANG), issue(suzhou().build()), NOW)))
                    .containsExactly(DelegationFindings.KEY_REUSED);
            assertThat(refusal(once.apply(
                            WANG,
                            DelegationCommand.issue(
                                    header("issue-G-SZ").decidedBy(Company.RESOLUTION), suzhou().build()))))
                    .containsExactly(DelegationFindings.KEY_REUSED);
            assertThat(refusal(once.apply(
                            WANG, DelegationCommand.issue(header("issue-G-SZ").because("other"), suzhou().build()))))
                    .containsExactly(DelegationFindings.KEY_REUSED);
        }
    }

    @Nested
    class Values {
        @Test
        void aTransitionIsWhatItSays() {
            var finding = Finding.of(DelegationFindings.NOT_ROOT, Place.about("grant:G"))
                    .with("actor", "li");
            assertThatThrownBy(() -> new Transition<>(
                            Outcome.<String>refused(List.of(finding)), List.of(), List.of(), List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("always recorded");
            var event = new Event("k/1", DelegationEventType.GRANT_ISSUED, NOW, HE, AuditKey.of("grant", "G"));
            assertThatThrownBy(() ->
                            new Transition<>(Outcome.<String>conflict("1", "2"), List.of(event), List.of(), List.of()))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("k/1");
            var done = new Transition<>(Outcome.done("new"), List.of(event), List.of(), List.of());
            assertThat(done.stateOr("old")).isEqualTo("new");
            assertThat(done.refusal()).isEmpty();
            assertThat(new Transition<>(Outcome.<String>conflict("1", "2"), List.of(), List.of(), List.of()).refusal())
                    .isEmpty();
        }

        @Test
        void headersAndReferencesKeepTheirParts() {
            CommandHeader header =
                    header("k").expecting("7").because("cover-leave").decidedBy(Company.RESOLUTION);
            assertThat(header.key()).hasToString("k");
            assertThat(header.expectedRevision()).contains("7");
            assertThat(header.reason()).isEqualTo(AuditCode.of("cover-leave"));
            assertThat(header.bodyDecision()).contains(Company.RESOLUTION);
            assertThat(header("k").reason()).hasToString("unstated");
            assertThat(RequestRef.grant(GrantId.of("G-4")).key()).isEqualTo("grant:G-4");
            assertThat(RequestRef.root(LI).key()).isEqualTo("root:li");
            assertThat(RequestRef.root(LI).target()).hasToString("person:li");
            assertThat(CommandKey.of("a")).isLessThan(CommandKey.of("b"));
        }

        /** Each kind of command says what it is about, does what and asks for what. */
        @Test
        void commandsTellThemselvesApart() {
            CommandHeader header = header("k");
            List<DelegationCommand> all = List.of(
                    issue(east().build()),
                    DelegationCommand.narrow(header, east().build()),
                    revoke("G-EAST"),
                    DelegationCommand.extend(header, GrantId.of("G-EAST"), YEAR),
                    DelegationCommand.allowPeers(header, GrantId.of("G-EAST"), NOW),
                    DelegationCommand.approve(header, RequestRef.grant(GrantId.of("G-EAST"))),
                    DelegationCommand.reject(header, RequestRef.grant(GrantId.of("G-EAST"))),
                    DelegationCommand.withdraw(header, RequestRef.grant(GrantId.of("G-EAST"))),
                    DelegationCommand.appointRoot(header, LIU),
                    DelegationCommand.stepDown(header, LIU),
                    DelegationCommand.registerRecovery(header, LIU),
                    DelegationCommand.registerBody(header, Company.BOARD),
                    DelegationCommand.recoverRoot(header, LIU),
                    DelegationCommand.shareSight(
                            header,
                            new io.salestiers.core.authority.SightShare(
                                    ZHANG,
                                    ZHAO,
                                    Capabilities.RESULT_SEE,
                                    io.salestiers.core.org.Subject.of(SUN),
                                    YEAR,
                                    true)));
            assertThat(all).extracting(DelegationCommand::getClass).doesNotHaveDuplicates();
            assertThat(all).hasSameSizeAs(List.of(DelegationCommand.class.getPermittedSubclasses()));
            assertThat(all).extracting(DelegationCommand::capability).doesNotHaveDuplicates();
            assertThat(all)
                    .extracting(command -> command.target().toString())
                    .containsExactly(
                            "grant:G-EAST",
                            "grant:G-EAST",
                            "grant:G-EAST",
                            "grant:G-EAST",
                            "grant:G-EAST",
                            "grant:G-EAST",
                            "grant:G-EAST",
                            "grant:G-EAST",
                            "person:liu",
                            "person:liu",
                            "person:liu",
                            "outside-body:board",
                            "person:liu",
                            "person:sun");
            assertThat(all)
                    .allSatisfy(
                            command -> assertThat(command.content().values()).isNotEmpty());
        }

        @Test
        void openItemsComeInOrderAndOnce() {
            Handover handover = new Handover(
                    LI,
                    List.of(
                            new OpenItem(OpenItem.Kind.HOST, "b"),
                            new OpenItem(OpenItem.Kind.HOST, "a"),
                            new OpenItem(OpenItem.Kind.GRANT_ENDED, "z"),
                            new OpenItem(OpenItem.Kind.HOST, "a")));
            assertThat(handover.items()).extracting(OpenItem::key).containsExactly("z", "a", "b");
        }

        @Test
        void factsOfAnEmptyCompanyAreNone() {
            var report = Facts.of(Company.standard().organization, AuthorityPolicy.standard())
                    .apply(CommandKey.of("f"), Company.standard().state, HE, NOW, Map.of());
            assertThat(report.transition().events()).isEmpty();
            assertThat(report.rootVacant()).isFalse();
        }
    }
}
