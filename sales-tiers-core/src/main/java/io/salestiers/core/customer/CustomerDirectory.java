package io.salestiers.core.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Reads customers: a port.
 *
 * <p><b>For implementers.</b> One directory serves one tenant. It may be called by several threads and may block. Nothing is
 * changed by reading. Lists are complete and by id; an unknown id is no error. Later methods will be defaults.
 *
 * <p>{@code CustomerDirectoryContract} of the test-kit checks all of it; {@link InMemoryCustomerStore} is the reference.
 */
public interface CustomerDirectory {
    /**
     * A customer.
     *
     * @param customer its id
     * @return its latest state; empty if it was never stored
     */
    Optional<Customer> find(CustomerId customer);

    /**
     * The customers of an owner or in a pool on a day.
     *
     * @param owner whose
     * @param day the day
     * @return those whose {@link Customer#owner} of the day it is, by id
     */
    List<Customer> ownedBy(CustomerOwner owner, LocalDate day);

    /**
     * The customers that are the same one in the real world.
     *
     * @param identity what makes them the same
     * @return those that are not merged into another one, by id; at most one if nothing went wrong
     */
    List<Customer> withIdentity(IdentityKey identity);

    /**
     * The customer that a customer has become: itself, or the one it was merged into, and so on.
     *
     * @param customer its id
     * @return the one that stands for itself; empty if it was never stored
     */
    default Optional<Customer> findSurvivor(CustomerId customer) {
        Optional<Customer> found = find(customer);
        while (found.isPresent() && found.get().mergedInto().isPresent()) {
            found = find(found.get().mergedInto().get().survivor());
        }
        return found;
    }
}
