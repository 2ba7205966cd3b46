package io.salestiers.incentives.credit;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All transactions of a calculation, each once by its key, with what refers to what. A transaction that came twice counts
 * once. Immutable and safe for use by several threads.
 */
public final class Transactions {
    private final SortedMap<TransactionId, Transaction> all;
    private final NavigableSet<TransactionId> refused;
    private final List<Finding> findings;

    private Transactions(
            SortedMap<TransactionId, Transaction> all, NavigableSet<TransactionId> refused, List<Finding> findings) {
        this.all = Collections.unmodifiableSortedMap(all);
        this.refused = Collections.unmodifiableNavigableSet(refused);
        this.findings = List.copyOf(findings);
    }

    /**
     * The transactions as they were read.
     *
     * @param read the transactions; their order matters only where a later version wins
     * @param changed what becomes of those that came again with other content
     * @return the transactions
     */
    public static Transactions of(Collection<Transaction> read, ChangedTransaction changed) {
        requireNonNull(changed, "changed");
        SortedMap<TransactionId, Transaction> all = new TreeMap<>();
        NavigableSet<TransactionId> changes = new TreeSet<>();
        for (Transaction each : read) {
            Transaction before = all.put(each.id(), each);
            if (before != null && !before.equals(each)) {
                changes.add(each.id());
            }
        }
        boolean refuse = changed == ChangedTransaction.REFUSED;
        List<Finding> findings = new ArrayList<>();
        for (TransactionId id : changes) {
            findings.add(Finding.of(refuse ? CreditFinding.CHANGED : CreditFinding.REPLACED, Place.about(id.toString()))
                    .with("transaction", id.toString()));
        }
        if (refuse) {
            all.keySet().removeAll(changes);
        }
        return new Transactions(all, refuse ? changes : new TreeSet<>(), findings);
    }

    /**
     * The transactions.
     *
     * @return by id, without those that are refused
     */
    public List<Transaction> all() {
        return List.copyOf(all.values());
    }

    /**
     * A transaction.
     *
     * @param id its id
     * @return the transaction, empty if it is not there or refused
     */
    public Optional<Transaction> find(TransactionId id) {
        return Optional.ofNullable(all.get(id));
    }

    /**
     * The keys under which different transactions came.
     *
     * @return in order; none where a later version wins
     */
    public Set<TransactionId> refused() {
        return refused;
    }

    /**
     * What was found about keys.
     *
     * @return {@link CreditFinding#CHANGED} or {@link CreditFinding#REPLACED}, by id
     */
    public List<Finding> findings() {
        return findings;
    }

    /**
     * Some transactions with all that is credited together with them: the sale that they refer to and everything else that
     * refers to it. After new receipts came, these and no others have to be credited again.
     *
     * @param some ids; those that are not there play no part
     * @return the transactions to credit
     */
    public Transactions related(Collection<TransactionId> some) {
        SortedMap<TransactionId, Transaction> related = new TreeMap<>();
        Set<TransactionId> asked = new HashSet<>(some);
        for (Group group : groups()) {
            if (group.members().stream().anyMatch(each -> asked.contains(each.id()))) {
                group.members().forEach(each -> related.put(each.id(), each));
            }
        }
        NavigableSet<TransactionId> stillRefused = new TreeSet<>();
        refused.stream().filter(asked::contains).forEach(stillRefused::add);
        // A reference into what is refused must stay one.
        related.values()
                .forEach(each -> each.reference()
                        .map(TransactionReference::transaction)
                        .filter(refused::contains)
                        .ifPresent(stillRefused::add));
        return new Transactions(
                related,
                stillRefused,
                findings.stream()
                        .filter(finding -> stillRefused.stream()
                                .anyMatch(id -> finding.place().toString().equals(id.toString())))
                        .toList());
    }

    /**
     * A sale with all that refers to it, or transactions whose reference leads nowhere.
     *
     * @param members the sale first, then the others by id
     * @param broken why it leads nowhere; empty for a sale
     */
    record Group(List<Transaction> members, Optional<CreditFinding> broken) {}

    List<Group> groups() {
        SortedMap<TransactionId, List<Transaction>> byRoot = new TreeMap<>();
        List<Group> broken = new ArrayList<>();
        for (Transaction each : all.values()) {
            Set<TransactionId> way = new LinkedHashSet<>();
            Transaction at = each;
            Optional<CreditFinding> problem = Optional.empty();
            while (problem.isEmpty()
                    && at.kind().followsAnother()
                    && at.reference().isPresent()) {
                TransactionId next = at.reference().get().transaction();
                Transaction above = all.get(next);
                if (!way.add(at.id())) {
                    problem = Optional.of(CreditFinding.REFERENCE_CYCLE);
                } else if (above == null) {
                    problem = Optional.of(
                            refused.contains(next)
                                    ? CreditFinding.REFERENCE_UNCREDITED
                                    : CreditFinding.UNKNOWN_REFERENCE);
                } else {
                    at = above;
                }
            }
            if (problem.isPresent()) {
                broken.add(new Group(List.of(each), problem));
            } else {
                List<Transaction> members = byRoot.computeIfAbsent(at.id(), id -> new ArrayList<>());
                members.add(at.id().equals(each.id()) ? 0 : members.size(), each);
            }
        }
        List<Group> groups = new ArrayList<>();
        byRoot.values().forEach(members -> groups.add(new Group(List.copyOf(members), Optional.empty())));
        groups.addAll(broken);
        return groups;
    }
}
