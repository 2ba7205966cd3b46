package io.salestiers.incentives.consent;

import io.salestiers.core.command.StateStore;
import io.salestiers.core.org.PersonId;
import java.util.List;

/**
 * Where a host keeps what payees have said about the terms of their pay: what they acknowledged and what they consented to. It
 * only grows. For implementers see {@link StateStore}; {@code AcknowledgementStoreContract} of the test-kit checks it, and
 * {@link InMemoryAcknowledgementStore} is the reference.
 */
public interface AcknowledgementStore extends StateStore<PersonId, PayeeAgreements> {
    /**
     * What all payees have said.
     *
     * @return the latest state of each payee who has said something, by their ids
     */
    List<PayeeAgreements> all();

    /**
     * What a payee has said.
     *
     * @param payee who
     * @return the latest state; that of somebody who has said nothing if nothing is stored
     */
    default PayeeAgreements of(PersonId payee) {
        return find(payee).orElseGet(() -> PayeeAgreements.none(payee));
    }
}
