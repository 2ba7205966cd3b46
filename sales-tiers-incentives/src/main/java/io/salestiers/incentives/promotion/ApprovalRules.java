package io.salestiers.incentives.promotion;

import io.salestiers.core.authority.Authority;
import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PositionId;
import java.time.LocalDate;
import java.util.Optional;

/** The rules of the independent decision: approved with a day from which it counts, or rejected. */
final class ApprovalRules {
    private final CaseDeed deed;
    private final CaseDeciders deciders;
    private final CaseEvidence evidence;
    private final Authority authority;
    private final PromotionCase state;

    ApprovalRules(CaseDeed deed, CaseDeciders deciders, CaseEvidence evidence, Authority authority) {
        this.deed = deed;
        this.deciders = deciders;
        this.evidence = evidence;
        this.authority = authority;
        this.state = deed.state();
    }

    void approve(PromotionCommand.Approve command) {
        independent();
        Optional<Eligibility> today = evidence.find();
        today.ifPresent(each -> evidence.require(each, false));
        deed.refuse(deed.falls() && command.agreement().isEmpty(), deed.finding(PromotionFinding.AGREEMENT_MISSING));
        LocalDate effective = state.track().effective().snap(deed.today());
        command.position().ifPresent(position -> position(position, effective));
        if (deed.refused()) {
            return;
        }
        TierChange change = new TierChange(
                state.person(), state.track().from(), state.track().to(), effective, command.position());
        PromotionCase next = CaseDeed.decided(
                        state,
                        deed.decision(
                                CaseStep.APPROVED, today, Optional.empty(), command.agreement(), CasePhase.APPROVED))
                .withEffective(effective)
                .withFormerPosition(authority.organization().on(deed.today()).positionOf(state.person()))
                .withChanges(CaseDeed.plus(state.changes(), change));
        deed.become(deed.involved(next, Capabilities.PROMOTION_APPROVE), PromotionEventType.APPROVED);
    }

    void reject() {
        independent();
        if (!deed.refused()) {
            deed.become(
                    deed.involved(
                            CaseDeed.decided(
                                    state,
                                    deed.decision(
                                            CaseStep.REJECTED,
                                            evidence.known(),
                                            Optional.empty(),
                                            Optional.empty(),
                                            CasePhase.REJECTED)),
                            Capabilities.PROMOTION_APPROVE),
                    PromotionEventType.REJECTED);
        }
    }

    private void independent() {
        deed.requirePhase(CasePhase.RECOMMENDED);
        deed.requireReason();
        deed.notTheCandidate();
        deed.hadNoPart();
        deed.notAmong(
                state.decisions().stream()
                        .filter(each -> each.step() != CaseStep.NOMINATED && each.step() != CaseStep.PANEL)
                        .map(CaseDecision::by)
                        .toList(),
                "decided");
        deciders.fromAbove();
    }

    private void position(PositionId position, LocalDate day) {
        OrganizationDay then = authority.organization().on(day);
        boolean open = authority.organization().findPosition(position).isPresent()
                && then.exists(position)
                && then.tier(position).equals(Optional.of(state.track().to()))
                && then.holders(position).isEmpty();
        deed.refuse(
                !open,
                deed.finding(PromotionFinding.POSITION_NOT_OPEN)
                        .with("position", position.value())
                        .with("tier", state.track().to().value())
                        .with("day", day));
    }
}
