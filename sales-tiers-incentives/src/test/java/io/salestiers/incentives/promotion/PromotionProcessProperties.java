package io.salestiers.incentives.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import io.salestiers.core.audit.AuditOutcome;
import io.salestiers.core.audit.AuditRecord;
import io.salestiers.core.command.CommandFindings;
import io.salestiers.core.command.Transition;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Outcome;
import io.salestiers.incentives.testkit.promotion.PromotionArbitraries;
import io.salestiers.incentives.testkit.promotion.PromotionCompany;
import io.salestiers.incentives.testkit.promotion.PromotionWalk;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;

/** Whatever anybody tries in whatever order: what is done is exactly what a naive model permits. */
class PromotionProcessProperties {
    @Provide
    Arbitrary<PromotionWalk> walks() {
        return PromotionArbitraries.walks();
    }

    private static String kind(TrackId track) {
        return track.equals(PromotionCompany.SUPERVISOR)
                ? "up"
                : track.equals(PromotionCompany.KEEP_SUPERVISOR) ? "keep" : "top";
    }

    private static LocalDate day(PromotionWalk.Step step) {
        return PromotionWalk.AUTHORITY.organization().dayOf(step.instant());
    }

    @Property(tries = 300, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void exactlyWhatTheModelPermitsIsDone(@ForAll("walks") PromotionWalk walk) {
        PromotionWalk.Nomination nomination = walk.nomination();
        String kind = kind(nomination.track());
        // A move to a lower tier needs a reason, which the random header may lack: told by its finding alone.
        boolean unstated = nomination.transition().refusal().stream()
                .anyMatch(finding -> finding.code() == PromotionFinding.REASON_MISSING);
        assertThat(nomination.transition().done())
                .isEqualTo(NaiveCase.mayNominate(nomination.actor(), nomination.person())
                        && NaiveCase.nominable(nomination.person())
                        && !unstated);
        NaiveCase model = new NaiveCase(nomination.person(), kind, nomination.actor());
        for (PromotionWalk.Step step : walk.steps()) {
            boolean repeated =
                    step.before().appliedUnder(step.command().header().key()).isPresent();
            if (repeated) {
                assertThat(step.changed()).isFalse();
                continue;
            }
            String next = model.next(step.command(), step.actor(), day(step));
            assertThat(step.changed())
                    .as(
                            "%s by %s on %s: %s",
                            step.command(),
                            step.actor(),
                            day(step),
                            step.transition().outcome())
                    .isEqualTo(!next.isEmpty());
            if (step.changed()) {
                model.done(step.command(), step.actor(), day(step), next);
                assertThat(step.after().phase().name()).isEqualTo(next);
            }
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void nobodyDecidesAboutThemselfAndNoGateIsSkipped(@ForAll("walks") PromotionWalk walk) {
        for (PromotionWalk.Step step : walk.steps()) {
            PromotionCase after = step.after();
            if (!step.changed()
                    || after.decisions().size() == step.before().decisions().size()) {
                continue;
            }
            CaseDecision decision = after.lastDecision();
            assertThat(NaiveCase.hands(step.actor())).doesNotContain(after.person());
            assertThat(decision.by()).isEqualTo(step.actor().person());
            if (decision.step() == CaseStep.APPROVED) {
                Eligibility evidence = decision.evidence().orElseThrow();
                assertThat(evidence.day()).isEqualTo(day(step));
                boolean falls = after.track().kind() == TrackKind.RETENTION;
                assertThat(evidence.outcome()).isEqualTo(falls ? GateOutcome.NOT_MET : GateOutcome.MET);
                assertThat(evidence.gates()).hasSameSizeAs(after.track().gates());
                assertThat(decision.agreement().isPresent() || !falls).isTrue();
                assertThat(after.decisions().stream()
                                .anyMatch(each ->
                                        each.step() == CaseStep.PANEL && each.result() == CasePhase.RECOMMENDED))
                        .isTrue();
            }
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void nothingThatWasDecidedChanges(@ForAll("walks") PromotionWalk walk) {
        for (PromotionWalk.Step step : walk.steps()) {
            PromotionCase before = step.before();
            PromotionCase after = step.after();
            assertThat(after.decisions().subList(0, before.decisions().size())).isEqualTo(before.decisions());
            assertThat(after.changes().subList(0, before.changes().size())).isEqualTo(before.changes());
            assertThat(after.contests().subList(0, before.contests().size())).isEqualTo(before.contests());
            assertThat(after.trialLeave().subList(0, before.trialLeave().size()))
                    .isEqualTo(before.trialLeave());
            assertThat(after.involvements()).containsAll(before.involvements());
            assertThat(after.track()).isEqualTo(before.track());
            assertThat(after.person()).isEqualTo(before.person());
            assertThat(after.nominatedBy()).isEqualTo(before.nominatedBy());
            int open = before.phase() == CasePhase.IN_PANEL ? 1 : 0;
            int closed = before.panels().size() - open;
            assertThat(after.panels().subList(0, closed))
                    .isEqualTo(before.panels().subList(0, closed));
            for (Panel panel : after.panels()) {
                Set<PersonId> voters = new HashSet<>();
                panel.votes()
                        .forEach(vote -> assertThat(voters.add(vote.member())).isTrue());
                assertThat(panel.members()).containsAll(voters).containsAll(panel.recused());
                assertThat(panel.recused()).noneMatch(voters::contains);
            }
            before.decisions()
                    .forEach(decision -> decision.evidence()
                            .ifPresent(evidence -> assertThat(evidence.digest())
                                    .isEqualTo(io.salestiers.core.canonical.Digest.of(evidence.evidence()))));
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void whatIsRefusedChangesNothingAndIsRecorded(@ForAll("walks") PromotionWalk walk) {
        for (PromotionWalk.Step step : walk.steps()) {
            Transition<PromotionCase> transition = step.transition();
            if (transition.outcome() instanceof Outcome.Refused) {
                assertThat(step.after()).isSameAs(step.before());
                assertThat(transition.audit()).singleElement().satisfies(record -> {
                    assertThat(record.outcome()).isEqualTo(AuditOutcome.DENY);
                    assertThat(record.actor()).isEqualTo(step.actor().person());
                });
            } else if (step.changed()) {
                assertThat(transition.audit()).hasSameSizeAs(transition.events());
                assertThat(transition.audit()).extracting(AuditRecord::outcome).containsOnly(AuditOutcome.CHANGE);
                assertThat(step.after().applied())
                        .hasSize(step.before().applied().size() + 1);
            }
        }
    }

    @Property(tries = 80, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void theSameCommandAgainChangesNothing(@ForAll("walks") PromotionWalk walk) {
        Optional<PromotionCase> end = walk.state();
        for (PromotionWalk.Step step : walk.steps()) {
            if (step.changed()) {
                Transition<PromotionCase> again = PromotionWalk.PROCESS.apply(
                        end.orElseThrow(), step.command(), step.actor(), PromotionWalk.AUTHORITY, step.instant());
                assertThat(again.outcome()).isEqualTo(Outcome.done(end.get()));
                assertThat(again.events()).isEmpty();
                assertThat(again.audit()).isEmpty();
                PromotionCommand other =
                        new PromotionCommand.Withdraw(step.command().header().because("another"));
                assertThat(PromotionWalk.PROCESS
                                .apply(end.get(), other, step.actor(), PromotionWalk.AUTHORITY, step.instant())
                                .refusal())
                        .extracting(Finding::code)
                        .containsExactly(CommandFindings.KEY_REUSED);
            }
        }
    }

    @Property(tries = 80, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void replayingGivesTheSame(@ForAll("walks") PromotionWalk walk) {
        for (PromotionWalk.Step step : walk.steps()) {
            Transition<PromotionCase> again = PromotionWalk.PROCESS.apply(
                    step.before(), step.command(), step.actor(), PromotionWalk.AUTHORITY, step.instant());
            assertThat(again).isEqualTo(step.transition());
        }
    }

    /** Else the properties above could hold because nothing ever came about. */
    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void everythingComesAbout(@ForAll("walks") PromotionWalk walk) {
        Set<Object> phases = new HashSet<>();
        Set<Object> commands = new HashSet<>();
        Set<Object> kinds = new HashSet<>();
        for (PromotionWalk.Step step : walk.steps()) {
            phases.add(step.after().phase());
            if (step.changed()) {
                commands.add(step.command().getClass());
                if (step.after().phase() == CasePhase.APPROVED) {
                    kinds.add(kind(step.after().track().id()));
                }
            }
        }
        phases.forEach(phase -> Statistics.label("phase").collect(phase));
        commands.forEach(command -> Statistics.label("done").collect(command));
        kinds.forEach(each -> Statistics.label("approved").collect(each));
        Statistics.label("phase")
                .coverage(coverage -> List.of(CasePhase.values())
                        .forEach(phase -> coverage.check(phase).count(count -> count > 0)));
        Statistics.label("done")
                .coverage(coverage -> List.of(PromotionCommand.class.getPermittedSubclasses())
                        .forEach(command -> coverage.check(command).count(count -> count > 0)));
        Statistics.label("approved")
                .coverage(coverage -> List.of("up", "keep", "top")
                        .forEach(each -> coverage.check(each).count(count -> count > 0)));
    }
}
