package io.salestiers.incentives.dispute;

import io.salestiers.core.authority.Actor;
import io.salestiers.core.authority.Authority;
import io.salestiers.core.authority.AuthorityDecision;
import io.salestiers.core.authority.Capabilities;
import io.salestiers.core.command.TransitionDraft;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.core.time.BusinessCalendar;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One command on one dispute. */
final class DisputeDeed {
    private final TransitionDraft<Dispute> draft;
    private final Authority authority;
    private final BusinessCalendar calendar;
    private final DisputePolicy policy;
    private final Dispute dispute;
    private final Deciders deciders;

    DisputeDeed(TransitionDraft<Dispute> draft, Authority authority, BusinessCalendar calendar, DisputePolicy policy) {
        this.draft = draft;
        this.authority = authority;
        this.calendar = calendar;
        this.policy = policy;
        this.dispute = draft.state();
        this.deciders = new Deciders(dispute, authority, draft.instant());
    }

    void file(List<Dispute> others) {
        own();
        for (Dispute other : others) {
            if (!other.id().equals(dispute.id())
                    && other.open()
                    && other.payee().equals(dispute.payee())
                    && other.claim().line().equals(dispute.claim().line())
                    && other.claim().currency().equals(dispute.claim().currency())) {
                refuse(finding(DisputeFinding.LINE_DISPUTED)
                        .with("other", other.id().value()));
            }
        }
        become(dispute.edit().handler(deciders.first()), DisputeEventType.FILED);
    }

    void alreadyFiled() {
        refuse(finding(DisputeFinding.ALREADY_FILED));
    }

    void assign(PersonId handler) {
        phase(DisputePhase.FILED, DisputePhase.APPEALED);
        permitted();
        if (dispute.handler().filter(handler::equals).isPresent()) {
            refuse(finding(DisputeFinding.ALREADY_HANDLER).with("handler", handler.value()));
        }
        if (!deciders.competent(Actor.of(handler))) {
            refuse(finding(DisputeFinding.HANDLER_NOT_COMPETENT)
                    .with("handler", handler.value())
                    .with("payee", dispute.payee().value()));
        }
        become(dispute.edit().handler(Optional.of(handler)), DisputeEventType.HANDLER_ASSIGNED);
    }

    void escalate() {
        boolean waits = phase(DisputePhase.FILED, DisputePhase.APPEALED);
        if (concerned()) {
            own();
        } else {
            permitted();
        }
        if (waits && !dispute.overdue(today())) {
            refuse(finding(DisputeFinding.NOT_OVERDUE)
                    .with("due", dispute.due())
                    .with("day", today()));
        }
        Optional<PersonId> next =
                dispute.handler().isPresent() ? deciders.above(dispute.handler().get()) : deciders.first();
        if (next.isEmpty()) {
            refuse(finding(DisputeFinding.NOBODY_ABOVE)
                    .with("handler", dispute.handler().map(PersonId::value).orElse("–")));
        }
        if (!draft.refused()) {
            become(
                    dispute.edit()
                            .escalated(new DisputeEscalation(dispute.handler(), next.orElseThrow(), draft.instant()))
                            .due(calendar.plus(today(), policy.escalatedWithin())),
                    DisputeEventType.ESCALATED);
        }
    }

    void decide(Optional<Money> amount) {
        phase(DisputePhase.FILED, DisputePhase.APPEALED);
        if (!draft.header().reasonStated()) {
            refuse(finding(DisputeFinding.REASON_MISSING));
        }
        AuthorityDecision decision = permitted();
        if (decision.permit() && decision.secondApproval()) {
            refuse(finding(DisputeFinding.INTEREST)
                    .with("actor", who().value())
                    .with("payee", dispute.payee().value()));
        }
        uninvolved();
        if (dispute.handler().filter(handler -> !handler.equals(who())).isPresent()) {
            refuse(finding(DisputeFinding.NOT_HANDLER)
                    .with("actor", who().value())
                    .with("handler", dispute.handler().get().value()));
        }
        amount.ifPresent(this::fitting);
        if (!draft.refused()) {
            decided(amount);
        }
    }

    private void decided(Optional<Money> amount) {
        Optional<Money> claimed = dispute.claim().amount();
        boolean whole = amount.isPresent() && (claimed.isEmpty() || claimed.equals(amount));
        DisputeOutcome outcome = amount.isEmpty()
                ? DisputeOutcome.REJECTED
                : whole ? DisputeOutcome.UPHELD : DisputeOutcome.UPHELD_IN_PART;
        DisputeDecision made = new DisputeDecision(
                outcome, amount, who(), draft.instant(), draft.header().reason());
        boolean over = dispute.phase() == DisputePhase.APPEALED || (claimed.isPresent() && claimed.equals(amount));
        DisputeEdit edit = dispute.edit().decided(made).phase(over ? DisputePhase.FINAL : DisputePhase.DECIDED);
        if (!over) {
            edit.appealUntil(calendar.plus(today(), policy.appealWithin()));
        }
        Dispute next = edit.done();
        draft.become(next);
        draft.happened(
                switch (outcome) {
                    case REJECTED -> DisputeEventType.REJECTED;
                    case UPHELD -> DisputeEventType.UPHELD;
                    case UPHELD_IN_PART -> DisputeEventType.UPHELD_IN_PART;
                },
                next.key(),
                dispute.decisions().stream().findFirst().map(dispute::digest),
                next.digest(next.decisions().size(), made));
        if (amount.isPresent()) {
            draft.happened(DisputeEventType.ADJUSTMENT_DUE, next.key());
        }
    }

    private void fitting(Money amount) {
        if (amount.signum() <= 0) {
            refuse(finding(DisputeFinding.AMOUNT_NOT_POSITIVE).with("amount", amount.toArgument()));
        }
        if (!amount.currency().equals(dispute.claim().currency())) {
            refuse(finding(DisputeFinding.OTHER_CURRENCY)
                    .with("currency", dispute.claim().currency().code())
                    .with("amount", amount.toArgument()));
            return;
        }
        dispute.claim()
                .amount()
                .filter(claimed -> amount.compareTo(claimed) > 0)
                .ifPresent(claimed -> refuse(finding(DisputeFinding.ABOVE_CLAIM)
                        .with("claimed", claimed.toArgument())
                        .with("amount", amount.toArgument())));
        dispute.granted()
                .filter(granted -> amount.compareTo(granted) <= 0)
                .ifPresent(granted -> refuse(finding(DisputeFinding.NOT_ABOVE_FIRST)
                        .with("granted", granted.toArgument())
                        .with("amount", amount.toArgument())));
    }

    void appeal(DisputeCommand.Appeal command) {
        own();
        phase(DisputePhase.DECIDED);
        dispute.appealUntil()
                .filter(until -> dispute.phase() == DisputePhase.DECIDED && today().isAfter(until))
                .ifPresent(until -> refuse(finding(DisputeFinding.APPEAL_CLOSED)
                        .with("until", until)
                        .with("day", today())));
        if (!draft.refused()) {
            become(
                    dispute.edit()
                            .appealed(new DisputeAppeal(command.ground(), command.evidence(), draft.instant()))
                            .handler(deciders.above(dispute.decisions().get(0).by()))
                            .due(calendar.plus(today(), policy.decideWithin())),
                    DisputeEventType.APPEALED);
        }
    }

    void withdraw() {
        own();
        phase(DisputePhase.FILED, DisputePhase.APPEALED);
        become(
                dispute.edit()
                        .phase(dispute.phase() == DisputePhase.APPEALED ? DisputePhase.FINAL : DisputePhase.WITHDRAWN),
                DisputeEventType.WITHDRAWN);
    }

    // What a command needs.

    private boolean phase(DisputePhase... allowed) {
        boolean fits = List.of(allowed).contains(dispute.phase());
        if (!fits) {
            refuse(finding(DisputeFinding.WRONG_PHASE)
                    .with(
                            "allowed",
                            new Argument.Many(Stream.of(allowed)
                                    .map(phase -> Argument.term(phase.key()))
                                    .toList()))
                    .with("phase", Argument.term(dispute.phase().key())));
        }
        return fits;
    }

    /** Whether the actor is on the payee's side. */
    private boolean concerned() {
        return who().equals(dispute.payee())
                || draft.actor().onBehalfOf().filter(dispute.payee()::equals).isPresent();
    }

    /** Something that only the payee can do, or who filed on their behalf with a mandate. */
    private void own() {
        Actor actor = draft.actor();
        boolean payee = who().equals(dispute.payee()) && actor.onBehalfOf().isEmpty();
        boolean behalf =
                actor.onBehalfOf().filter(dispute.payee()::equals).isPresent() && who().equals(dispute.filedBy());
        if (actor.speaksFor().isPresent() || (!payee && !behalf)) {
            refuse(finding(DisputeFinding.NOT_OWN)
                    .with("payee", dispute.payee().value())
                    .with("actor", who().value()));
        } else if (behalf && dispute.claim().mandate().isEmpty()) {
            refuse(finding(DisputeFinding.NO_MANDATE)
                    .with("payee", dispute.payee().value())
                    .with("actor", who().value()));
        }
    }

    private AuthorityDecision permitted() {
        AuthorityDecision decision =
                authority.decide(draft.actor(), Capabilities.PAY_APPROVE, deciders.target(), draft.instant());
        draft.permitted(decision);
        return decision;
    }

    /** Two hands, whatever the company's policy separates beside. */
    private void uninvolved() {
        for (PersonId hand : Stream.concat(Stream.of(who()), draft.actor().onBehalfOf().stream())
                .toList()) {
            if (deciders.involved(hand)) {
                refuse(finding(DisputeFinding.INVOLVED).with("actor", hand.value()));
            }
        }
    }

    private PersonId who() {
        return draft.actor().person();
    }

    private LocalDate today() {
        return authority.organization().dayOf(draft.instant());
    }

    private Finding finding(DisputeFinding code) {
        return Finding.of(code, Place.about(draft.target().toString()))
                .with("dispute", dispute.id().value());
    }

    private void refuse(Finding finding) {
        draft.refuse(finding);
    }

    private void become(DisputeEdit edit, DisputeEventType event) {
        if (!draft.refused()) {
            Dispute next = edit.done();
            draft.become(next);
            draft.happened(event, next.key());
        }
    }
}
