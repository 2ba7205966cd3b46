package io.salestiers.examples.benchmarks.commission;

import io.salestiers.incentives.columns.CreditProgram;
import io.salestiers.incentives.columns.CreditTotals;
import io.salestiers.incentives.columns.DealColumns;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** The library over columns, by as many threads of the host as there are processors: each adds to totals of its own. */
final class LibraryThreadsCommission extends LibraryRun {
    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    LibraryThreadsCommission() {
        super("library-columns-threads");
    }

    @Override
    Supplier<CreditTotals> crediting(CreditProgram credits, Transactions transactions) {
        DealColumns deals = LibraryColumns.of(transactions);
        return () -> {
            List<CreditTotals> parts = IntStream.range(0, THREADS)
                    .parallel()
                    .mapToObj(part -> {
                        CreditTotals totals = credits.newTotals();
                        credits.add(deals, start(part, deals), start(part + 1, deals), totals);
                        return totals;
                    })
                    .toList();
            CreditTotals all = parts.get(0);
            parts.subList(1, parts.size()).forEach(all::merge);
            return all;
        };
    }

    private static int start(int part, DealColumns deals) {
        return (int) ((long) deals.rows() * part / THREADS);
    }
}
