package io.salestiers.incentives.promotion;

import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The rules of the time from the effective day on: trial, leave in it, passed or not. */
final class TrialRules {
    private final CaseDeed deed;
    private final CaseDeciders deciders;
    private final PromotionCase state;

    TrialRules(CaseDeed deed, CaseDeciders deciders) {
        this.deed = deed;
        this.deciders = deciders;
        this.state = deed.state();
    }

    void takeEffect() {
        deed.requirePhase(CasePhase.APPROVED);
        deed.notTheCandidate();
        deciders.permitted(Capabilities.PROMOTION_NOMINATE);
        state.effective()
                .filter(day -> deed.today().isBefore(day))
                .ifPresent(day -> deed.refuse(deed.finding(PromotionFinding.NOT_EFFECTIVE_YET)
                        .with("effective", day)
                        .with("day", deed.today())));
        if (!deed.refused()) {
            LocalDate from = state.effective().orElseThrow();
            Optional<DateRange> trial =
                    state.track().trial().map(rule -> DateRange.of(from, from.plusMonths(rule.months())));
            deed.become(
                    state.withTrial(trial).withPhase(trial.isPresent() ? CasePhase.ON_TRIAL : CasePhase.CONFIRMED),
                    PromotionEventType.TOOK_EFFECT);
        }
    }

    void countLeave(DateRange days) {
        deed.requirePhase(CasePhase.ON_TRIAL);
        deed.notTheCandidate();
        deciders.permitted(Capabilities.PROMOTION_NOMINATE);
        if (state.phase() != CasePhase.ON_TRIAL) {
            return;
        }
        DateRange trial = state.trial().orElseThrow();
        deed.refuse(
                !trial.encloses(days) || state.trialLeave().stream().anyMatch(days::overlaps),
                deed.finding(PromotionFinding.LEAVE_OUTSIDE_TRIAL)
                        .with("days", Argument.days(days))
                        .with("trial", Argument.days(trial)));
        if (!deed.refused()) {
            deed.become(
                    state.withTrial(DateRange.of(trial.from(), trialEnd().plusDays(days.lengthInDays())))
                            .withTrialLeave(CaseDeed.plus(state.trialLeave(), days)),
                    PromotionEventType.TRIAL_EXTENDED);
        }
    }

    void confirm() {
        endsTrial();
        deed.refuse(
                state.phase() == CasePhase.ON_TRIAL && deed.today().isBefore(trialEnd()),
                deed.finding(PromotionFinding.TRIAL_GOES_ON)
                        .with("until", state.trial().isPresent() ? trialEnd() : deed.today())
                        .with("day", deed.today()));
        if (!deed.refused()) {
            deed.become(
                    CaseDeed.decided(
                            state,
                            deed.decision(
                                    CaseStep.CONFIRMED,
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    CasePhase.CONFIRMED)),
                    PromotionEventType.CONFIRMED);
        }
    }

    void goBack(PromotionCommand.Return command) {
        endsTrial();
        deed.refuse(
                command.from().isBefore(deed.today()),
                deed.finding(PromotionFinding.BACK_IN_THE_PAST)
                        .with("from", command.from())
                        .with("day", deed.today()));
        if (deed.refused()) {
            return;
        }
        boolean former = state.track().trial().orElseThrow().returns() == ReturnRule.FORMER_POSITION;
        TierChange change = new TierChange(
                state.person(),
                state.track().to(),
                state.track().from(),
                command.from(),
                former ? state.formerPosition() : Optional.empty());
        PromotionCase next = CaseDeed.decided(
                state,
                deed.decision(
                        CaseStep.RETURNED,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(command.agreement()),
                        CasePhase.RETURNED));
        deed.become(
                deed.involved(next.withChanges(CaseDeed.plus(state.changes(), change)), Capabilities.PROMOTION_APPROVE),
                PromotionEventType.RETURNED);
    }

    private void endsTrial() {
        deed.requirePhase(CasePhase.ON_TRIAL);
        deed.requireReason();
        deed.notTheCandidate();
        deed.notAmong(List.of(state.nominatedBy()), "nominated");
        deciders.fromAbove();
    }

    private LocalDate trialEnd() {
        return state.trial().flatMap(DateRange::to).orElseThrow();
    }
}
