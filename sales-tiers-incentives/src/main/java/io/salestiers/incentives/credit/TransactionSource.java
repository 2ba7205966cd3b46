package io.salestiers.incentives.credit;

import static java.util.Objects.requireNonNull;

import io.salestiers.kpi.measure.Watermark;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where transactions come from: a host implements it over its order system, its ledger or its files, and reads on where it
 * stopped.
 *
 * <p>A source is a list that only grows: what is recorded in it, a later version of a transaction too, comes after all that
 * was recorded before. {@link #read(Watermark)} gives a page of it. The host stores the transactions of a page and its
 * {@linkplain TransactionPage#next() watermark} together; when it breaks off in between, it reads from the watermark that it
 * has stored. Then nothing is lost, and what comes twice has the same key and content, so that {@link Transactions} count it
 * once.
 *
 * <p>For implementers: the same watermark gives the same transactions again, and perhaps more behind them; while there is
 * {@linkplain TransactionPage#more() more}, each page moves on; nothing is removed by reading it; a watermark must work after
 * it was stored as text; one that the source never gave is refused with an {@link IllegalArgumentException}. Transactions
 * recorded while pages are read come in later pages. A page should be small enough to be kept in memory several times. It may
 * be called by several threads, may block, and throws whatever the host's data access throws. Later methods will be defaults.
 * {@code TransactionSourceContract} of the test-kit checks it; {@link InMemoryTransactionSource} is the reference.
 */
@FunctionalInterface
public interface TransactionSource {
    /**
     * The transactions behind a watermark.
     *
     * @param after how far the source was read before, {@link Watermark#START} at first
     * @return the next transactions, at least one if there is one
     * @throws IllegalArgumentException if the source never gave this watermark
     */
    TransactionPage read(Watermark after);

    /**
     * All transactions behind a watermark, page by page until there is no more at the moment.
     *
     * @param after how far the source was read before
     * @return the transactions and the watermark of the last page, as one page
     * @throws IllegalStateException if the source says that there is more but does not move on
     */
    default TransactionPage readAll(Watermark after) {
        List<Transaction> all = new ArrayList<>();
        Set<Watermark> seen = new HashSet<>();
        Watermark at = requireNonNull(after, "after");
        boolean more = true;
        while (more) {
            if (!seen.add(at)) {
                throw new IllegalStateException(
                        "TransactionSource says that there is more, but its watermark does not move on from '" + at
                                + "'");
            }
            TransactionPage page = requireNonNull(read(at), "a TransactionSource must answer with a page");
            all.addAll(page.transactions());
            at = page.next();
            more = page.more();
        }
        return new TransactionPage(all, at, false);
    }

    /**
     * A source without transactions.
     *
     * @return the source
     */
    static TransactionSource empty() {
        return new InMemoryTransactionSource(1);
    }

    /**
     * A source of transactions that are all there.
     *
     * @param transactions the transactions in the order in which they were recorded
     * @return the source
     */
    static TransactionSource of(Collection<Transaction> transactions) {
        InMemoryTransactionSource source = new InMemoryTransactionSource(Math.max(1, transactions.size()));
        source.record(transactions);
        return source;
    }
}
