package io.salestiers.examples.benchmarks.commission;

import io.salestiers.incentives.columns.CreditTotals;
import io.salestiers.incentives.columns.DealColumns;
import java.util.Locale;
import java.util.SplittableRandom;

/** The commission run over transactions that are never all in memory: they are drawn, added and forgotten a block at a time. */
public final class StreamedCommission {
    private static final int BLOCK = 10_000;

    private StreamedCommission() {}

    /**
     * Runs and prints the checksum, the largest heap and the time.
     *
     * @param arguments how many transactions
     */
    public static void main(String... arguments) {
        int size = Integer.parseInt(arguments[0]);
        CommissionResult result = run(size);
        System.out.printf(
                Locale.ROOT,
                "%d transactions in a heap of at most %d MB: checksum %x%n",
                size,
                Runtime.getRuntime().maxMemory() >> 20,
                result.checksum());
    }

    /**
     * Runs.
     *
     * @param size how many transactions
     * @return what everyone is paid
     */
    public static CommissionResult run(int size) {
        LibraryCommission library = new LibraryCommission(SalesForce.expecting(size));
        CreditTotals totals = library.credits().newTotals();
        SplittableRandom random = Transactions.random();
        for (int from = 0; from < size; from += BLOCK) {
            DealColumns deals = LibraryColumns.of(Transactions.next(random, Math.min(BLOCK, size - from)));
            library.credits().add(deals, 0, deals.rows(), totals);
        }
        return library.settle(totals);
    }
}
