package io.salestiers.incentives.release;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.incentives.ledger.PaySource;

/**
 * Pay that is kept, and for what: 50.00 of order {@code SO-17} wait for the first monthly payment.
 *
 * @param payee whose pay
 * @param source of what
 * @param event what it waits for
 * @param amount how much, above zero
 */
public record WaitingPay(PersonId payee, PaySource source, EarningEvent event, Money amount) {
    /** Refuses absent parts. */
    public WaitingPay {
        requireNonNull(payee, "payee");
        requireNonNull(source, "source");
        requireNonNull(event, "event");
        requireNonNull(amount, "amount");
    }
}
