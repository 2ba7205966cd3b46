package io.salestiers.core.customer;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditCode;
import java.time.LocalDate;

/**
 * What was agreed to be done next with a customer.
 *
 * @param what a code of the host such as {@code send-offer}; no free text
 * @param due until when, the day included
 */
public record NextStep(AuditCode what, LocalDate due) {
    /** Refuses absent parts. */
    public NextStep {
        requireNonNull(what, "what");
        requireNonNull(due, "due");
    }
}
