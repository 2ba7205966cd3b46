package io.salestiers.incentives.credit;

import static java.util.Objects.requireNonNull;

import io.salestiers.kpi.measure.Watermark;
import java.util.List;

/**
 * Transactions that a source gives at once.
 *
 * @param transactions the transactions in the order in which the source recorded them; may be empty
 * @param next how far the source has been read with this page
 * @param more whether the source has more transactions at the moment
 */
public record TransactionPage(List<Transaction> transactions, Watermark next, boolean more) {
    /** Copies the transactions; refuses absent parts. */
    public TransactionPage {
        transactions = List.copyOf(transactions);
        requireNonNull(next, "next");
    }
}
