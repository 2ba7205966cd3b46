package io.salestiers.core.customer;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.org.PersonId;
import java.time.LocalDate;

/**
 * That a customer came to an owner or into a pool, and stays there until the next tenure begins.
 *
 * <p>Of two that begin on one day the later one has the day; the other one has none, and tells that the customer passed
 * through. Immutable and safe for use by several threads.
 *
 * @param owner to whom
 * @param from from which day on
 * @param cause why
 * @param by who did it
 */
public record Tenure(CustomerOwner owner, LocalDate from, OwnershipCause cause, PersonId by) {
    /** Refuses absent parts. */
    public Tenure {
        requireNonNull(owner, "owner");
        requireNonNull(from, "from");
        requireNonNull(cause, "cause");
        requireNonNull(by, "by");
    }
}
