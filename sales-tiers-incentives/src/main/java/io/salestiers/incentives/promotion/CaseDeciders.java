package io.salestiers.incentives.promotion;

import io.salestiers.core.authority.Authority;
import io.salestiers.core.authority.AuthorityDecision;
import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.authority.Capability;
import io.salestiers.core.authority.OutsideBody;
import io.salestiers.core.authority.Target;
import io.salestiers.core.command.BodyDecision;
import io.salestiers.core.org.Ladder;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.TierId;
import io.salestiers.core.result.Finding;
import java.util.Optional;

/** Who may do and decide something about a case: by grants, interests and where the actor stands. */
final class CaseDeciders {
    private final CaseDeed deed;
    private final Authority authority;
    private final PromotionCase state;

    CaseDeciders(CaseDeed deed, Authority authority) {
        this.deed = deed;
        this.authority = authority;
        this.state = deed.state();
    }

    AuthorityDecision ask(Capability capability) {
        return authority.decide(
                deed.actor(),
                capability,
                Target.of(state.person()).on("promotion-case/" + state.id(), state.involvements()),
                deed.instant());
    }

    void permitted(Capability capability) {
        AuthorityDecision decision = ask(capability);
        deed.requirePermitted(decision);
        deed.refuse(decision.permit() && decision.secondApproval(), interest());
    }

    Finding interest() {
        return deed.byActor(PromotionFinding.INTEREST)
                .with("person", state.person().value());
    }

    /** G6 and G16: who decides stands above the tier, or speaks for the outside body where there is nothing above. */
    void fromAbove() {
        TierId tier = state.decidedAbove();
        OrganizationDay day = authority.organization().on(deed.today());
        boolean known = day.ladders().find(tier).isPresent();
        if (known && day.ladders().ladderOf(tier).highest().id().equals(tier)) {
            outsideBody(tier);
            return;
        }
        permitted(Capabilities.PROMOTION_APPROVE);
        deed.refuse(
                !known || !standsAbove(tier, day),
                deed.byActor(PromotionFinding.NOT_ABOVE_TARGET).with("tier", tier.value()));
    }

    private boolean standsAbove(TierId tier, OrganizationDay day) {
        Ladder ladder = day.ladders().ladderOf(tier);
        return deed.actor().speaksFor().isEmpty()
                && day.positionsOf(deed.who()).stream()
                        .flatMap(position -> day.tier(position).stream())
                        .anyMatch(own -> ladder.find(own).isPresent() && ladder.higher(own, tier));
    }

    private void outsideBody(TierId tier) {
        Optional<OutsideBody> body = authority.state().outsideBody();
        boolean speaks = body.filter(each -> each.members().contains(deed.who())
                        && deed.actor().speaksFor().equals(Optional.of(each.id())))
                .isPresent();
        deed.refuse(!speaks, deed.byActor(PromotionFinding.OUTSIDE_BODY_ONLY).with("tier", tier.value()));
        deed.refuse(
                body.isEmpty()
                        || deed.header()
                                .bodyDecision()
                                .map(BodyDecision::body)
                                .filter(body.get().id()::equals)
                                .isEmpty(),
                deed.finding(PromotionFinding.BODY_DECISION_MISSING));
        deed.refuse(!ask(Capabilities.PROMOTION_APPROVE).interests().isEmpty(), interest());
    }
}
