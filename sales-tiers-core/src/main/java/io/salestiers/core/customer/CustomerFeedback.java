package io.salestiers.core.customer;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditCode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * That a customer said what it thinks (客户反馈). The words themselves belong to the {@link PersonalData} of the customer, under
 * the same key, so that they can be erased while the figures stay.
 *
 * @param key under which its source knows it
 * @param day on which it came
 * @param about about what, as a code of the host such as {@code delivery}
 * @param score how content the customer was, on the scale of the host; empty if it did not say
 */
public record CustomerFeedback(FactKey key, LocalDate day, AuditCode about, Optional<Integer> score) {
    /** Refuses absent parts. */
    public CustomerFeedback {
        requireNonNull(key, "key");
        requireNonNull(day, "day");
        requireNonNull(about, "about");
        requireNonNull(score, "score");
    }
}
