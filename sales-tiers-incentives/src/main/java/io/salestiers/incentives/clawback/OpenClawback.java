package io.salestiers.incentives.clawback;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.credit.TransactionId;
import java.util.Optional;

/**
 * Something that is not taken back yet, and why.
 *
 * @param payee from whom
 * @param component of what
 * @param deal of which deal
 * @param reason why not
 * @param amount how much; empty if that is not known
 */
public record OpenClawback(
        PersonId payee, ComponentId component, TransactionId deal, Reason reason, Optional<Money> amount) {
    /** Why it is not taken back. */
    public enum Reason {
        /** It is earned, so it can't be given up, and not paid, so there is nothing to be paid back: it is once it is paid. */
        NOT_PAID_YET,
        /** The deal does not have the day from which time is counted, or the event does not say how many instalments were paid. */
        ELAPSED_NOT_KNOWN
    }

    /** Refuses absent parts. */
    public OpenClawback {
        requireNonNull(payee, "payee");
        requireNonNull(component, "component");
        requireNonNull(deal, "deal");
        requireNonNull(reason, "reason");
        requireNonNull(amount, "amount");
    }
}
