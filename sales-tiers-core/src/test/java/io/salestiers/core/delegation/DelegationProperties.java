package io.salestiers.core.delegation;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.audit.AuditOutcome;
import io.salestiers.core.audit.AuditRecord;
import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.authority.AuthorityPolicy;
import io.salestiers.core.authority.AuthorityState;
import io.salestiers.core.authority.Grant;
import io.salestiers.core.authority.GrantId;
import io.salestiers.core.authority.Grantee;
import io.salestiers.core.authority.PendingApproval;
import io.salestiers.core.authority.Revocation;
import io.salestiers.core.authority.RootAdministrator;
import io.salestiers.core.authority.RootRequest;
import io.salestiers.core.command.CommandKey;
import io.salestiers.core.command.Event;
import io.salestiers.core.command.Transition;
import io.salestiers.core.org.Appointment;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Outcome;
import io.salestiers.core.testkit.authority.AuthorityArbitraries;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Whatever anybody tries in whatever order, the invariants of delegated administration hold. */
class DelegationProperties {
    /** An organization and the tries in it. */
    record Tries(Organization organization, List<int[]> draws) {
        @Override
        public String toString() {
            return organization + ", " + draws.size() + " tries";
        }
    }

    @Provide
    Arbitrary<Tries> tries() {
        Arbitrary<int[]> draw =
                Arbitraries.integers().between(0, 1 << 20).array(int[].class).ofSize(24);
        return Combinators.combine(
                        AuthorityArbitraries.organizations().withPeople(6),
                        draw.list().ofMinSize(6).ofMaxSize(24))
                .as(Tries::new);
    }

    private static List<Story.Step> steps(Tries tries) {
        return new Story(tries.organization()).play(tries.draws());
    }

    private static boolean endedByTime(AuthorityState state, Grant grant, Instant instant) {
        Optional<Grant> next = Optional.of(grant);
        while (next.isPresent()) {
            Grant link = next.get();
            boolean over = link.validity().to().isPresent()
                    && !instant.isBefore(link.validity().to().get());
            for (Revocation revocation : state.grants().revocations()) {
                over |= revocation.grant().equals(link.id()) && !instant.isBefore(revocation.at());
            }
            if (over) {
                return true;
            }
            next = link.parent().map(id -> state.grants().grant(id));
        }
        return false;
    }

    private static Map<GrantId, Grant> lasting(AuthorityState state, Instant instant) {
        Map<GrantId, Grant> lasting = new TreeMap<>();
        for (Grant grant : state.grants().all()) {
            if (!endedByTime(state, grant, instant)) {
                lasting.put(grant.id(), grant);
            }
        }
        return lasting;
    }

    private static boolean appointed(Organization organization, PersonId person, Instant instant) {
        LocalDate day = organization.dayOf(instant);
        for (Appointment appointment : organization.appointments()) {
            if (appointment.person().equals(person)
                    && appointment.range().contains(day)
                    && organization.position(appointment.position()).existence().contains(day)) {
                return true;
            }
        }
        return false;
    }

    @Property(tries = 120, edgeCases = EdgeCasesMode.NONE)
    void g1NoGrantIsEverWiderThanTheOneItComesFrom(@ForAll("tries") Tries tries) {
        for (Story.Step step : steps(tries)) {
            for (Grant grant : step.after().grants().all()) {
                if (grant.parent().isPresent()) {
                    Grant parent = step.after().grants().grant(grant.parent().get());
                    assertThat(parent.onward().use()).containsAll(grant.use());
                    assertThat(parent.onward().use()).containsAll(grant.onward().use());
                    assertThat(parent.onward().administer()).containsAll(grant.administer());
                    assertThat(parent.onward().administer())
                            .containsAll(grant.onward().administer());
                    assertThat(grant.onward().depth())
                            .isLessThan(parent.onward().depth());
                    assertThat(parent.validity().encloses(grant.validity())).isTrue();
                    assertThat(grant.scope().surelyWiderThan(parent.scope())).isFalse();
                    assertThat(grant.peerExceptionUntil().isEmpty()
                                    || (parent.peerExceptionUntil().isPresent()
                                            && !grant.peerExceptionUntil()
                                                    .get()
                                                    .isAfter(parent.peerExceptionUntil()
                                                            .get())))
                            .isTrue();
                }
            }
            // A new grant reaches nobody whom the one it comes from does not reach on the day of its issue.
            newGrants(step).stream()
                    .filter(grant -> grant.parent().isPresent())
                    .forEach(grant -> assertThat(Authority.of(
                                            tries.organization(), step.after(), AuthorityPolicy.standard())
                                    .covers(grant.parent().get(), grant.scope(), grant.grantee(), step.instant()))
                            .isTrue());
        }
    }

    private static List<Grant> newGrants(Story.Step step) {
        return step.after().grants().all().stream()
                .filter(grant -> step.before().grants().find(grant.id()).isEmpty())
                .toList();
    }

    @Property(tries = 120, edgeCases = EdgeCasesMode.NONE)
    void g5G13NobodyGetsWhatTheyDecidedThemselfAndWhatIsSensitiveHasTwoPeople(@ForAll("tries") Tries tries) {
        Story story = new Story(tries.organization());
        for (Story.Step step : story.play(tries.draws())) {
            LocalDate day = tries.organization().dayOf(step.instant());
            for (Grant grant : changedOrNew(step)) {
                boolean narrowed = step.command() instanceof DelegationCommand.Narrow;
                if (narrowed) {
                    continue;
                }
                Set<PersonId> receivers = new TreeSet<>();
                if (grant.grantee() instanceof Grantee.OfPosition position) {
                    tries.organization()
                            .on(day)
                            .holders(position.position())
                            .forEach(holder -> receivers.add(holder.person()));
                } else {
                    receivers.add(((Grantee.OfPerson) grant.grantee()).person());
                }
                assertThat(receivers).doesNotContain(step.actor().person());
                if (AuthorityPolicy.standard().needsSecondPerson(grant)) {
                    assertThat(step.command()).isInstanceOf(DelegationCommand.Approve.class);
                    assertThat(step.actor().person()).isNotEqualTo(grant.issuer());
                    assertThat(receivers).doesNotContain(grant.issuer());
                }
            }
            for (RootAdministrator root : step.after().rootAdministrators()) {
                if (!step.before().rootAdministrators().contains(root)
                        && root.validity().to().isEmpty()) {
                    assertThat(step.command()).isInstanceOf(DelegationCommand.Approve.class);
                    RootRequest request = step.before().rootRequests().stream()
                            .filter(each -> each.person().equals(root.person()))
                            .findFirst()
                            .orElseThrow();
                    assertThat(step.actor().person()).isNotEqualTo(request.requestedBy());
                }
            }
        }
    }

    private static List<Grant> changedOrNew(Story.Step step) {
        return step.after().grants().all().stream()
                .filter(grant -> !step.before().grants().find(grant.id()).equals(Optional.of(grant)))
                .toList();
    }

    @Property(tries = 120, edgeCases = EdgeCasesMode.NONE)
    void g9WhatIsDerivedFallsAndTheDryRunSaidSo(@ForAll("tries") Tries tries) {
        Story story = new Story(tries.organization());
        for (Story.Step step : story.play(tries.draws())) {
            Outcome<Impact> dry = Delegation.DEFAULT.dryRun(
                    step.before(), step.command(), step.actor(), story.authority, step.instant());
            assertThat(dry instanceof Outcome.Done).isEqualTo(step.transition().done());
            Map<GrantId, Grant> before = lasting(step.before(), step.instant());
            Map<GrantId, Grant> after = lasting(step.after(), step.instant());
            if (step.transition().done()) {
                Set<GrantId> fell = new TreeSet<>(before.keySet());
                fell.removeAll(after.keySet());
                Set<GrantId> changed = new TreeSet<>();
                before.forEach((id, grant) -> {
                    if (after.containsKey(id) && !grant.equals(after.get(id))) {
                        changed.add(id);
                    }
                });
                Impact impact = dry.orThrow();
                assertThat(impact.falls()).containsExactlyElementsOf(fell);
                assertThat(impact.changes()).containsExactlyElementsOf(changed);
                if (!(step.command() instanceof DelegationCommand.Revoke
                        || step.command() instanceof DelegationCommand.Narrow)) {
                    assertThat(fell).isEmpty();
                }
            }
            Authority then = story.authority.with(step.after());
            for (Grant grant : step.after().grants().all()) {
                if (endedByTime(step.after(), grant, step.instant())) {
                    assertThat(then.live(grant.id(), step.instant())).isFalse();
                }
            }
        }
    }

    @Property(tries = 120, edgeCases = EdgeCasesMode.NONE)
    void g10NoCommandEmptiesTheRootOfficeAndOnlyTwoRecoveryPeopleFillItAgain(@ForAll("tries") Tries tries) {
        Story story = new Story(tries.organization());
        for (Story.Step step : story.play(tries.draws())) {
            boolean before = story.authority.with(step.before()).rootVacant(step.instant());
            boolean after = story.authority.with(step.after()).rootVacant(step.instant());
            if (!before) {
                assertThat(after).isFalse();
            } else {
                assertThat(newGrants(step)).allMatch(grant -> grant.parent().isPresent());
                if (!after) {
                    assertThat(step.command()).isInstanceOf(DelegationCommand.Approve.class);
                    RootAdministrator root = step.after().rootAdministrators().stream()
                            .filter(each -> !step.before().rootAdministrators().contains(each))
                            .findFirst()
                            .orElseThrow();
                    RootRequest request = step.before().rootRequests().stream()
                            .filter(each -> each.person().equals(root.person()))
                            .findFirst()
                            .orElseThrow();
                    assertThat(Set.of(step.actor().person(), request.requestedBy()))
                            .containsExactlyInAnyOrder(Story.GU, Story.TANG);
                    assertThat(root.origin()).isEqualTo(RootAdministrator.Origin.RECOVERED);
                }
            }
        }
    }

    @Property(tries = 120, edgeCases = EdgeCasesMode.NONE)
    void noAuditRecordIsEverLost(@ForAll("tries") Tries tries) {
        Map<String, Integer> kinds = new HashMap<>();
        for (Story.Step step : steps(tries)) {
            Transition<AuthorityState> transition = step.transition();
            if (transition.done()) {
                assertThat(transition.audit())
                        .hasSameSizeAs(transition.events())
                        .isNotEmpty();
                assertThat(transition.audit()).extracting(AuditRecord::outcome).containsOnly(AuditOutcome.CHANGE);
                assertThat(step.after().revision())
                        .isEqualTo(
                                Integer.toString(Integer.parseInt(step.before().revision()) + 1));
                assertThat(transition.events().stream().map(Event::id)).doesNotHaveDuplicates();
            } else {
                assertThat(transition.audit()).extracting(AuditRecord::outcome).containsExactly(AuditOutcome.DENY);
                assertThat(transition.events()).isEmpty();
                assertThat(step.after()).isSameAs(step.before());
            }
            kinds.merge(
                    (transition.done() ? "done " : "refused ") + step.command().capability(), 1, Integer::sum);
        }
        kinds.forEach((kind, times) -> Statistics.label("command").collect(kind));
        Statistics.label("command").coverage(coverage -> {
            for (String kind : List.of(
                    "done grant:issue",
                    "refused grant:issue",
                    "done grant:revoke",
                    "done grant:narrow",
                    "done grant:approve",
                    "refused grant:approve")) {
                coverage.check(kind).count(count -> count > 0);
            }
        });
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void theSameCommandTwiceIsHarmless(@ForAll("tries") Tries tries) {
        Story story = new Story(tries.organization());
        for (Story.Step step : story.play(tries.draws())) {
            if (step.transition().done()) {
                Transition<AuthorityState> again = Delegation.DEFAULT.apply(
                        step.after(), step.command(), step.actor(), story.authority, step.instant());
                assertThat(again.outcome()).isEqualTo(Outcome.done(step.after()));
                assertThat(again.events()).isEmpty();
                assertThat(again.audit()).isEmpty();
            }
        }
    }

    /** Facts write down what the rules see by themselves: nothing that was live before is ended, nothing dead is left. */
    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void g11FactsEndExactlyWhatRestsOnNoAppointmentAnyMore(@ForAll("tries") Tries tries) {
        Story story = new Story(tries.organization());
        List<Story.Step> steps = story.play(tries.draws());
        AuthorityState state = steps.get(steps.size() - 1).after();
        Instant instant = steps.get(steps.size() - 1).instant().plusSeconds(3 * 86400);
        FactReport report = Facts.of(tries.organization(), AuthorityPolicy.standard())
                .apply(CommandKey.of("fact"), state, PersonId.of("hr"), instant, Map.of());
        Authority before = story.authority.with(state);
        Authority after = story.authority.with(report.state());
        for (Grant grant : state.grants().all()) {
            assertThat(after.live(grant.id(), instant)).isEqualTo(before.live(grant.id(), instant));
            if (grant.grantee() instanceof Grantee.OfPerson own) {
                boolean ends = !appointed(tries.organization(), own.person(), instant)
                        && grant.validity().contains(instant)
                        && !endedByTime(state, grant, instant);
                if (ends) {
                    assertThat(endedByTime(report.state(), grant, instant)).isTrue();
                }
            } else if (grant.parent().isEmpty()) {
                assertThat(endedByTime(report.state(), grant, instant)).isEqualTo(endedByTime(state, grant, instant));
            }
        }
        assertThat(report.rootVacant()).isEqualTo(before.rootVacant(instant));
        assertThat(after.rootAdministrators(instant)).isEqualTo(before.rootAdministrators(instant));
        assertThat(report.transition().audit())
                .hasSameSizeAs(report.transition().events());
        for (PendingApproval pending : report.state().pending()) {
            assertThat(state.pending()).contains(pending);
        }
        Statistics.label("ended").collect(report.transition().events().isEmpty() ? "nothing" : "something");
        Statistics.label("ended")
                .coverage(coverage -> coverage.check("something").count(count -> count > 0));
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void g11AGrantOfAPersonIsNeverLiveWithoutAnAppointment(@ForAll("tries") Tries tries) {
        Story story = new Story(tries.organization());
        for (Story.Step step : story.play(tries.draws())) {
            Authority then = story.authority.with(step.after());
            for (Grant grant : step.after().grants().all()) {
                if (grant.grantee() instanceof Grantee.OfPerson own && then.live(grant.id(), step.instant())) {
                    assertThat(appointed(tries.organization(), own.person(), step.instant()))
                            .isTrue();
                }
            }
        }
    }

    @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
    void strangersChangeNothing(@ForAll("tries") Tries tries) {
        Story story = new Story(tries.organization());
        for (Story.Step step : story.play(tries.draws())) {
            Transition<AuthorityState> tried = Delegation.DEFAULT.apply(
                    step.before(),
                    step.command(),
                    Actor.of(AuthorityArbitraries.STRANGER),
                    story.authority,
                    step.instant());
            assertThat(tried.done()).isFalse();
            assertThat(tried.audit()).hasSize(1);
        }
    }
}
