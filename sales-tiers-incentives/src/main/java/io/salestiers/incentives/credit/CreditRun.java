package io.salestiers.incentives.credit;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.result.Finding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a crediting plan makes of transactions: credits, what the house keeps, the proof that nothing got lost, and what was
 * found. Immutable and safe for use by several threads.
 *
 * @param credits the credits
 * @param house what the house keeps, by day
 * @param proofs for each transaction that is credited, and each type, that its direct credits add up; by transaction
 * @param outcomes what became of each transaction, none left out
 * @param findings what was found, by place; every transaction that is {@link TransactionOutcome#UNCREDITED} has one
 */
public record CreditRun(
        Credits credits,
        List<HouseCredit> house,
        List<CreditProof> proofs,
        SortedMap<TransactionId, TransactionOutcome> outcomes,
        List<Finding> findings) {
    /** Sorts all parts. */
    public CreditRun {
        requireNonNull(credits, "credits");
        house = house.stream().sorted().toList();
        proofs = proofs.stream().sorted().toList();
        outcomes = Collections.unmodifiableSortedMap(new TreeMap<>(outcomes));
        findings = findings.stream()
                .sorted(Comparator.<Finding, String>comparing(
                                finding -> finding.place().toString())
                        .thenComparing(finding -> finding.code().code())
                        .thenComparing(finding -> finding.arguments().toString()))
                .toList();
    }

    /**
     * What became of a transaction.
     *
     * @param transaction its id
     * @return the outcome
     * @throws IllegalArgumentException if the transaction was not there
     */
    public TransactionOutcome outcome(TransactionId transaction) {
        TransactionOutcome outcome = outcomes.get(transaction);
        if (outcome == null) {
            throw new IllegalArgumentException("transaction " + transaction + " was not there");
        }
        return outcome;
    }

    /**
     * The credits of a transaction.
     *
     * @param transaction its id
     * @return its credits of all types and kinds, in their order
     */
    public List<Credit> creditsOf(TransactionId transaction) {
        return credits.all().stream()
                .filter(credit -> credit.transaction().equals(transaction))
                .toList();
    }

    /**
     * The proofs of a transaction.
     *
     * @param transaction its id
     * @return one for each type in which it is credited
     */
    public List<CreditProof> proofsOf(TransactionId transaction) {
        return proofs.stream()
                .filter(proof -> proof.transaction().equals(transaction))
                .toList();
    }

    /**
     * This run and another one, of other transactions: sales that are credited apart, each with all that refers to it, give
     * together what they give at once.
     *
     * @param other a run of other transactions
     * @return both
     * @throws IllegalArgumentException if a transaction is in both
     */
    public CreditRun plus(CreditRun other) {
        SortedMap<TransactionId, TransactionOutcome> both = new TreeMap<>(outcomes);
        other.outcomes.forEach((id, outcome) -> {
            if (both.put(id, outcome) != null) {
                throw new IllegalArgumentException("transaction " + id + " is in both runs");
            }
        });
        List<Credit> all = new ArrayList<>(credits.all());
        all.addAll(other.credits.all());
        List<HouseCredit> kept = new ArrayList<>(house);
        kept.addAll(other.house);
        List<CreditProof> proved = new ArrayList<>(proofs);
        proved.addAll(other.proofs);
        Set<Finding> found = new LinkedHashSet<>(findings);
        found.addAll(other.findings);
        return new CreditRun(Credits.of(all), kept, proved, both, List.copyOf(found));
    }
}
