package io.salestiers.incentives.promotion;

import io.salestiers.core.authority.Authority;
import io.salestiers.core.command.TransitionDraft;
import java.util.List;

/** Leads each command on a case to the rules of its phase. */
final class CaseRules {
    private final NominationRules nomination;
    private final CasePanelRules panel;
    private final ApprovalRules approval;
    private final TrialRules trial;
    private final ContestRules contests;

    CaseRules(TransitionDraft<PromotionCase> draft, Authority authority, PromotionRules rules, PromotionInputs inputs) {
        CaseDeed deed = new CaseDeed(draft, authority);
        CaseDeciders deciders = new CaseDeciders(deed, authority);
        CaseEvidence evidence = new CaseEvidence(deed, rules, inputs);
        this.nomination = new NominationRules(deed, deciders, evidence, rules);
        this.panel = new CasePanelRules(deed, deciders);
        this.approval = new ApprovalRules(deed, deciders, evidence, authority);
        this.trial = new TrialRules(deed, deciders);
        this.contests = new ContestRules(deed, deciders);
    }

    void nominate(List<PromotionCase> others) {
        nomination.nominate(others);
    }

    void apply(PromotionCommand command) {
        if (command instanceof PromotionCommand.ConvenePanel convene) {
            panel.convene(convene);
        } else if (command instanceof PromotionCommand.Recuse) {
            panel.recuse();
        } else if (command instanceof PromotionCommand.Vote vote) {
            panel.vote(vote.inFavor());
        } else if (command instanceof PromotionCommand.ClosePanel) {
            panel.closePanel();
        } else if (command instanceof PromotionCommand.Approve approve) {
            approval.approve(approve);
        } else if (command instanceof PromotionCommand.Reject) {
            approval.reject();
        } else if (command instanceof PromotionCommand.Withdraw) {
            nomination.withdraw();
        } else if (command instanceof PromotionCommand.TakeEffect) {
            trial.takeEffect();
        } else if (command instanceof PromotionCommand.CountLeave leave) {
            trial.countLeave(leave.days());
        } else if (command instanceof PromotionCommand.Confirm) {
            trial.confirm();
        } else if (command instanceof PromotionCommand.Return back) {
            trial.goBack(back);
        } else if (command instanceof PromotionCommand.Contest contest) {
            contests.contest(contest.ground());
        } else if (command instanceof PromotionCommand.Hear hear) {
            contests.hear(hear.granted());
        } else {
            throw new AssertionError(command);
        }
    }
}
