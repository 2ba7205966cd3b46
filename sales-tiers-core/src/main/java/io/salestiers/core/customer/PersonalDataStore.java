package io.salestiers.core.customer;

import java.util.Optional;

/**
 * Where a host keeps what is personal of its customers, apart from everything else: a port.
 *
 * <p><b>For implementers.</b> One store serves one tenant. It may be called by several threads and may block. What was erased is
 * gone, from backups too within the time that the law leaves. {@code PersonalDataStoreContract} of the test-kit checks it;
 * {@link InMemoryPersonalDataStore} is the reference. Later methods will be defaults.
 */
public interface PersonalDataStore {
    /**
     * What is known of a customer.
     *
     * @param customer whose
     * @return what was saved last; empty if nothing was, or it was erased
     */
    Optional<PersonalData> find(CustomerId customer);

    /**
     * Keeps what is known of a customer, in the place of what was known before.
     *
     * @param data the data
     */
    void save(PersonalData data);

    /**
     * Erases what is known of a customer. Doing it again does no harm.
     *
     * @param customer whose
     */
    void erase(CustomerId customer);
}
