package io.salestiers.kpi.derivation;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Money;
import io.salestiers.core.org.Subject;
import java.time.LocalDate;

/**
 * An order that was won.
 *
 * @param id its id
 * @param owner who won it
 * @param day the day on which it was won
 * @param customer the customer
 * @param amount what it is worth; an order of zero or less, such as a return, makes nobody a customer
 */
public record CustomerOrder(String id, Subject owner, LocalDate day, String customer, Money amount) {
    /** Refuses absent parts. */
    public CustomerOrder {
        requireNonNull(id, "id");
        requireNonNull(owner, "owner");
        requireNonNull(day, "day");
        requireNonNull(customer, "customer");
        requireNonNull(amount, "amount");
    }
}
