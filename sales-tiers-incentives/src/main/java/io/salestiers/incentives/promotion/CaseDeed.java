package io.salestiers.incentives.promotion;

import io.salestiers.core.audit.AuditCode;
import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.authority.AuthorityDecision;
import io.salestiers.core.authority.Capability;
import io.salestiers.core.authority.Involvement;
import io.salestiers.core.command.CommandHeader;
import io.salestiers.core.command.TransitionDraft;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** One command on one case: who does it and when, all that speaks against it, and what becomes of the case. */
final class CaseDeed {
    private final TransitionDraft<PromotionCase> draft;
    private final Authority authority;
    private final PromotionCase state;

    CaseDeed(TransitionDraft<PromotionCase> draft, Authority authority) {
        this.draft = draft;
        this.authority = authority;
        this.state = draft.state();
    }

    PromotionCase state() {
        return state;
    }

    Actor actor() {
        return draft.actor();
    }

    CommandHeader header() {
        return draft.header();
    }

    Instant instant() {
        return draft.instant();
    }

    /** The actor acts for nobody else. */
    boolean forThemself() {
        return actor().onBehalfOf().isEmpty() && actor().speaksFor().isEmpty();
    }

    PersonId who() {
        return draft.actor().person();
    }

    /** Whoever stands behind a command: the actor, and for whom the actor acts. */
    Set<PersonId> hands() {
        Set<PersonId> hands = new TreeSet<>(Set.of(who()));
        draft.actor().onBehalfOf().ifPresent(hands::add);
        return hands;
    }

    LocalDate today() {
        return authority.organization().dayOf(draft.instant());
    }

    Finding finding(PromotionFinding code) {
        return Finding.of(code, Place.about(state.key().toString()));
    }

    Finding byActor(PromotionFinding code) {
        return finding(code).with("actor", who().value());
    }

    boolean refused() {
        return draft.refused();
    }

    void refuse(Finding finding) {
        draft.refuse(finding);
    }

    void refuse(List<Finding> findings) {
        draft.refuse(findings);
    }

    void refuse(boolean wrong, Finding finding) {
        if (wrong) {
            draft.refuse(finding);
        }
    }

    void requirePhase(CasePhase... allowed) {
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

    void requireReason() {
        refuse(!draft.header().reasonStated(), finding(PromotionFinding.REASON_MISSING));
    }

    /** G5: not about themself, in no way. */
    void notTheCandidate() {
        refuse(hands().contains(state.person()), byActor(PromotionFinding.ABOUT_ONESELF));
    }

    void notAmong(Collection<PersonId> people, String role) {
        refuse(
                hands().stream().anyMatch(people::contains),
                byActor(PromotionFinding.SAME_PERSON).with("role", Argument.term("incentives.promotion.role." + role)));
    }

    /** G12: who had a part in it before decides nothing about it. */
    void hadNoPart() {
        notAmong(List.of(state.nominatedBy()), "nominated");
        notAmong(state.panels().stream().map(Panel::convenedBy).toList(), "convened");
        notAmong(
                state.panels().stream()
                        .flatMap(panel -> panel.members().stream())
                        .toList(),
                "sat");
    }

    /** Refuses what the authority does. */
    void requirePermitted(AuthorityDecision decision) {
        draft.permitted(decision);
    }

    /** It is about a move to a lower tier. */
    boolean falls() {
        return state.track().kind() == TrackKind.RETENTION;
    }

    CaseDecision decision(
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

    /** The case with one more decision, standing where that led. */
    static PromotionCase decided(PromotionCase state, CaseDecision decision) {
        return state.withDecisions(plus(state.decisions(), decision)).withPhase(decision.result());
    }

    static <T> List<T> plus(List<T> list, T more) {
        List<T> all = new ArrayList<>(list);
        all.add(more);
        return all;
    }

    /** The case with the hands in it noted. */
    PromotionCase involved(PromotionCase next, Capability capability) {
        Set<Involvement> all = new TreeSet<>(next.involvements());
        hands().forEach(person -> all.add(new Involvement(person, capability)));
        return next.withInvolvements(all);
    }

    void become(PromotionCase next, PromotionEventType event) {
        draft.become(next);
        draft.happened(event, state.key());
    }
}
