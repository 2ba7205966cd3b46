package io.salestiers.incentives.consent;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import java.time.LocalDate;

/**
 * A payee has not acknowledged terms that hold for them.
 *
 * @param payee who
 * @param terms the terms
 * @param due the last day on which an acknowledgement is in time
 * @param finding the reason in words; a warning after the due day, else a note
 */
public record OpenAcknowledgement(PersonId payee, PayTerms terms, LocalDate due, Finding finding) {
    /** Refuses absent parts. */
    public OpenAcknowledgement {
        requireNonNull(payee, "payee");
        requireNonNull(terms, "terms");
        requireNonNull(due, "due");
        requireNonNull(finding, "finding");
    }
}
