package io.salestiers.incentives.credit;

import static java.util.Objects.requireNonNull;

/**
 * The earlier transaction that a transaction refers to: {@code R-9} returns {@code SO-17}.
 *
 * @param transaction the earlier one
 * @param relation what the later one does to it
 */
public record TransactionReference(TransactionId transaction, Relation relation) {
    /** Refuses absent parts. */
    public TransactionReference {
        requireNonNull(transaction, "transaction");
        requireNonNull(relation, "relation");
    }
}
