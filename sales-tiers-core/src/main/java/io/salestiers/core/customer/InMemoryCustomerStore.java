package io.salestiers.core.customer;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.command.Transition;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * A store that keeps everything in memory: for tests, trials and small hosts that write files of their own.
 *
 * <p>Safe for use by several threads.
 */
public final class InMemoryCustomerStore implements CustomerStore {
    private final Map<CustomerId, Customer> latest = new TreeMap<>();
    private final Map<CustomerId, List<Entry>> entries = new TreeMap<>();

    /** An empty store. */
    public InMemoryCustomerStore() {}

    @Override
    public synchronized Optional<Customer> find(CustomerId customer) {
        return Optional.ofNullable(latest.get(requireNonNull(customer, "customer")));
    }

    @Override
    public synchronized List<Customer> ownedBy(CustomerOwner owner, LocalDate day) {
        return latest.values().stream()
                .filter(customer -> customer.owner(day).filter(owner::equals).isPresent())
                .toList();
    }

    @Override
    public synchronized List<Customer> withIdentity(IdentityKey identity) {
        return latest.values().stream()
                .filter(Customer::active)
                .filter(customer -> customer.identity().filter(identity::equals).isPresent())
                .toList();
    }

    @Override
    public synchronized OwnerLoad load(CustomerOwner owner) {
        List<LocalDate> claims = new ArrayList<>();
        int held = 0;
        for (Customer customer : latest.values()) {
            boolean has = customer.active() && customer.last().owner().equals(owner);
            held += has ? 1 : 0;
            claims.addAll(claims(customer, owner));
        }
        // Both only ever name this owner, and a customer that comes and one that goes leave a trace in the second.
        return new OwnerLoad(owner, held + "/" + touched(owner), held, claims);
    }

    private static List<LocalDate> claims(Customer customer, CustomerOwner owner) {
        return customer.tenures().stream()
                .filter(tenure -> tenure.cause() == OwnershipCause.CLAIMED
                        && tenure.owner().equals(owner))
                .map(Tenure::from)
                .toList();
    }

    private long touched(CustomerOwner owner) {
        return latest.values().stream()
                .flatMap(customer -> customer.tenures().stream())
                .filter(tenure -> tenure.owner().equals(owner))
                .count();
    }

    @Override
    public synchronized Outcome<List<Customer>> append(
            List<CustomerWrite> writes, Collection<OwnerLoad> basedOn, Instant recordedAt) {
        requireNonNull(recordedAt, "recordedAt");
        check(writes);
        List<Finding> reasons = new ArrayList<>();
        writes.forEach(write -> reasons.addAll(write.transition().refusal()));
        if (!reasons.isEmpty()) {
            writes.forEach(write -> refusal(write, recordedAt));
            return Outcome.refused(reasons);
        }
        Optional<Outcome<List<Customer>>> conflict = conflict(writes, basedOn);
        if (conflict.isPresent()) {
            return conflict.get();
        }
        List<Customer> states = new ArrayList<>();
        writes.forEach(write -> states.add(store(write, recordedAt)));
        return Outcome.done(List.copyOf(states));
    }

    private static void check(List<CustomerWrite> writes) {
        Set<CustomerId> seen = new HashSet<>();
        for (CustomerWrite write : writes) {
            if (!seen.add(write.customer())) {
                throw new IllegalArgumentException(
                        "a customer must be written once, but " + write.customer() + " is there twice");
            }
            if (write.transition().outcome() instanceof Outcome.Done<Customer> done
                    && !done.value().id().equals(write.customer())) {
                throw new IllegalArgumentException("state must be that of customer " + write.customer()
                        + ", but was of " + done.value().id());
            }
        }
    }

    private void refusal(CustomerWrite write, Instant recordedAt) {
        Transition<Customer> transition = write.transition();
        if (transition.outcome() instanceof Outcome.Refused<Customer>) {
            add(write.customer(), new Entry(recordedAt, Optional.empty(), List.of(), transition.audit()));
        }
    }

    private Optional<Outcome<List<Customer>>> conflict(List<CustomerWrite> writes, Collection<OwnerLoad> basedOn) {
        for (CustomerWrite write : writes) {
            if (write.transition().outcome() instanceof Outcome.Conflict<Customer> racing) {
                return Optional.of(Outcome.conflict(racing.expected(), racing.actual()));
            }
            String actual = current(write.customer()).revision();
            if (!actual.equals(write.expectedRevision())) {
                return Optional.of(Outcome.conflict(write.expectedRevision(), actual));
            }
            Optional<Customer> same = same(write);
            if (same.isPresent()) {
                return Optional.of(Outcome.conflict("", same.get().key().toString()));
            }
        }
        for (OwnerLoad load : basedOn) {
            String actual = load(load.owner()).revision();
            if (!actual.equals(load.revision())) {
                return Optional.of(Outcome.conflict(load.revision(), actual));
            }
        }
        return Optional.empty();
    }

    /** Another customer with the identity that this write would bring in. */
    private Optional<Customer> same(CustomerWrite write) {
        Customer next = write.transition().stateOr(current(write.customer()));
        if (!next.active() || current(write.customer()).identity().equals(next.identity())) {
            return Optional.empty();
        }
        return next.identity().stream()
                .flatMap(key -> withIdentity(key).stream())
                .filter(other -> !other.id().equals(next.id()))
                // The identity of a duplicate goes over to its survivor.
                .filter(other -> next.absorbed().stream()
                        .noneMatch(absorbed -> absorbed.id().equals(other.id())))
                .findFirst();
    }

    private Customer current(CustomerId id) {
        Customer found = latest.get(id);
        return found == null ? Customer.unregistered(id) : found;
    }

    private Customer store(CustomerWrite write, Instant recordedAt) {
        Customer before = current(write.customer());
        Customer after = write.transition().stateOr(before);
        if (!after.revision().equals(before.revision())) {
            latest.put(after.id(), after);
            add(
                    after.id(),
                    new Entry(
                            recordedAt,
                            Optional.of(after),
                            write.transition().events(),
                            write.transition().audit()));
        }
        return after;
    }

    private void add(CustomerId customer, Entry entry) {
        entries.computeIfAbsent(customer, id -> new ArrayList<>()).add(entry);
    }

    @Override
    public synchronized List<Entry> entries(CustomerId customer) {
        return List.copyOf(entries.getOrDefault(customer, List.of()));
    }
}
