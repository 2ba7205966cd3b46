package io.salestiers.core.customer;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * A purchase with whose customer it was on that day.
 *
 * @param purchase the purchase
 * @param customer as which customer it was made: the one that was asked, or a duplicate merged into it
 * @param owner whose the customer was on the day of the purchase; empty if it was not registered yet
 */
public record CreditedPurchase(Purchase purchase, CustomerId customer, Optional<CustomerOwner> owner) {
    /** Refuses absent parts. */
    public CreditedPurchase {
        requireNonNull(purchase, "purchase");
        requireNonNull(customer, "customer");
        requireNonNull(owner, "owner");
    }
}
