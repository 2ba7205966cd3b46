package io.salestiers.examples.benchmarks.commission;

import io.salestiers.examples.benchmarks.contender.Task;
import io.salestiers.incentives.columns.CreditTotals;
import io.salestiers.incentives.columns.DealColumns;
import java.util.List;
import java.util.stream.IntStream;

/** The library over columns, by as many threads of the host as there are processors: each adds to totals of its own. */
final class LibraryThreadsCommission implements CommissionRun {
    private static final int THREADS = Runtime.getRuntime().availableProcessors();

    @Override
    public String name() {
        return "library-columns-threads";
    }

    @Override
    public boolean takes(int transactions) {
        return LibraryCommission.takes(transactions);
    }

    @Override
    public Task<CommissionResult> prepare(CommissionProblem problem) {
        LibraryCommission library = new LibraryCommission(problem.salesForce());
        DealColumns deals = LibraryColumns.of(problem.transactions());
        return () -> {
            List<CreditTotals> parts = IntStream.range(0, THREADS)
                    .parallel()
                    .mapToObj(part -> {
                        CreditTotals totals = library.credits().newTotals();
                        library.credits().add(deals, start(part, deals), start(part + 1, deals), totals);
                        return totals;
                    })
                    .toList();
            CreditTotals all = parts.get(0);
            parts.subList(1, parts.size()).forEach(all::merge);
            return library.settle(all);
        };
    }

    private static int start(int part, DealColumns deals) {
        return (int) ((long) deals.rows() * part / THREADS);
    }
}
