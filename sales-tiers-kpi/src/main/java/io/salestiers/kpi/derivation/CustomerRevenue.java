package io.salestiers.kpi.derivation;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Money;
import io.salestiers.core.org.Subject;

/**
 * The recurring revenue of a customer at the start and at the end of a period.
 *
 * @param customer the customer
 * @param owner whose customer it is at the start
 * @param start what the customer pays at the start; zero if it is no customer then
 * @param end what it pays at the end; zero if it has left
 */
public record CustomerRevenue(String customer, Subject owner, Money start, Money end) {
    /** Refuses absent parts. */
    public CustomerRevenue {
        requireNonNull(customer, "customer");
        requireNonNull(owner, "owner");
        requireNonNull(start, "start");
        requireNonNull(end, "end");
    }
}
