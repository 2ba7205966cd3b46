package io.salestiers.core.delegation;

import static io.salestiers.core.delegation.Company.CHEN;
import static io.salestiers.core.delegation.Company.DONG;
import static io.salestiers.core.delegation.Company.GU;
import static io.salestiers.core.delegation.Company.HE;
import static io.salestiers.core.delegation.Company.LI;
import static io.salestiers.core.delegation.Company.LIU;
import static io.salestiers.core.delegation.Company.MA;
import static io.salestiers.core.delegation.Company.NOW;
import static io.salestiers.core.delegation.Company.RESOLUTION;
import static io.salestiers.core.delegation.Company.START;
import static io.salestiers.core.delegation.Company.TANG;
import static io.salestiers.core.delegation.Company.WANG;
import static io.salestiers.core.delegation.Company.ZHANG;
import static io.salestiers.core.delegation.Company.board;
import static io.salestiers.core.delegation.Company.east;
import static io.salestiers.core.delegation.Company.founder;
import static io.salestiers.core.delegation.Company.header;
import static io.salestiers.core.delegation.Company.issue;
import static io.salestiers.core.delegation.Company.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.audit.AuditOutcome;
import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.authority.AuthorityState;
import io.salestiers.core.authority.OutsideBody;
import io.salestiers.core.authority.OutsideBodyId;
import io.salestiers.core.authority.RecoveryRegistrant;
import io.salestiers.core.authority.RootAdministrator;
import io.salestiers.core.authority.RootRequest;
import io.salestiers.core.command.Event;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.InstantRange;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RootOfficeTest {
    private final Company company = Company.standard();

    private static List<PersonId> roots(Company company, Instant instant) {
        return company.authority().rootAdministrators(instant);
    }

    @Nested
    class G10TheLastOne {
        @Test
        void oneOfTwoMayStepDown() {
            var done = company.apply(HE, DelegationCommand.stepDown(header("s"), HE));
            Company after = company.with(done.outcome().orThrow());
            assertThat(roots(after, NOW)).containsExactly(MA);
            assertThat(roots(after, NOW.minusNanos(1))).containsExactly(HE, MA);
            assertThat(done.events()).extracting(Event::type).containsExactly(DelegationEventType.ROOT_STEPPED_DOWN);
        }

        @Test
        void theLastMayNot() {
            Company one = company.after(HE, DelegationCommand.stepDown(header("s"), HE));
            var refused = one.apply(MA, DelegationCommand.stepDown(header("s2"), MA));
            assertThat(refusal(refused)).containsExactly(DelegationFindings.LAST_ROOT);
            assertThat(refused.audit().get(0).outcome()).isEqualTo(AuditOutcome.DENY);
        }

        @Test
        void norOneAfterWhomTheOfficeWouldExpire() {
            RootAdministrator untilAugust = new RootAdministrator(
                    MA,
                    InstantRange.of(START, Instant.parse("2025-08-01T00:00:00Z")),
                    RootAdministrator.Origin.FOUNDED);
            Company one = company.with(company.state.withRootAdministrators(List.of(founder(HE), untilAugust)));
            assertThat(refusal(one.apply(HE, DelegationCommand.stepDown(header("s"), HE))))
                    .containsExactly(DelegationFindings.LAST_ROOT);
            Company other = one.after(MA, DelegationCommand.stepDown(header("s"), MA));
            assertThat(roots(other, NOW)).containsExactly(HE);
        }

        @Test
        void nobodyRemovesAPeerWithoutTheBody() {
            assertThat(refusal(company.apply(HE, DelegationCommand.stepDown(header("s"), MA))))
                    .containsExactly(DelegationFindings.BODY_DECISION_MISSING);
            assertThat(company.apply(HE, DelegationCommand.stepDown(header("s").decidedBy(RESOLUTION), MA))
                            .done())
                    .isTrue();
        }

        @Test
        void onlyFromTheOffice() {
            assertThat(refusal(company.apply(
                            WANG, DelegationCommand.stepDown(header("s").decidedBy(RESOLUTION), HE))))
                    .containsExactly(DelegationFindings.NOT_ROOT);
            assertThat(refusal(company.apply(HE, DelegationCommand.stepDown(header("s"), WANG))))
                    .containsExactly(DelegationFindings.NOT_ROOT);
        }

        @Test
        void formerTenuresStayAsTheyWere() {
            RootAdministrator former = new RootAdministrator(
                    HE, InstantRange.of(START, START.plusSeconds(60)), RootAdministrator.Origin.FOUNDED);
            RootAdministrator coming =
                    new RootAdministrator(HE, InstantRange.startingAt(NOW), RootAdministrator.Origin.FOUNDED);
            Company one = company.with(company.state.withRootAdministrators(List.of(former, coming, founder(MA))));
            Company after = one.after(HE, DelegationCommand.stepDown(header("s"), HE));
            assertThat(after.state.rootAdministrators()).containsExactlyInAnyOrder(former, founder(MA));
        }
    }

    @Nested
    class Appointing {
        private final DelegationCommand appoint = DelegationCommand.appointRoot(header("r"), WANG);
        private final DelegationCommand approve = DelegationCommand.approve(header("a"), RequestRef.root(WANG));

        @Test
        void aFurtherOneWaitsForASecondPerson() {
            var asked = company.apply(HE, appoint);
            assertThat(asked.outcome().orThrow().rootRequests())
                    .containsExactly(new RootRequest(WANG, RootAdministrator.Origin.APPOINTED, HE, NOW));
            Company waiting = company.with(asked.outcome().orThrow());
            assertThat(roots(waiting, NOW)).containsExactly(HE, MA);
            Company done = waiting.after(MA, approve);
            assertThat(roots(done, NOW)).containsExactly(HE, MA, WANG);
            assertThat(done.state.rootRequests()).isEmpty();
            assertThat(waiting.apply(MA, approve).events())
                    .extracting(Event::type)
                    .containsExactly(DelegationEventType.ROOT_APPOINTED);
        }

        @Test
        void theBoardMayBeTheSecond() {
            assertThat(company.after(HE, appoint).apply(board(), approve, NOW).done())
                    .isTrue();
        }

        @Test
        void neitherWhoAskedNorWhoItIsAboutNorOthers() {
            Company waiting = company.after(HE, appoint);
            assertThat(refusal(waiting.apply(HE, approve))).containsExactly(DelegationFindings.SAME_PERSON);
            assertThat(refusal(waiting.apply(WANG, approve)))
                    .containsExactly(DelegationFindings.TIER_TOO_LOW, DelegationFindings.CONCERNS_SELF);
            assertThat(refusal(waiting.apply(LIU, approve))).containsExactly(DelegationFindings.TIER_TOO_LOW);
        }

        @Test
        void whoAskedMustStillBeInTheOffice() {
            Company waiting = company.after(HE, appoint).after(HE, DelegationCommand.stepDown(header("s"), HE));
            assertThat(refusal(waiting.apply(MA, approve))).containsExactly(DelegationFindings.NOT_ROOT);
        }

        @Test
        void notOneselfNotTwiceNotStrangersNotByOthers() {
            assertThat(refusal(company.apply(HE, DelegationCommand.appointRoot(header("r"), HE))))
                    .containsExactly(
                            DelegationFindings.CONCERNS_SELF,
                            DelegationFindings.ALREADY_ROOT,
                            DelegationFindings.BODY_DECISION_MISSING);
            assertThat(refusal(company.apply(HE, DelegationCommand.appointRoot(header("r"), MA))))
                    .containsExactly(DelegationFindings.ALREADY_ROOT);
            assertThat(refusal(company.apply(HE, DelegationCommand.appointRoot(header("r"), DONG))))
                    .containsExactly(DelegationFindings.UNKNOWN_GRANTEE);
            assertThat(refusal(company.apply(LIU, appoint))).containsExactly(DelegationFindings.NOT_ROOT);
            assertThat(refusal(company.after(HE, appoint).apply(MA, DelegationCommand.appointRoot(header("r2"), WANG))))
                    .containsExactly(DelegationFindings.ALREADY_PENDING);
        }

        @Test
        void g16TheHighestTierOnlyWithTheBody() {
            assertThat(refusal(company.apply(HE, DelegationCommand.appointRoot(header("r"), CHEN))))
                    .containsExactly(DelegationFindings.BODY_DECISION_MISSING);
            Company waiting =
                    company.after(HE, DelegationCommand.appointRoot(header("r").decidedBy(RESOLUTION), CHEN));
            DelegationCommand second = DelegationCommand.approve(header("a"), RequestRef.root(CHEN));
            assertThat(refusal(waiting.apply(MA, second))).containsExactly(DelegationFindings.BODY_DECISION_MISSING);
            assertThat(waiting.apply(board(), second, NOW).done()).isTrue();
        }

        @Test
        void itMayBeRefusedOrTakenBack() {
            Company waiting = company.after(HE, appoint);
            var rejected = waiting.apply(MA, DelegationCommand.reject(header("n"), RequestRef.root(WANG)));
            assertThat(rejected.outcome().orThrow().rootRequests()).isEmpty();
            assertThat(rejected.events()).extracting(Event::type).containsExactly(DelegationEventType.REQUEST_REJECTED);
            assertThat(refusal(waiting.apply(LIU, DelegationCommand.reject(header("n"), RequestRef.root(WANG)))))
                    .containsExactly(DelegationFindings.TIER_TOO_LOW);
            var withdrawn = waiting.apply(HE, DelegationCommand.withdraw(header("n"), RequestRef.root(WANG)));
            assertThat(withdrawn.outcome().orThrow().rootRequests()).isEmpty();
            assertThat(refusal(waiting.apply(MA, DelegationCommand.withdraw(header("n"), RequestRef.root(WANG)))))
                    .containsExactly(DelegationFindings.NOT_REQUESTER);
        }
    }

    @Nested
    class Registering {
        @Test
        void aRecoveryPersonIsOutside() {
            PersonId lu = PersonId.of("lu");
            var done = company.apply(HE, DelegationCommand.registerRecovery(header("r"), lu));
            assertThat(done.outcome().orThrow().recoveryRegistrants()).contains(new RecoveryRegistrant(lu, NOW));
            assertThat(done.events()).extracting(Event::type).containsExactly(DelegationEventType.RECOVERY_REGISTERED);
            assertThat(refusal(company.apply(HE, DelegationCommand.registerRecovery(header("r"), LI))))
                    .containsExactly(DelegationFindings.INSIDE_ORGANIZATION);
            assertThat(refusal(company.apply(HE, DelegationCommand.registerRecovery(header("r"), HE))))
                    .containsExactly(DelegationFindings.CONCERNS_SELF, DelegationFindings.INSIDE_ORGANIZATION);
            assertThat(refusal(company.apply(HE, DelegationCommand.registerRecovery(header("r"), GU))))
                    .containsExactly(DelegationFindings.ALREADY_REGISTERED);
            assertThat(refusal(company.apply(WANG, DelegationCommand.registerRecovery(header("r"), lu))))
                    .containsExactly(DelegationFindings.NOT_ROOT);
        }

        @Test
        void anOutsideBodyIsOutside() {
            AuthorityState without = AuthorityState.empty().withRootAdministrators(company.state.rootAdministrators());
            Company bare = company.with(without);
            var done = bare.apply(HE, DelegationCommand.registerBody(header("b"), Company.BOARD));
            assertThat(done.outcome().orThrow().outsideBody()).contains(Company.BOARD);
            assertThat(done.events().get(0).subject()).hasToString("outside-body:board");
            OutsideBody inside = new OutsideBody(OutsideBodyId.of("club"), Set.of(DONG, LI));
            assertThat(refusal(bare.apply(HE, DelegationCommand.registerBody(header("b"), inside))))
                    .containsExactly(DelegationFindings.INSIDE_ORGANIZATION);
            assertThat(refusal(bare.apply(LI, DelegationCommand.registerBody(header("b"), Company.BOARD))))
                    .containsExactly(DelegationFindings.NOT_ROOT);
        }

        @Test
        void anotherBodyOnlyByDecisionOfTheOneBefore() {
            OutsideBody owner = new OutsideBody(OutsideBodyId.of("owner"), Set.of(DONG));
            assertThat(refusal(company.apply(HE, DelegationCommand.registerBody(header("b"), owner))))
                    .containsExactly(DelegationFindings.BODY_DECISION_MISSING);
            assertThat(company.apply(
                                    HE,
                                    DelegationCommand.registerBody(header("b").decidedBy(RESOLUTION), owner))
                            .done())
                    .isTrue();
            assertThat(refusal(company.apply(
                            HE, DelegationCommand.registerBody(header("b").decidedBy(RESOLUTION), Company.BOARD))))
                    .containsExactly(DelegationFindings.ALREADY_REGISTERED);
        }
    }

    /** he and ma have left sales operations on 1 June 2025. */
    @Nested
    class G10RootVacant {
        private final Instant vacant = Instant.parse("2025-05-31T16:00:00Z");
        private final Company left = company.with(Company.organization(DateRange.parse("2025-01-01/2025-06-01")));
        private final DelegationCommand recover = DelegationCommand.recoverRoot(header("rec"), WANG);
        private final DelegationCommand confirm = DelegationCommand.approve(header("conf"), RequestRef.root(WANG));

        @Test
        void everyRootCapabilityIsDenied() {
            assertThat(left.authority().rootVacant(vacant)).isTrue();
            assertThat(left.authority().rootVacant(vacant.minusNanos(1))).isFalse();
            List<DelegationCommand> commands = List.of(
                    issue(east().build()),
                    DelegationCommand.appointRoot(header("1"), WANG),
                    DelegationCommand.stepDown(header("2"), HE),
                    DelegationCommand.registerRecovery(header("3"), PersonId.of("lu")),
                    DelegationCommand.registerBody(
                            header("4").decidedBy(RESOLUTION),
                            new OutsideBody(OutsideBodyId.of("owner"), Set.of(DONG))));
            for (DelegationCommand command : commands) {
                for (PersonId person : List.of(HE, CHEN, GU)) {
                    var refused = left.apply(person, command);
                    assertThat(refusal(refused)).as("%s", command).contains(DelegationFindings.ROOT_VACANT);
                    assertThat(refused.audit()).hasSize(1);
                }
            }
            assertThat(left.apply(HE, issue(east().build())).refusal().toString())
                    .contains("2025-05-31T16:00:00Z");
        }

        @Test
        void twoRecoveryPersonsTogetherRestoreIt() {
            var asked = left.apply(GU, recover);
            assertThat(asked.events()).extracting(Event::type).containsExactly(DelegationEventType.ROOT_REQUESTED);
            Company waiting = left.with(asked.outcome().orThrow());
            assertThat(waiting.authority().rootVacant(NOW)).isTrue();
            var done = waiting.apply(TANG, confirm);
            Company recovered = waiting.with(done.outcome().orThrow());
            assertThat(roots(recovered, NOW)).containsExactly(WANG);
            assertThat(recovered.state.rootRequests()).isEmpty();
            assertThat(done.events()).extracting(Event::type).containsExactly(DelegationEventType.ROOT_RECOVERED);
            assertThat(done.audit().get(0).capability().value()).isEqualTo("root:recover");
            assertThat(recovered
                            .apply(WANG, DelegationCommand.appointRoot(header("n"), ZHANG))
                            .done())
                    .isTrue();
        }

        @Test
        void neitherAlone() {
            Company waiting = left.after(GU, recover);
            assertThat(refusal(waiting.apply(GU, confirm))).containsExactly(DelegationFindings.SAME_PERSON);
        }

        @Test
        void nobodyElse() {
            assertThat(refusal(left.apply(CHEN, recover))).containsExactly(DelegationFindings.NOT_RECOVERY_PERSON);
            assertThat(refusal(left.apply(board(), recover, NOW)))
                    .containsExactly(DelegationFindings.NOT_RECOVERY_PERSON);
            assertThat(refusal(left.after(GU, recover).apply(CHEN, confirm)))
                    .containsExactly(DelegationFindings.NOT_RECOVERY_PERSON);
        }

        @Test
        void onlyWhoWasRegisteredBefore() {
            List<RecoveryRegistrant> registrants = new ArrayList<>();
            registrants.add(new RecoveryRegistrant(GU, vacant.minusNanos(1)));
            registrants.add(new RecoveryRegistrant(TANG, vacant));
            Company late = left.with(left.state.withRecoveryRegistrants(registrants));
            assertThat(refusal(late.apply(TANG, recover))).containsExactly(DelegationFindings.REGISTERED_TOO_LATE);
            Company waiting = late.after(GU, recover);
            assertThat(refusal(waiting.apply(TANG, confirm))).containsExactly(DelegationFindings.REGISTERED_TOO_LATE);
        }

        @Test
        void onlyWhoIsStillOutside() {
            var inside = Company.builder()
                    .holder("he", "P-OPS", DateRange.parse("2025-01-01/2025-06-01"))
                    .holder("ma", "P-OPS2", DateRange.parse("2025-01-01/2025-06-01"))
                    .holder("gu", "P-OPS", DateRange.parse("2025-06-15/"))
                    .build();
            assertThat(refusal(left.with(inside).apply(GU, recover)))
                    .containsExactly(DelegationFindings.INSIDE_ORGANIZATION);
        }

        @Test
        void onlyForSomebodyWithAPosition() {
            assertThat(refusal(left.apply(GU, DelegationCommand.recoverRoot(header("r"), DONG))))
                    .containsExactly(DelegationFindings.UNKNOWN_GRANTEE);
        }

        @Test
        void onlyWhileItIsVacant() {
            assertThat(refusal(company.apply(GU, recover))).containsExactly(DelegationFindings.NOT_VACANT);
            // After the first recovery the others of this vacancy are gone.
            Company two = left.after(GU, recover).after(TANG, DelegationCommand.recoverRoot(header("rec2"), LIU));
            Company recovered = two.after(TANG, confirm);
            assertThat(recovered.state.rootRequests()).isEmpty();
            assertThat(refusal(two.apply(TANG, DelegationCommand.recoverRoot(header("rec3"), WANG))))
                    .containsExactly(DelegationFindings.ALREADY_PENDING);
        }

        @Test
        void aRequestOfAnEarlierVacancyIsNoneForThisOne() {
            RootRequest old = new RootRequest(WANG, RootAdministrator.Origin.RECOVERED, GU, vacant.minusNanos(1));
            Company stale = left.with(left.state.withRootRequests(List.of(old)));
            assertThat(refusal(stale.apply(TANG, confirm))).containsExactly(DelegationFindings.OVERTAKEN);
            // It does not stand in the way of a new one.
            Company again = stale.after(GU, recover);
            assertThat(again.state.rootRequests())
                    .containsExactly(new RootRequest(WANG, RootAdministrator.Origin.RECOVERED, GU, NOW));
        }

        @Test
        void anOfficeThatNobodyEverHeldIsNotRecovered() {
            Company never = left.with(left.state.withRootAdministrators(List.of()));
            assertThat(refusal(never.apply(GU, recover))).containsExactly(DelegationFindings.REGISTERED_TOO_LATE);
            assertThat(never.apply(HE, issue(east().build())).refusal().toString())
                    .contains("since=Text[value=-]");
        }

        @Test
        void grantsOfTheOfficeSurviveIt() {
            Company with = left.with(east().build());
            assertThat(with.authority().live(east().build().id(), NOW)).isTrue();
        }
    }

    @Test
    void theAuthorityGivenDoesNotMatterButForOrganizationAndPolicy() {
        Authority other = Authority.of(company.organization, AuthorityState.empty(), company.policy);
        assertThat(Delegation.DEFAULT
                        .apply(company.state, issue(east().build()), Actor.of(HE), other, NOW)
                        .done())
                .isTrue();
    }
}
