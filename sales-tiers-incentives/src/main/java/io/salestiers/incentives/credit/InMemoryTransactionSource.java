package io.salestiers.incentives.credit;

import io.salestiers.kpi.measure.Watermark;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A source of transactions in memory, for tests and small hosts. Safe for use by several threads.
 *
 * <p>Its watermark is the number of transactions that have been read.
 */
public final class InMemoryTransactionSource implements TransactionSource {
    private final int pageSize;
    private final List<Transaction> recorded = new ArrayList<>();

    /**
     * A source in which nothing is recorded.
     *
     * @param pageSize the most transactions of a page, 1 or more
     */
    public InMemoryTransactionSource(int pageSize) {
        if (pageSize < 1) {
            throw new IllegalArgumentException("a page must have 1 transaction or more, but was " + pageSize);
        }
        this.pageSize = pageSize;
    }

    /**
     * Records transactions behind all others.
     *
     * @param transactions the transactions
     */
    public synchronized void record(Collection<Transaction> transactions) {
        recorded.addAll(List.copyOf(transactions));
    }

    @Override
    public synchronized TransactionPage read(Watermark after) {
        int from = place(after);
        int to = (int) Math.min((long) from + pageSize, recorded.size());
        return new TransactionPage(
                recorded.subList(from, to),
                to == 0 ? Watermark.START : Watermark.of(Integer.toString(to)),
                to < recorded.size());
    }

    private int place(Watermark watermark) {
        String token = watermark.token();
        if (watermark.equals(Watermark.START)) {
            return 0;
        }
        // Nine digits at most, so that the number is a small one.
        if (token.matches("[1-9][0-9]{0,8}") && Integer.parseInt(token) <= recorded.size()) {
            return Integer.parseInt(token);
        }
        throw new IllegalArgumentException("this source never gave the watermark '" + token + "'");
    }
}
