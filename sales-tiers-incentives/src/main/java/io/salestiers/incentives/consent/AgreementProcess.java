package io.salestiers.incentives.consent;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.authority.Actor;
import io.salestiers.core.command.Transition;
import io.salestiers.core.command.TransitionDraft;
import io.salestiers.core.org.Organization;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Applies what payees say about the terms of their pay. Only the payee can acknowledge and consent, nobody on their behalf; all
 * reasons against a command are named at once, and one that was applied before changes nothing more. Has no state; safe for use by
 * several threads.
 */
public final class AgreementProcess {
    /** The only one. */
    public static final AgreementProcess DEFAULT = new AgreementProcess();

    private AgreementProcess() {}

    /**
     * Applies a command.
     *
     * @param state what the payee has said so far, {@link PayeeAgreements#none} at first
     * @param command what the payee says
     * @param actor who wants it
     * @param organization the organization, in whose zone the days are
     * @param instant when
     * @return the new state with its event and audit record; or all reasons of a refusal with its audit record; or a conflict, if
     *     the command expects another revision
     */
    public Transition<PayeeAgreements> apply(
            PayeeAgreements state, AgreementCommand command, Actor actor, Organization organization, Instant instant) {
        requireNonNull(state, "state");
        LocalDate day = organization.dayOf(instant);
        return TransitionDraft.apply(
                state,
                command.header(),
                command.content(),
                actor,
                instant,
                state.key(),
                command.name(),
                "agreements:" + state.payee(),
                draft -> {
                    own(draft);
                    if (command instanceof AgreementCommand.Acknowledge acknowledge) {
                        acknowledge(draft, acknowledge.terms(), day);
                    } else if (command instanceof AgreementCommand.GiveConsent consent) {
                        consent(draft, consent.change(), day);
                    } else if (command instanceof AgreementCommand.WithdrawConsent withdraw) {
                        withdraw(draft, withdraw.change());
                    } else {
                        throw new AssertionError(command);
                    }
                });
    }

    private static void own(TransitionDraft<PayeeAgreements> draft) {
        Actor actor = draft.actor();
        PersonId payee = draft.state().payee();
        if (!actor.person().equals(payee)
                || actor.onBehalfOf().isPresent()
                || actor.speaksFor().isPresent()) {
            draft.refuse(finding(draft, ConsentFinding.NOT_OWN)
                    .with("payee", payee.value())
                    .with("actor", actor.person().value()));
        }
    }

    private static Finding finding(TransitionDraft<PayeeAgreements> draft, ConsentFinding code) {
        return Finding.of(code, Place.about(draft.target().toString()));
    }

    private static void acknowledge(TransitionDraft<PayeeAgreements> draft, PayTerms terms, LocalDate day) {
        PayeeAgreements state = draft.state();
        if (!terms.concerns(state.payee())) {
            draft.refuse(finding(draft, ConsentFinding.TERMS_OF_ANOTHER)
                    .with("payee", state.payee().value())
                    .with("terms", terms.key()));
        }
        state.acknowledgement(terms)
                .ifPresent(before -> draft.refuse(finding(draft, ConsentFinding.ALREADY_ACKNOWLEDGED)
                        .with("payee", state.payee().value())
                        .with("terms", terms.key())
                        .with("day", before.day())));
        if (!draft.refused()) {
            draft.become(state.with(new Acknowledgement(terms, day, draft.instant())));
            draft.happened(AgreementEventType.TERMS_ACKNOWLEDGED, state.key(), Optional.empty(), terms.content());
        }
    }

    private static void consent(TransitionDraft<PayeeAgreements> draft, TermsChange change, LocalDate day) {
        PayeeAgreements state = draft.state();
        open(state, change)
                .ifPresent(before -> draft.refuse(finding(draft, ConsentFinding.ALREADY_CONSENTED)
                        .with("payee", state.payee().value())
                        .with("terms", change.after().key())
                        .with("day", before.day())));
        if (!draft.refused()) {
            draft.become(state.with(new Consent(change, day, draft.instant(), Optional.empty())));
            draft.happened(AgreementEventType.CONSENT_GIVEN, state.key(), Optional.empty(), change.digest());
        }
    }

    private static void withdraw(TransitionDraft<PayeeAgreements> draft, TermsChange change) {
        PayeeAgreements state = draft.state();
        Optional<Consent> open = open(state, change);
        if (open.isEmpty()) {
            draft.refuse(finding(draft, ConsentFinding.NOTHING_TO_WITHDRAW)
                    .with("payee", state.payee().value())
                    .with("terms", change.after().key()));
        }
        if (!draft.refused()) {
            draft.become(state.withWithdrawn(open.orElseThrow(), draft.instant()));
            draft.happened(AgreementEventType.CONSENT_WITHDRAWN, state.key(), Optional.empty(), change.digest());
        }
    }

    private static Optional<Consent> open(PayeeAgreements state, TermsChange change) {
        return state.consent(change).filter(each -> each.withdrawnAt().isEmpty());
    }
}
