package io.salestiers.incentives.consent;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditKey;
import io.salestiers.core.authority.AppliedChange;
import io.salestiers.core.command.CommandedState;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.org.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * All that a payee has said about the terms of their pay: which they have seen, and to which changes they consented. The
 * document {@code payee-agreements} in JSON. It changes by {@link AgreementProcess} alone; nothing in it is ever removed.
 * Immutable and safe for use by several threads.
 *
 * @param payee who
 * @param acknowledgements what they have seen, in the order in which they said so
 * @param consents what they consented to, in the order in which they did; a change again after a withdrawal is there again
 * @param applied the commands that led to it
 */
public record PayeeAgreements(
        PersonId payee, List<Acknowledgement> acknowledgements, List<Consent> consents, List<AppliedChange> applied)
        implements CommandedState<PayeeAgreements> {
    /** Copies the lists. */
    public PayeeAgreements {
        requireNonNull(payee, "payee");
        acknowledgements = List.copyOf(acknowledgements);
        consents = List.copyOf(consents);
        applied = List.copyOf(new TreeSet<>(applied));
    }

    /**
     * Of a payee who has said nothing yet.
     *
     * @param payee who
     * @return the state before the first command
     */
    public static PayeeAgreements none(PersonId payee) {
        return new PayeeAgreements(payee, List.of(), List.of(), List.of());
    }

    /**
     * When the payee acknowledged terms.
     *
     * @param terms the terms
     * @return the acknowledgement; empty if these very terms were never acknowledged
     */
    public Optional<Acknowledgement> acknowledgement(PayTerms terms) {
        return acknowledgements.stream()
                .filter(each -> each.terms().equals(terms))
                .findFirst();
    }

    /**
     * The last consent to a change.
     *
     * @param change the change
     * @return the consent, also one that was withdrawn; empty if the payee never consented to this very change
     */
    public Optional<Consent> consent(TermsChange change) {
        return consents.stream().filter(each -> each.change().equals(change)).reduce((first, second) -> second);
    }

    /**
     * Whether the payee consents to a change at an instant.
     *
     * @param change the change
     * @param instant an instant
     * @return true if a consent to this very change counts then
     */
    public boolean consented(TermsChange change, Instant instant) {
        return consents.stream().anyMatch(each -> each.change().equals(change) && each.countsAt(instant));
    }

    AuditKey key() {
        return AuditKey.of(Subject.of(payee));
    }

    PayeeAgreements with(Acknowledgement given) {
        return new PayeeAgreements(
                payee,
                Stream.concat(acknowledgements.stream(), Stream.of(given)).toList(),
                consents,
                applied);
    }

    PayeeAgreements with(Consent given) {
        return new PayeeAgreements(
                payee,
                acknowledgements,
                Stream.concat(consents.stream(), Stream.of(given)).toList(),
                applied);
    }

    PayeeAgreements withWithdrawn(Consent open, Instant instant) {
        return new PayeeAgreements(
                payee,
                acknowledgements,
                consents.stream()
                        .map(each -> each.equals(open) ? each.withdrawn(instant) : each)
                        .toList(),
                applied);
    }

    @Override
    public PayeeAgreements withApplied(AppliedChange change) {
        return new PayeeAgreements(
                payee,
                acknowledgements,
                consents,
                Stream.concat(applied.stream(), Stream.of(change)).toList());
    }
}
