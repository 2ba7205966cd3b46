package io.salestiers.core.customer;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A store that keeps personal data in memory: for tests and trials.
 *
 * <p>Safe for use by several threads.
 */
public final class InMemoryPersonalDataStore implements PersonalDataStore {
    private final Map<CustomerId, PersonalData> all = new TreeMap<>();

    /** An empty store. */
    public InMemoryPersonalDataStore() {}

    @Override
    public synchronized Optional<PersonalData> find(CustomerId customer) {
        return Optional.ofNullable(all.get(requireNonNull(customer, "customer")));
    }

    @Override
    public synchronized void save(PersonalData data) {
        all.put(data.customer(), data);
    }

    @Override
    public synchronized void erase(CustomerId customer) {
        all.remove(requireNonNull(customer, "customer"));
    }
}
