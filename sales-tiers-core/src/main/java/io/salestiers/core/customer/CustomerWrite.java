package io.salestiers.core.customer;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.command.Transition;

/**
 * What came of a command on one customer, to be stored.
 *
 * @param customer which
 * @param expectedRevision the {@link Customer#revision() revision} of the state that it was computed from
 * @param transition what came of it
 */
public record CustomerWrite(CustomerId customer, String expectedRevision, Transition<Customer> transition) {
    /** Refuses absent parts. */
    public CustomerWrite {
        requireNonNull(customer, "customer");
        requireNonNull(expectedRevision, "expectedRevision");
        requireNonNull(transition, "transition");
    }

    /**
     * What came of a command on a customer.
     *
     * @param before the state that it was computed from
     * @param transition what came of it
     * @return the write
     */
    public static CustomerWrite of(Customer before, Transition<Customer> transition) {
        return new CustomerWrite(before.id(), before.revision(), transition);
    }
}
