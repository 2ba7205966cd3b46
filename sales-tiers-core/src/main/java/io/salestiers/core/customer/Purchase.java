package io.salestiers.core.customer;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Money;
import java.time.LocalDate;

/**
 * A purchase of a customer (购买记录), or its return.
 *
 * @param key under which its source knows it
 * @param day on which it counts
 * @param amount for how much; negative for a return
 */
public record Purchase(FactKey key, LocalDate day, Money amount) {
    /** Refuses absent parts. */
    public Purchase {
        requireNonNull(key, "key");
        requireNonNull(day, "day");
        requireNonNull(amount, "amount");
    }
}
