package io.salestiers.incentives.promotion;

import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.org.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The rules of the panel of a case: convened, recused, voted, closed. */
final class CasePanelRules {
    private final CaseDeed deed;
    private final CaseDeciders deciders;
    private final PromotionCase state;

    CasePanelRules(CaseDeed deed, CaseDeciders deciders) {
        this.deed = deed;
        this.deciders = deciders;
        this.state = deed.state();
    }

    void convene(PromotionCommand.ConvenePanel command) {
        deed.requirePhase(CasePhase.NOMINATED);
        deed.notTheCandidate();
        deed.notAmong(List.of(state.nominatedBy()), "nominated");
        deciders.permitted(Capabilities.PROMOTION_NOMINATE);
        Set<PersonId> members = command.members();
        int quorum = state.track().panel().quorum();
        deed.refuse(
                members.size() < quorum,
                deed.finding(PromotionFinding.PANEL_TOO_SMALL)
                        .with("quorum", quorum)
                        .with("members", members.size()));
        deed.refuse(
                !members.contains(command.chair()),
                deed.finding(PromotionFinding.CHAIR_NOT_ON_PANEL)
                        .with("chair", command.chair().value()));
        Set<PersonId> before = new TreeSet<>(state.involved());
        before.add(state.person());
        members.stream()
                .filter(before::contains)
                .forEach(member -> deed.refuse(
                        deed.finding(PromotionFinding.HAS_HAD_A_PART).with("member", member.value())));
        if (!deed.refused()) {
            Panel panel = new Panel(deed.who(), command.chair(), command.members(), new TreeSet<>(), List.of());
            deed.become(
                    deed.involved(
                            state.withPanels(CaseDeed.plus(state.panels(), panel))
                                    .withPhase(CasePhase.IN_PANEL),
                            Capabilities.PROMOTION_NOMINATE),
                    PromotionEventType.PANEL_CONVENED);
        }
    }

    void recuse() {
        member();
        if (!deed.refused()) {
            deed.refuse(panel().recused().contains(deed.who()), deed.byActor(PromotionFinding.ALREADY));
        }
        if (!deed.refused()) {
            deed.become(with(panel().withRecusal(deed.who())), PromotionEventType.MEMBER_RECUSED);
        }
    }

    void vote(boolean inFavor) {
        deed.requireReason();
        member();
        if (state.phase() == CasePhase.IN_PANEL) {
            deed.refuse(panel().recused().contains(deed.who()), deed.byActor(PromotionFinding.RECUSED));
            deed.refuse(
                    !deciders.ask(Capabilities.PROMOTION_APPROVE).interests().isEmpty(), deciders.interest());
        }
        if (!deed.refused()) {
            deed.become(
                    with(panel().withVote(new PanelVote(
                            deed.who(), inFavor, deed.header().reason(), deed.instant()))),
                    PromotionEventType.VOTE_GIVEN);
        }
    }

    void closePanel() {
        deed.requirePhase(CasePhase.IN_PANEL);
        if (deed.refused()) {
            return;
        }
        boolean entitled = deed.actor().speaksFor().isEmpty()
                && (deed.who().equals(panel().chair()) || deed.who().equals(panel().convenedBy()));
        deed.refuse(!entitled, deed.byActor(PromotionFinding.NOT_ON_PANEL));
        deed.notTheCandidate();
        Optional<PanelOutcome> outcome = panel().outcome(state.track().panel());
        deed.refuse(
                outcome.isEmpty(),
                deed.finding(PromotionFinding.QUORUM_MISSING)
                        .with("quorum", state.track().panel().quorum())
                        .with("votes", panel().votes().size()));
        if (!deed.refused()) {
            boolean on = outcome.orElseThrow() != PanelOutcome.NOT_RECOMMENDED;
            deed.become(
                    CaseDeed.decided(
                            state,
                            deed.decision(
                                    CaseStep.PANEL,
                                    Optional.empty(),
                                    state.panel(),
                                    Optional.empty(),
                                    on ? CasePhase.RECOMMENDED : CasePhase.REJECTED)),
                    on ? PromotionEventType.RECOMMENDED : PromotionEventType.REJECTED);
        }
    }

    private Panel panel() {
        return state.panel().orElseThrow();
    }

    private PromotionCase with(Panel panel) {
        List<Panel> all = new ArrayList<>(state.panels());
        all.set(all.size() - 1, panel);
        return state.withPanels(all);
    }

    /** The actor is on the panel, speaks for nobody else, and has neither voted nor recused themself. */
    private void member() {
        deed.requirePhase(CasePhase.IN_PANEL);
        if (deed.refused()) {
            return;
        }
        boolean own = deed.forThemself();
        deed.refuse(!own || !panel().members().contains(deed.who()), deed.byActor(PromotionFinding.NOT_ON_PANEL));
        deed.refuse(panel().voteOf(deed.who()).isPresent(), deed.byActor(PromotionFinding.ALREADY));
    }
}
