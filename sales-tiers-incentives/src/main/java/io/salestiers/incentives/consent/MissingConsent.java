package io.salestiers.incentives.consent;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.result.Finding;

/**
 * A change that was known too late lowers somebody's pay, and there is no consent that counts. The change must not be booked for
 * this payee.
 *
 * @param effect what the change does to the pay of whom
 * @param change the change that the payee would have to consent to
 * @param finding the reason in words, an error
 */
public record MissingConsent(PayEffect effect, TermsChange change, Finding finding) {
    /** Refuses absent parts. */
    public MissingConsent {
        requireNonNull(effect, "effect");
        requireNonNull(change, "change");
        requireNonNull(finding, "finding");
    }
}
