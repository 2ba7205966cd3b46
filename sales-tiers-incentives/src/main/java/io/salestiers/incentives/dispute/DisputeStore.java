package io.salestiers.incentives.dispute;

import io.salestiers.core.command.StateStore;
import io.salestiers.core.org.PersonId;
import java.util.List;

/**
 * Where a host keeps its disputes, every version of each. For implementers see {@link StateStore};
 * {@code DisputeStoreContract} of the test-kit checks it, and {@link InMemoryDisputeStore} is the reference.
 */
public interface DisputeStore extends StateStore<DisputeId, Dispute> {
    /**
     * The disputes that are there, in whatever phase: what {@link DisputeProcess#besides} is given.
     *
     * @return the latest state of each, by id
     */
    List<Dispute> all();

    /**
     * The disputes of a payee.
     *
     * @param payee whose lines they are about
     * @return the latest state of each, by id
     */
    default List<Dispute> of(PersonId payee) {
        return all().stream().filter(each -> each.payee().equals(payee)).toList();
    }
}
