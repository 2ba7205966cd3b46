package io.salestiers.incentives.promotion;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.authority.AuthorityDecision;
import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.authority.Capability;
import io.salestiers.core.authority.Involvement;
import io.salestiers.core.authority.OutsideBody;
import io.salestiers.core.authority.Target;
import io.salestiers.core.command.BodyDecision;
import io.salestiers.core.command.TransitionDraft;
import io.salestiers.core.org.Ladder;
import io.salestiers.core.org.OrganizationDay;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.PositionId;
import io.salestiers.core.org.TierId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The rules of one command on one case. All that speaks against it is collected, not the first. */
final class CaseRules {
    private final TransitionDraft<PromotionCase> draft;
    private final Authority authority;
    private final PromotionRules rules;
    private final PromotionInputs inputs;
    private final PromotionCase state;

    CaseRules(TransitionDraft<PromotionCase> draft, Authority authority, PromotionRules rules, PromotionInputs inputs) {
        this.draft = draft;
        this.authority = authority;
        this.rules = rules;
        this.inputs = inputs;
        this.state = draft.state();
    }

    void apply(PromotionCommand command) {
        if (command instanceof PromotionCommand.ConvenePanel convene) {
            convene(convene);
        } else if (command instanceof PromotionCommand.Recuse) {
            recuse();
        } else if (command instanceof PromotionCommand.Vote vote) {
            vote(vote.inFavor());
        } else if (command instanceof PromotionCommand.ClosePanel) {
            closePanel();
        } else if (command instanceof PromotionCommand.Approve approve) {
            approve(approve);
        } else if (command instanceof PromotionCommand.Reject) {
            reject();
        } else if (command instanceof PromotionCommand.Withdraw) {
            withdraw();
        } else if (command instanceof PromotionCommand.TakeEffect) {
            takeEffect();
        } else if (command instanceof PromotionCommand.CountLeave leave) {
            countLeave(leave.days());
        } else if (command instanceof PromotionCommand.Confirm) {
            confirm();
        } else if (command instanceof PromotionCommand.Return back) {
            goBack(back);
        } else if (command instanceof PromotionCommand.Contest contest) {
            contest(contest.ground());
        } else if (command instanceof PromotionCommand.Hear hear) {
            hear(hear.granted());
        } else {
            throw new AssertionError(command);
        }
    }

    /* What the rules have in common */

    private PersonId who() {
        return draft.actor().person();
    }

    /** Whoever stands behind a command: the actor, and for whom the actor acts. */
    private Set<PersonId> hands() {
        Set<PersonId> hands = new TreeSet<>(Set.of(who()));
        draft.actor().onBehalfOf().ifPresent(hands::add);
        return hands;
    }

    private LocalDate today() {
        return authority.organization().dayOf(draft.instant());
    }

    private Finding finding(PromotionFinding code) {
        return Finding.of(code, Place.about(state.key().toString()));
    }

    private Finding byActor(PromotionFinding code) {
        return finding(code).with("actor", who().value());
    }

    private void refuse(boolean wrong, Finding finding) {
        if (wrong) {
            draft.refuse(finding);
        }
    }

    private void phase(CasePhase... allowed) {
        refuse(
                !List.of(allowed).contains(state.phase()),
                finding(PromotionFinding.WRONG_PHASE)
                        .with("case", state.id().value())
                        .with("phase", Argument.term(state.phase().key()))
                        .with(
                                "allowed",
                                new Argument.Many(Stream.of(allowed)
                                        .map(each -> Argument.term(each.key()))
                                        .toList())));
    }

    private void reason() {
        refuse(!draft.header().reasonStated(), finding(PromotionFinding.REASON_MISSING));
    }

    /** G5: not about themself, in no way. */
    private void notTheCandidate() {
        refuse(hands().contains(state.person()), byActor(PromotionFinding.ABOUT_ONESELF));
    }

    private void notAmong(Collection<PersonId> people, String role) {
        refuse(
                hands().stream().anyMatch(people::contains),
                byActor(PromotionFinding.SAME_PERSON).with("role", Argument.term("incentives.promotion.role." + role)));
    }

    /** G12: who had a part in it before decides nothing about it. */
    private void hadNoPart() {
        notAmong(List.of(state.nominatedBy()), "nominated");
        notAmong(state.panels().stream().map(Panel::convenedBy).toList(), "convened");
        notAmong(
                state.panels().stream()
                        .flatMap(panel -> panel.members().stream())
                        .toList(),
                "sat");
    }

    private AuthorityDecision ask(Capability capability) {
        return authority.decide(
                draft.actor(),
                capability,
                Target.of(state.person()).on("promotion-case/" + state.id(), state.involvements()),
                draft.instant());
    }

    private void permitted(Capability capability) {
        AuthorityDecision decision = ask(capability);
        draft.permitted(decision);
        refuse(decision.permit() && decision.secondApproval(), interest());
    }

    private Finding interest() {
        return byActor(PromotionFinding.INTEREST).with("person", state.person().value());
    }

    /** G6 and G16: who decides stands above the tier, or speaks for the outside body where there is nothing above. */
    private void decidesFromAbove() {
        TierId tier = state.decidedAbove();
        OrganizationDay day = authority.organization().on(today());
        boolean known = day.ladders().find(tier).isPresent();
        if (known && day.ladders().ladderOf(tier).highest().id().equals(tier)) {
            outsideBody(tier);
            return;
        }
        permitted(Capabilities.PROMOTION_APPROVE);
        refuse(
                !known || !standsAbove(tier, day),
                byActor(PromotionFinding.NOT_ABOVE_TARGET).with("tier", tier.value()));
    }

    private boolean standsAbove(TierId tier, OrganizationDay day) {
        Ladder ladder = day.ladders().ladderOf(tier);
        return draft.actor().speaksFor().isEmpty()
                && day.positionsOf(who()).stream()
                        .flatMap(position -> day.tier(position).stream())
                        .anyMatch(own -> ladder.find(own).isPresent() && ladder.higher(own, tier));
    }

    private void outsideBody(TierId tier) {
        Optional<OutsideBody> body = authority.state().outsideBody();
        boolean speaks = body.filter(each -> each.members().contains(who())
                        && draft.actor().speaksFor().equals(Optional.of(each.id())))
                .isPresent();
        refuse(!speaks, byActor(PromotionFinding.OUTSIDE_BODY_ONLY).with("tier", tier.value()));
        refuse(
                body.isEmpty()
                        || draft.header()
                                .bodyDecision()
                                .map(BodyDecision::body)
                                .filter(body.get().id()::equals)
                                .isEmpty(),
                finding(PromotionFinding.BODY_DECISION_MISSING));
        refuse(!ask(Capabilities.PROMOTION_APPROVE).interests().isEmpty(), interest());
    }

    private Optional<CandidateFacts> facts() {
        return inputs.candidates().find(state.person(), today());
    }

    /** The gates and the score of the case's own track today. */
    private Optional<Eligibility> evidence() {
        Optional<CandidateFacts> facts = facts();
        refuse(
                facts.isEmpty(),
                finding(PromotionFinding.UNKNOWN_CANDIDATE)
                        .with("person", state.person().value()));
        return facts.map(this::seen);
    }

    private Eligibility seen(CandidateFacts facts) {
        return new EligibilityRun(rules, state.track(), facts, today(), inputs).run();
    }

    private boolean falls() {
        return state.track().kind() == TrackKind.RETENTION;
    }

    /** What a rise needs, or a fall; what is not known will do for a nomination to rise only. */
    private void holds(Eligibility eligibility, boolean nomination) {
        if (falls()) {
            mayFall(eligibility);
            return;
        }
        GateOutcome outcome = eligibility.outcome();
        if (outcome == GateOutcome.NOT_MET || (outcome == GateOutcome.NOT_KNOWN && !nomination)) {
            draft.refuse(finding(PromotionFinding.EVIDENCE_FALLS_SHORT)
                    .with("person", state.person().value())
                    .with("track", Argument.name(state.track().name()))
                    .with("day", eligibility.day())
                    .with("outcome", Argument.term(outcome.key())));
            draft.refuse(eligibility.missing());
        }
    }

    private void mayFall(Eligibility eligibility) {
        refuse(
                !eligibility.inTier() || eligibility.outcome() != GateOutcome.NOT_MET,
                finding(PromotionFinding.TIER_IS_KEPT)
                        .with("person", state.person().value())
                        .with("tier", state.track().from().value()));
        EligibilityCalculator.DEFAULT
                .review(rules, state.person(), today(), inputs)
                .value()
                .map(MoveReview::rises)
                .orElse(List.of())
                .forEach(rise -> draft.refuse(finding(PromotionFinding.MAY_RISE)
                        .with("person", state.person().value())
                        .with("track", Argument.name(rise.track().name()))));
    }

    private CaseDecision decision(
            CaseStep step,
            Optional<Eligibility> evidence,
            Optional<Panel> panel,
            Optional<AuditCode> agreement,
            CasePhase result) {
        return new CaseDecision(
                step,
                who(),
                draft.instant(),
                draft.header().reason(),
                evidence,
                panel,
                agreement,
                draft.header().bodyDecision(),
                result);
    }

    private static PromotionCase decided(PromotionCase state, CaseDecision decision) {
        return state.withDecisions(plus(state.decisions(), decision)).withPhase(decision.result());
    }

    private static <T> List<T> plus(List<T> list, T more) {
        List<T> all = new ArrayList<>(list);
        all.add(more);
        return all;
    }

    private PromotionCase involved(PromotionCase next, Capability capability) {
        Set<Involvement> all = new TreeSet<>(next.involvements());
        hands().forEach(person -> all.add(new Involvement(person, capability)));
        return next.withInvolvements(all);
    }

    private void become(PromotionCase next, PromotionEventType event) {
        draft.become(next);
        draft.happened(event, state.key());
    }

    /* Nomination and panel */

    void nominate(List<PromotionCase> others) {
        if (!state.applied().isEmpty()) {
            draft.refuse(finding(PromotionFinding.DUPLICATE_CASE)
                    .with("case", state.id().value()));
            return;
        }
        refuse(
                !rules.effective().contains(today()),
                finding(PromotionFinding.RULES_NOT_EFFECTIVE)
                        .with("rules", rules.id().value())
                        .with("day", today()));
        others.stream()
                .filter(other -> other.person().equals(state.person())
                        && other.phase().open()
                        && !other.id().equals(state.id()))
                .forEach(other -> draft.refuse(finding(PromotionFinding.OTHER_CASE_OPEN)
                        .with("person", state.person().value())
                        .with("other", other.id().value())));
        if (falls()) {
            reason();
        }
        permitted(Capabilities.PROMOTION_NOMINATE);
        Optional<Eligibility> evidence = evidence();
        evidence.ifPresent(each -> holds(each, true));
        if (!draft.refused()) {
            become(
                    involved(
                            decided(
                                    state,
                                    decision(
                                            CaseStep.NOMINATED,
                                            evidence,
                                            Optional.empty(),
                                            Optional.empty(),
                                            CasePhase.NOMINATED)),
                            Capabilities.PROMOTION_NOMINATE),
                    PromotionEventType.NOMINATED);
        }
    }

    private void convene(PromotionCommand.ConvenePanel command) {
        phase(CasePhase.NOMINATED);
        notTheCandidate();
        notAmong(List.of(state.nominatedBy()), "nominated");
        permitted(Capabilities.PROMOTION_NOMINATE);
        Set<PersonId> members = command.members();
        int quorum = state.track().panel().quorum();
        refuse(
                members.size() < quorum,
                finding(PromotionFinding.PANEL_TOO_SMALL).with("quorum", quorum).with("members", members.size()));
        refuse(
                !members.contains(command.chair()),
                finding(PromotionFinding.CHAIR_NOT_ON_PANEL)
                        .with("chair", command.chair().value()));
        Set<PersonId> before = new TreeSet<>(state.involved());
        before.add(state.person());
        members.stream()
                .filter(before::contains)
                .forEach(member ->
                        draft.refuse(finding(PromotionFinding.HAS_HAD_A_PART).with("member", member.value())));
        if (!draft.refused()) {
            Panel panel = new Panel(who(), command.chair(), command.members(), new TreeSet<>(), List.of());
            become(
                    involved(
                            state.withPanels(plus(state.panels(), panel)).withPhase(CasePhase.IN_PANEL),
                            Capabilities.PROMOTION_NOMINATE),
                    PromotionEventType.PANEL_CONVENED);
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
        phase(CasePhase.IN_PANEL);
        if (draft.refused()) {
            return;
        }
        boolean own = draft.actor().onBehalfOf().isEmpty()
                && draft.actor().speaksFor().isEmpty();
        refuse(!own || !panel().members().contains(who()), byActor(PromotionFinding.NOT_ON_PANEL));
        refuse(panel().voteOf(who()).isPresent(), byActor(PromotionFinding.ALREADY));
    }

    private void recuse() {
        member();
        if (!draft.refused()) {
            refuse(panel().recused().contains(who()), byActor(PromotionFinding.ALREADY));
        }
        if (!draft.refused()) {
            become(with(panel().withRecusal(who())), PromotionEventType.MEMBER_RECUSED);
        }
    }

    private void vote(boolean inFavor) {
        reason();
        member();
        if (state.phase() == CasePhase.IN_PANEL) {
            refuse(panel().recused().contains(who()), byActor(PromotionFinding.RECUSED));
            refuse(!ask(Capabilities.PROMOTION_APPROVE).interests().isEmpty(), interest());
        }
        if (!draft.refused()) {
            become(
                    with(panel().withVote(
                                    new PanelVote(who(), inFavor, draft.header().reason(), draft.instant()))),
                    PromotionEventType.VOTE_GIVEN);
        }
    }

    private void closePanel() {
        phase(CasePhase.IN_PANEL);
        if (draft.refused()) {
            return;
        }
        boolean entitled = draft.actor().speaksFor().isEmpty()
                && (who().equals(panel().chair()) || who().equals(panel().convenedBy()));
        refuse(!entitled, byActor(PromotionFinding.NOT_ON_PANEL));
        notTheCandidate();
        Optional<PanelOutcome> outcome = panel().outcome(state.track().panel());
        refuse(
                outcome.isEmpty(),
                finding(PromotionFinding.QUORUM_MISSING)
                        .with("quorum", state.track().panel().quorum())
                        .with("votes", panel().votes().size()));
        if (!draft.refused()) {
            boolean on = outcome.orElseThrow() != PanelOutcome.NOT_RECOMMENDED;
            become(
                    decided(
                            state,
                            decision(
                                    CaseStep.PANEL,
                                    Optional.empty(),
                                    state.panel(),
                                    Optional.empty(),
                                    on ? CasePhase.RECOMMENDED : CasePhase.REJECTED)),
                    on ? PromotionEventType.RECOMMENDED : PromotionEventType.REJECTED);
        }
    }

    /* Approval */

    private void independent() {
        phase(CasePhase.RECOMMENDED);
        reason();
        notTheCandidate();
        hadNoPart();
        notAmong(
                state.decisions().stream()
                        .filter(each -> each.step() != CaseStep.NOMINATED && each.step() != CaseStep.PANEL)
                        .map(CaseDecision::by)
                        .toList(),
                "decided");
        decidesFromAbove();
    }

    private void approve(PromotionCommand.Approve command) {
        independent();
        Optional<Eligibility> evidence = evidence();
        evidence.ifPresent(each -> holds(each, false));
        refuse(falls() && command.agreement().isEmpty(), finding(PromotionFinding.AGREEMENT_MISSING));
        LocalDate effective = state.track().effective().snap(today());
        command.position().ifPresent(position -> position(position, effective));
        if (draft.refused()) {
            return;
        }
        TierChange change = new TierChange(
                state.person(), state.track().from(), state.track().to(), effective, command.position());
        PromotionCase next = decided(
                        state,
                        decision(
                                CaseStep.APPROVED, evidence, Optional.empty(), command.agreement(), CasePhase.APPROVED))
                .withEffective(effective)
                .withFormerPosition(authority.organization().on(today()).positionOf(state.person()))
                .withChanges(plus(state.changes(), change));
        become(involved(next, Capabilities.PROMOTION_APPROVE), PromotionEventType.APPROVED);
    }

    private void position(PositionId position, LocalDate day) {
        OrganizationDay then = authority.organization().on(day);
        boolean open = authority.organization().findPosition(position).isPresent()
                && then.exists(position)
                && then.tier(position).equals(Optional.of(state.track().to()))
                && then.holders(position).isEmpty();
        refuse(
                !open,
                finding(PromotionFinding.POSITION_NOT_OPEN)
                        .with("position", position.value())
                        .with("tier", state.track().to().value())
                        .with("day", day));
    }

    private void reject() {
        independent();
        if (!draft.refused()) {
            Optional<Eligibility> evidence = facts().map(this::seen);
            become(
                    involved(
                            decided(
                                    state,
                                    decision(
                                            CaseStep.REJECTED,
                                            evidence,
                                            Optional.empty(),
                                            Optional.empty(),
                                            CasePhase.REJECTED)),
                            Capabilities.PROMOTION_APPROVE),
                    PromotionEventType.REJECTED);
        }
    }

    private void withdraw() {
        phase(CasePhase.NOMINATED, CasePhase.IN_PANEL, CasePhase.RECOMMENDED);
        boolean own = draft.actor().onBehalfOf().isEmpty()
                && draft.actor().speaksFor().isEmpty()
                && (who().equals(state.person()) || who().equals(state.nominatedBy()));
        refuse(
                !own,
                byActor(PromotionFinding.NOT_OWN).with("person", state.person().value()));
        if (!draft.refused()) {
            become(state.withPhase(CasePhase.WITHDRAWN), PromotionEventType.WITHDRAWN);
        }
    }

    /* Effect and trial */

    private void takeEffect() {
        phase(CasePhase.APPROVED);
        notTheCandidate();
        permitted(Capabilities.PROMOTION_NOMINATE);
        state.effective()
                .filter(day -> today().isBefore(day))
                .ifPresent(day -> draft.refuse(finding(PromotionFinding.NOT_EFFECTIVE_YET)
                        .with("effective", day)
                        .with("day", today())));
        if (!draft.refused()) {
            LocalDate from = state.effective().orElseThrow();
            Optional<DateRange> trial =
                    state.track().trial().map(rule -> DateRange.of(from, from.plusMonths(rule.months())));
            become(
                    state.withTrial(trial).withPhase(trial.isPresent() ? CasePhase.ON_TRIAL : CasePhase.CONFIRMED),
                    PromotionEventType.TOOK_EFFECT);
        }
    }

    private LocalDate trialEnd() {
        return state.trial().flatMap(DateRange::to).orElseThrow();
    }

    private void countLeave(DateRange days) {
        phase(CasePhase.ON_TRIAL);
        notTheCandidate();
        permitted(Capabilities.PROMOTION_NOMINATE);
        if (state.phase() != CasePhase.ON_TRIAL) {
            return;
        }
        DateRange trial = state.trial().orElseThrow();
        refuse(
                !trial.encloses(days) || state.trialLeave().stream().anyMatch(days::overlaps),
                finding(PromotionFinding.LEAVE_OUTSIDE_TRIAL)
                        .with("days", Argument.days(days))
                        .with("trial", Argument.days(trial)));
        if (!draft.refused()) {
            become(
                    state.withTrial(DateRange.of(trial.from(), trialEnd().plusDays(days.lengthInDays())))
                            .withTrialLeave(plus(state.trialLeave(), days)),
                    PromotionEventType.TRIAL_EXTENDED);
        }
    }

    private void endsTrial() {
        phase(CasePhase.ON_TRIAL);
        reason();
        notTheCandidate();
        notAmong(List.of(state.nominatedBy()), "nominated");
        decidesFromAbove();
    }

    private void confirm() {
        endsTrial();
        refuse(
                state.phase() == CasePhase.ON_TRIAL && today().isBefore(trialEnd()),
                finding(PromotionFinding.TRIAL_GOES_ON)
                        .with("until", state.trial().isPresent() ? trialEnd() : today())
                        .with("day", today()));
        if (!draft.refused()) {
            become(
                    decided(
                            state,
                            decision(
                                    CaseStep.CONFIRMED,
                                    Optional.empty(),
                                    Optional.empty(),
                                    Optional.empty(),
                                    CasePhase.CONFIRMED)),
                    PromotionEventType.CONFIRMED);
        }
    }

    private void goBack(PromotionCommand.Return command) {
        endsTrial();
        refuse(
                command.from().isBefore(today()),
                finding(PromotionFinding.BACK_IN_THE_PAST)
                        .with("from", command.from())
                        .with("day", today()));
        if (draft.refused()) {
            return;
        }
        boolean former = state.track().trial().orElseThrow().returns() == ReturnRule.FORMER_POSITION;
        TierChange change = new TierChange(
                state.person(),
                state.track().to(),
                state.track().from(),
                command.from(),
                former ? state.formerPosition() : Optional.empty());
        PromotionCase next = decided(
                state,
                decision(
                        CaseStep.RETURNED,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(command.agreement()),
                        CasePhase.RETURNED));
        become(
                involved(next.withChanges(plus(state.changes(), change)), Capabilities.PROMOTION_APPROVE),
                PromotionEventType.RETURNED);
    }

    /* Contest */

    private void contest(AuditCode ground) {
        boolean own = who().equals(state.person())
                && draft.actor().onBehalfOf().isEmpty()
                && draft.actor().speaksFor().isEmpty();
        refuse(
                !own,
                byActor(PromotionFinding.NOT_OWN).with("person", state.person().value()));
        if (falls()) {
            phase(CasePhase.APPROVED, CasePhase.CONFIRMED);
        } else {
            phase(CasePhase.REJECTED, CasePhase.RETURNED);
        }
        refuse(
                state.lastDecision().step() == CaseStep.HEARD,
                finding(PromotionFinding.CONTESTED_ONCE)
                        .with("person", state.person().value()));
        if (!draft.refused()) {
            become(
                    state.withContests(plus(state.contests(), new CaseContest(ground, draft.instant(), state.phase())))
                            .withPhase(CasePhase.CONTESTED),
                    PromotionEventType.CONTESTED);
        }
    }

    private void hear(boolean granted) {
        phase(CasePhase.CONTESTED);
        reason();
        notTheCandidate();
        hadNoPart();
        notAmong(state.decisions().stream().map(CaseDecision::by).toList(), "decided");
        permitted(Capabilities.APPEAL_HEAR);
        if (draft.refused()) {
            return;
        }
        CasePhase before = state.contests().get(state.contests().size() - 1).decided();
        PromotionCase next = granted ? granted(before) : state;
        CasePhase result = granted ? after(before) : before;
        become(
                involved(
                        decided(
                                next,
                                decision(CaseStep.HEARD, Optional.empty(), Optional.empty(), Optional.empty(), result)),
                        Capabilities.APPEAL_HEAR),
                PromotionEventType.HEARD);
    }

    private static CasePhase after(CasePhase before) {
        return switch (before) {
            case REJECTED -> CasePhase.NOMINATED;
            case RETURNED -> CasePhase.ON_TRIAL;
            default -> CasePhase.WITHDRAWN;
        };
    }

    /** What was decided stays; a change that was to be applied is followed by one that undoes it. */
    private PromotionCase granted(CasePhase before) {
        if (before == CasePhase.REJECTED) {
            return state;
        }
        TierChange last = state.changes().get(state.changes().size() - 1);
        LocalDate day = last.day().isBefore(today()) ? today() : last.day();
        Optional<PositionId> position = before == CasePhase.RETURNED
                ? state.changes().get(state.changes().size() - 2).position()
                : state.formerPosition();
        return state.withChanges(
                plus(state.changes(), new TierChange(state.person(), last.to(), last.from(), day, position)));
    }
}
