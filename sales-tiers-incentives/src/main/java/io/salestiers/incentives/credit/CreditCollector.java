package io.salestiers.incentives.credit;

import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Gathers what the rules give. */
final class CreditCollector {
    private final List<Credit> credits = new ArrayList<>();
    private final List<HouseCredit> house = new ArrayList<>();
    private final List<CreditProof> proofs = new ArrayList<>();
    private final SortedMap<TransactionId, TransactionOutcome> outcomes = new TreeMap<>();
    // A set, because the same may be found for each rule that looks at a transaction.
    private final Set<Finding> findings = new LinkedHashSet<>();

    void add(Credit credit) {
        credits.add(credit);
    }

    void add(HouseCredit credit) {
        house.add(credit);
    }

    void add(CreditProof proof) {
        proofs.add(proof);
    }

    void add(Finding finding) {
        findings.add(finding);
    }

    static Finding finding(CreditFinding code, TransactionId transaction) {
        return Finding.of(code, Place.about(transaction.toString())).with("transaction", transaction.toString());
    }

    /** The best that became of a transaction by any rule: credited before kept, kept before pending. */
    void outcome(TransactionId transaction, TransactionOutcome outcome) {
        outcomes.merge(transaction, outcome, (one, other) -> one.compareTo(other) <= 0 ? one : other);
    }

    void otherwiseUncredited(TransactionId transaction) {
        outcomes.putIfAbsent(transaction, TransactionOutcome.UNCREDITED);
    }

    CreditRun run() {
        return new CreditRun(Credits.of(credits), house, proofs, outcomes, List.copyOf(findings));
    }
}
