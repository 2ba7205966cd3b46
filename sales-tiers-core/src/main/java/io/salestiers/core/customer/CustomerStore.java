package io.salestiers.core.customer;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.audit.AuditRecord;
import io.salestiers.core.command.Event;
import io.salestiers.core.result.Outcome;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Where a host keeps its customers.
 *
 * <p>It stores all writes of a call or none: the two customers of a merge, the forty of a hand-over, in one transaction with
 * their events and audit records. Nothing that is stored is ever changed. A host hands events on from what it stored here (an
 * outbox). {@code CustomerStoreContract} of the test-kit checks all of it; {@link InMemoryCustomerStore} is the reference.
 */
public interface CustomerStore extends CustomerDirectory {
    /**
     * What counts against the limits of an owner.
     *
     * @param owner whose
     * @return how many customers it has by their latest state, all its claims, and a revision that is another one whenever one
     *     of the two has changed
     */
    OwnerLoad load(CustomerOwner owner);

    /**
     * Stores what came of commands, all of it or nothing.
     *
     * <p>It is a conflict, and nothing is stored, if a customer has moved on since its state was read ({@code ""} is the
     * expected revision of none; a customer that was never stored has revision {@code "0"}); if the load of an owner has; or if
     * a customer would have the identity of another one that is not merged. If one of the transitions is a refusal, no state
     * is stored: the audit records of all refusals are, and the answer is all reasons. What changed nothing, because it had
     * been applied before, stores nothing.
     *
     * @param writes what came of commands, each customer at most once
     * @param basedOn the loads on which claims were decided; empty without limits
     * @param recordedAt when it is stored
     * @return the latest states in the order of the writes; the refusal; or the conflict
     * @throws IllegalArgumentException if a customer is there twice, or a state is that of another customer
     */
    Outcome<List<Customer>> append(List<CustomerWrite> writes, Collection<OwnerLoad> basedOn, Instant recordedAt);

    /**
     * What was stored of a customer.
     *
     * @param customer its id
     * @return the entries in the order in which they were stored; empty if it was never stored
     */
    List<Entry> entries(CustomerId customer);

    /**
     * What was stored of a customer together.
     *
     * @param recordedAt when
     * @param state the new state; empty for a refusal
     * @param events what had happened; empty for a refusal
     * @param audit what is to be recorded
     */
    record Entry(Instant recordedAt, Optional<Customer> state, List<Event> events, List<AuditRecord> audit) {
        /** Copies the lists. */
        public Entry {
            requireNonNull(recordedAt, "recordedAt");
            requireNonNull(state, "state");
            events = List.copyOf(events);
            audit = List.copyOf(audit);
        }
    }
}
