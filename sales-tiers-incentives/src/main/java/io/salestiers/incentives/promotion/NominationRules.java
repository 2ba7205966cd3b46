package io.salestiers.incentives.promotion;

import io.salestiers.core.authority.Capabilities;
import java.util.List;
import java.util.Optional;

/** The rules of how a case begins, and how it is withdrawn before anybody approves. */
final class NominationRules {
    private final CaseDeed deed;
    private final CaseDeciders deciders;
    private final CaseEvidence evidence;
    private final PromotionRules rules;
    private final PromotionCase state;

    NominationRules(CaseDeed deed, CaseDeciders deciders, CaseEvidence evidence, PromotionRules rules) {
        this.deed = deed;
        this.deciders = deciders;
        this.evidence = evidence;
        this.rules = rules;
        this.state = deed.state();
    }

    void nominate(List<PromotionCase> others) {
        if (!state.applied().isEmpty()) {
            deed.refuse(deed.finding(PromotionFinding.DUPLICATE_CASE)
                    .with("case", state.id().value()));
            return;
        }
        deed.refuse(
                !rules.effective().contains(deed.today()),
                deed.finding(PromotionFinding.RULES_NOT_EFFECTIVE)
                        .with("rules", rules.id().value())
                        .with("day", deed.today()));
        others.stream()
                .filter(other -> other.person().equals(state.person())
                        && other.phase().open()
                        && !other.id().equals(state.id()))
                .forEach(other -> deed.refuse(deed.finding(PromotionFinding.OTHER_CASE_OPEN)
                        .with("person", state.person().value())
                        .with("other", other.id().value())));
        if (deed.falls()) {
            deed.requireReason();
        }
        deciders.permitted(Capabilities.PROMOTION_NOMINATE);
        Optional<Eligibility> today = evidence.find();
        today.ifPresent(each -> evidence.require(each, true));
        if (!deed.refused()) {
            deed.become(
                    deed.involved(
                            CaseDeed.decided(
                                    state,
                                    deed.decision(
                                            CaseStep.NOMINATED,
                                            today,
                                            Optional.empty(),
                                            Optional.empty(),
                                            CasePhase.NOMINATED)),
                            Capabilities.PROMOTION_NOMINATE),
                    PromotionEventType.NOMINATED);
        }
    }

    void withdraw() {
        deed.requirePhase(CasePhase.NOMINATED, CasePhase.IN_PANEL, CasePhase.RECOMMENDED);
        boolean own = deed.forThemself()
                && (deed.who().equals(state.person()) || deed.who().equals(state.nominatedBy()));
        deed.refuse(
                !own,
                deed.byActor(PromotionFinding.NOT_OWN)
                        .with("person", state.person().value()));
        if (!deed.refused()) {
            deed.become(state.withPhase(CasePhase.WITHDRAWN), PromotionEventType.WITHDRAWN);
        }
    }
}
