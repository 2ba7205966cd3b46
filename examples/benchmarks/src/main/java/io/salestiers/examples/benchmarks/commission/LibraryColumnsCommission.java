package io.salestiers.examples.benchmarks.commission;

import io.salestiers.examples.benchmarks.contender.Task;
import io.salestiers.incentives.columns.CreditTotals;
import io.salestiers.incentives.columns.DealColumns;

/** The library over columns. */
final class LibraryColumnsCommission implements CommissionRun {
    @Override
    public String name() {
        return "library-columns";
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
            CreditTotals totals = library.credits().newTotals();
            library.credits().add(deals, 0, deals.rows(), totals);
            return library.settle(totals);
        };
    }
}
