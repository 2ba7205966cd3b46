package io.salestiers.core.delegation;

import static io.salestiers.core.delegation.Company.HE;
import static io.salestiers.core.delegation.Company.LI;
import static io.salestiers.core.delegation.Company.MA;
import static io.salestiers.core.delegation.Company.NOW;
import static io.salestiers.core.delegation.Company.WANG;
import static io.salestiers.core.delegation.Company.YEAR;
import static io.salestiers.core.delegation.Company.ZHANG;
import static io.salestiers.core.delegation.Company.ZHAO;
import static io.salestiers.core.delegation.Company.east;
import static io.salestiers.core.delegation.Company.li;
import static io.salestiers.core.delegation.Company.suzhou;
import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.audit.AuditOutcome;
import io.salestiers.core.authority.AuthorityPolicy;
import io.salestiers.core.authority.AuthorityState;
import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.authority.Grant;
import io.salestiers.core.authority.GrantId;
import io.salestiers.core.authority.Grantee;
import io.salestiers.core.authority.PendingApproval;
import io.salestiers.core.authority.Revocation;
import io.salestiers.core.authority.RootAdministrator;
import io.salestiers.core.authority.RootRequest;
import io.salestiers.core.authority.SightShare;
import io.salestiers.core.command.CommandKey;
import io.salestiers.core.command.Event;
import io.salestiers.core.org.Appointment;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.Subject;
import io.salestiers.core.time.DateRange;
import io.salestiers.core.time.InstantRange;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FactsTest {
    private static final CommandKey KEY = CommandKey.of("hr-sync-17");
    private static final PersonId HR = PersonId.of("hr-system");
    private static final Instant AUGUST = Instant.parse("2025-07-31T16:00:00Z");
    private final Company company = Company.standard().with(east().build(), suzhou().build(), li().build());

    /** Where somebody, if given, leaves on 1 August 2025. */
    private static Organization without(String leaver, String position) {
        DateRange until = DateRange.parse("2025-01-01/2025-08-01");
        var builder = leaver.equals("wang") ? Company.withoutWang().holder("wang", "P-EAST", until) : Company.builder();
        return Organization.of(builder.holder("he", "P-OPS").holder("ma", "P-OPS2").build().definition().toBuilder()
                .appointments(builder.build().appointments().stream()
                        .map(each -> each.position().value().equals(position) ? each.withRange(until) : each)
                        .toList())
                .build());
    }

    private static Organization more(Organization organization, Appointment appointment) {
        return Organization.of(organization.definition().toBuilder()
                .appointments(Stream.concat(organization.appointments().stream(), Stream.of(appointment))
                        .toList())
                .build());
    }

    private static FactReport apply(Company company, Organization after, Instant instant) {
        return Facts.of(company.organization, after, AuthorityPolicy.standard())
                .apply(KEY, company.state, HR, instant, Map.of(ZHANG, List.of("scorecard/li")));
    }

    @Nested
    class G11GrantsEndWithTheAppointment {
        private final FactReport report = apply(company, without("zhang", "P-SZ"), AUGUST);

        @Test
        void atThatInstantTheyEndWithAllThatComesFromThem() {
            assertThat(report.state().grants().revocations())
                    .containsExactly(new Revocation(GrantId.of("G-SZ"), AUGUST, HR, "appointment-ended"));
            var authority =
                    company.with(without("zhang", "P-SZ")).with(report.state()).authority();
            assertThat(authority.live(GrantId.of("G-SZ"), AUGUST)).isFalse();
            assertThat(authority.live(GrantId.of("G-R1"), AUGUST)).isFalse();
            assertThat(authority.live(GrantId.of("G-R1"), AUGUST.minusNanos(1))).isTrue();
            assertThat(authority.live(GrantId.of("G-EAST"), AUGUST)).isTrue();
        }

        @Test
        void eventsAndRecordsTellIt() {
            assertThat(report.transition().events())
                    .extracting(Event::type, event -> event.subject().toString())
                    .containsExactly(
                            org.assertj.core.groups.Tuple.tuple(DelegationEventType.GRANT_ENDED, "grant:G-SZ"),
                            org.assertj.core.groups.Tuple.tuple(DelegationEventType.GRANT_FELL, "grant:G-R1"));
            assertThat(report.transition().audit()).hasSize(2).allSatisfy(record -> {
                assertThat(record.outcome()).isEqualTo(AuditOutcome.CHANGE);
                assertThat(record.actor()).isEqualTo(HR);
                assertThat(record.reason().orElseThrow().value()).isEqualTo("appointment-ended");
                assertThat(record.correlation().orElseThrow().value()).isEqualTo("hr-sync-17");
            });
        }

        @Test
        void theOpenWorkIsListed() {
            assertThat(report.handovers())
                    .containsExactly(new Handover(
                            ZHANG,
                            List.of(
                                    new OpenItem(OpenItem.Kind.GRANT_ENDED, "G-SZ"),
                                    new OpenItem(OpenItem.Kind.GRANT_FELL, "G-R1"),
                                    new OpenItem(OpenItem.Kind.HOST, "scorecard/li"))));
            assertThat(report.handovers().get(0).keys(OpenItem.Kind.HOST)).containsExactly("scorecard/li");
        }

        @Test
        void beforeItNothingHappens() {
            FactReport before = apply(company, without("zhang", "P-SZ"), AUGUST.minusNanos(1));
            assertThat(before.transition().events()).isEmpty();
            assertThat(before.handovers()).isEmpty();
            assertThat(before.state().grants()).isEqualTo(company.state.grants());
        }

        @Test
        void lateItIsWrittenDownAsOfTheEnd() {
            FactReport late = apply(company, without("zhang", "P-SZ"), AUGUST.plusSeconds(86400));
            assertThat(late.state().grants().revokedAt(GrantId.of("G-SZ"))).contains(AUGUST);
        }

        @Test
        void theSameFactTwiceIsHarmless() {
            FactReport again = Facts.of(without("zhang", "P-SZ"), AuthorityPolicy.standard())
                    .apply(KEY, report.state(), HR, AUGUST, Map.of());
            assertThat(again.state()).isEqualTo(report.state());
            assertThat(again.transition().events()).isEmpty();
            FactReport other = Facts.of(without("zhang", "P-SZ"), AuthorityPolicy.standard())
                    .apply(CommandKey.of("hr-sync-18"), report.state(), HR, AUGUST, Map.of());
            assertThat(other.transition().events()).isEmpty();
            assertThat(other.state().revision()).isEqualTo("2");
        }

        @Test
        void withoutTheAppointmentAGrantDoesNotComeBack() {
            Organization back = more(
                    without("zhang", "P-SZ"),
                    Appointment.primary(ZHANG, PositionId.of("P-SZ"), DateRange.parse("2025-09-01/")));
            FactReport october = apply(company, back, Instant.parse("2025-10-01T00:00:00Z"));
            assertThat(october.state().grants().revokedAt(GrantId.of("G-SZ"))).contains(AUGUST);
        }

        @Test
        void anotherAppointmentCarriesItIfItRestsOnNoneInParticular() {
            Organization moved = more(
                    without("zhang", "P-SZ"),
                    Appointment.acting(ZHANG, PositionId.of("P-SH"), DateRange.parse("2025-08-01/2026-01-01")));
            assertThat(apply(company, moved, AUGUST).transition().events()).isEmpty();
            // One that rests on Suzhou ends.
            Company resting = Company.standard()
                    .with(
                            east().build(),
                            suzhou().grantee(Grantee.person(ZHANG, PositionId.of("P-SZ")))
                                    .build());
            FactReport ended = apply(resting, moved, AUGUST);
            assertThat(ended.state().grants().revokedAt(GrantId.of("G-SZ"))).contains(AUGUST);
        }

        @Test
        void aGrantWithNothingToRestOnEndsWhereItBegan() {
            Company stranger = Company.standard()
                    .with(
                            east().build(),
                            suzhou().grantee(Grantee.person(PersonId.of("nobody")))
                                    .build());
            FactReport ended = apply(stranger, stranger.organization, AUGUST);
            assertThat(ended.state().grants().revokedAt(GrantId.of("G-SZ"))).contains(NOW);
        }

        @Test
        void aGrantThatBeginsLaterIsNoMatterOfToday() {
            Company later = Company.standard()
                    .with(
                            east().build(),
                            suzhou().grantee(Grantee.person(PersonId.of("newcomer")))
                                    .validity(InstantRange.of(
                                            AUGUST.plusSeconds(1), YEAR.to().orElseThrow()))
                                    .build());
            assertThat(apply(later, later.organization, AUGUST).transition().events())
                    .isEmpty();
        }
    }

    @Nested
    class G11GrantsOfPositions {
        private final Organization vacant = without("wang", "P-EAST");

        @Test
        void surviveAndAreSuspendedWhileItIsVacant() {
            FactReport report = apply(company, vacant, AUGUST);
            assertThat(report.state().grants()).isEqualTo(company.state.grants());
            assertThat(report.handovers())
                    .containsExactly(new Handover(
                            WANG,
                            List.of(
                                    new OpenItem(OpenItem.Kind.GRANT_SUSPENDED, "G-EAST"),
                                    new OpenItem(OpenItem.Kind.GRANT_ISSUED, "G-SZ"))));
            assertThat(company.with(vacant).authority().live(GrantId.of("G-EAST"), AUGUST))
                    .isFalse();
        }

        @Test
        void neverFollowThePerson() {
            Organization elsewhere =
                    more(vacant, Appointment.primary(WANG, PositionId.of("P-OPS2"), DateRange.parse("2025-08-01/")));
            var decision = company.with(elsewhere)
                    .authority()
                    .decide(
                            io.salestiers.core.authority.Actor.of(WANG),
                            Capabilities.TARGET_SET,
                            io.salestiers.core.authority.Target.of(LI),
                            AUGUST);
            assertThat(decision.permit()).isFalse();
        }

        @Test
        void surviveAChangeOfOccupant() {
            Organization changed = more(
                    vacant,
                    Appointment.primary(PersonId.of("qian"), PositionId.of("P-EAST"), DateRange.parse("2025-08-01/")));
            FactReport report = apply(company, changed, AUGUST);
            assertThat(report.transition().events()).isEmpty();
            assertThat(report.handovers())
                    .containsExactly(new Handover(WANG, List.of(new OpenItem(OpenItem.Kind.GRANT_ISSUED, "G-SZ"))));
            assertThat(company.with(changed).authority().live(GrantId.of("G-R1"), AUGUST))
                    .isTrue();
        }
    }

    @Nested
    class G10TheRootOffice {
        private final Organization left = Company.organization(DateRange.parse("2025-01-01/2025-08-01"));

        @Test
        void ifTheLastOneLeavesItIsVacantAndSaysSo() {
            FactReport report = apply(company, left, AUGUST);
            assertThat(report.rootVacant()).isTrue();
            assertThat(report.transition().events())
                    .extracting(Event::type)
                    .containsExactly(
                            DelegationEventType.ROOT_ENDED,
                            DelegationEventType.ROOT_ENDED,
                            DelegationEventType.ROOT_VACANT);
            assertThat(report.transition().audit()).hasSize(3);
            assertThat(report.state().rootAdministrators())
                    .extracting(RootAdministrator::validity)
                    .containsOnly(InstantRange.of(Company.START, AUGUST));
            assertThat(report.handovers()).extracting(Handover::person).containsExactly(HE, MA);
            assertThat(report.handovers().get(0).keys(OpenItem.Kind.ROOT_OFFICE))
                    .containsExactly("he");
        }

        @Test
        void ifOneStaysItIsNot() {
            Organization oneLeft = Company.builder()
                    .holder("he", "P-OPS", DateRange.parse("2025-01-01/2025-08-01"))
                    .holder("ma", "P-OPS2")
                    .build();
            FactReport report = apply(company, oneLeft, AUGUST);
            assertThat(report.rootVacant()).isFalse();
            assertThat(report.transition().events())
                    .extracting(Event::type)
                    .containsExactly(DelegationEventType.ROOT_ENDED);
        }

        @Test
        void itIsSaidOnce() {
            FactReport first = apply(company, left, AUGUST);
            FactReport second = Facts.of(left, AuthorityPolicy.standard())
                    .apply(CommandKey.of("next"), first.state(), HR, AUGUST.plusSeconds(1), Map.of());
            assertThat(second.transition().events()).isEmpty();
            assertThat(second.rootVacant()).isTrue();
        }

        @Test
        void whoNeverHadAnAppointmentNeverWasInTheOffice() {
            AuthorityState state = company.state.withRootAdministrators(
                    List.of(Company.founder(PersonId.of("ghost")), Company.founder(MA)));
            FactReport report = apply(company.with(state), company.organization, AUGUST);
            assertThat(report.state().rootAdministrators()).containsExactly(Company.founder(MA));
        }
    }

    @Nested
    class WhatIsOpen {
        private final Grant waiting = li().id(GrantId.of("G-W")).build();
        private final AuthorityState state = company.state
                .withPending(List.of(
                        new PendingApproval(waiting, NOW),
                        new PendingApproval(
                                east().id(GrantId.of("G-Z"))
                                        .grantee(Grantee.person(ZHANG))
                                        .build(),
                                NOW),
                        new PendingApproval(east().id(GrantId.of("G-O")).build(), NOW)))
                .withRootRequests(List.of(new RootRequest(LI, RootAdministrator.Origin.APPOINTED, ZHANG, NOW)))
                .withSightShares(List.of(
                        new SightShare(ZHANG, ZHAO, Capabilities.RESULT_SEE, Subject.of(LI), YEAR, false),
                        new SightShare(
                                ZHANG,
                                ZHAO,
                                Capabilities.TARGET_SEE,
                                Subject.of(LI),
                                InstantRange.of(NOW, AUGUST),
                                false)));

        @Test
        void requestsByAndForThePersonAndShares() {
            FactReport report = apply(company.with(state), without("zhang", "P-SZ"), AUGUST);
            Handover handover = report.handovers().get(0);
            assertThat(handover.keys(OpenItem.Kind.REQUEST_MADE)).containsExactly("G-W");
            assertThat(handover.keys(OpenItem.Kind.REQUEST_FOR)).containsExactly("G-Z");
            assertThat(handover.keys(OpenItem.Kind.ROOT_REQUESTED)).containsExactly("li");
            assertThat(handover.keys(OpenItem.Kind.SIGHT_SHARED)).containsExactly("zhao person:li");
            // What came from the person's grant, or was for the person, can't come into being any more.
            assertThat(report.state().pending())
                    .extracting(pending -> pending.grant().id())
                    .containsExactly(GrantId.of("G-O"));
            assertThat(report.transition().events())
                    .extracting(Event::type)
                    .filteredOn(DelegationEventType.REQUEST_FELL::equals)
                    .hasSize(2);
        }

        @Test
        void aChangeOfWhatEndsFallsToo() {
            AuthorityState changing = company.state.withPending(
                    List.of(new PendingApproval(li().use().build(), NOW)));
            FactReport report = apply(company.with(changing), without("zhang", "P-SZ"), AUGUST);
            assertThat(report.state().pending()).isEmpty();
        }

        @Test
        void beforeSomebodyLeavesItCanBeAsked() {
            Facts facts = Facts.of(company.organization, AuthorityPolicy.standard());
            Handover zhang = facts.leaver(state, ZHANG, NOW, List.of("appeal/7"));
            assertThat(zhang.keys(OpenItem.Kind.GRANT_ENDED)).containsExactly("G-SZ");
            assertThat(zhang.keys(OpenItem.Kind.GRANT_FELL)).containsExactly("G-R1");
            assertThat(zhang.keys(OpenItem.Kind.GRANT_ISSUED)).isEmpty();
            assertThat(zhang.keys(OpenItem.Kind.HOST)).containsExactly("appeal/7");
            Handover wang = facts.leaver(state, WANG, NOW, List.of());
            assertThat(wang.keys(OpenItem.Kind.GRANT_SUSPENDED)).containsExactly("G-EAST");
            assertThat(wang.keys(OpenItem.Kind.GRANT_ISSUED)).containsExactly("G-SZ");
            Handover he = facts.leaver(state, HE, NOW, List.of());
            assertThat(he.keys(OpenItem.Kind.ROOT_OFFICE)).containsExactly("he");
            assertThat(he.keys(OpenItem.Kind.GRANT_ISSUED)).containsExactly("G-EAST");
            assertThat(facts.leaver(state, ZHAO, NOW, List.of()).items()).isEmpty();
        }
    }

    @Test
    void grantsPastTheirEndAreNotTouched() {
        Instant after = YEAR.to().orElseThrow();
        FactReport report = apply(company, without("zhang", "P-SZ"), after);
        assertThat(report.transition().events()).isEmpty();
    }
}
