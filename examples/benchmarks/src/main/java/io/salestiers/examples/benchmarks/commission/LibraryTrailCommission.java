package io.salestiers.examples.benchmarks.commission;

import io.salestiers.examples.benchmarks.contender.Task;
import io.salestiers.incentives.columns.CreditTotals;
import io.salestiers.incentives.columns.CreditTrail;
import io.salestiers.incentives.columns.DealColumns;

/** The library over columns, with what everybody's explanation is made from kept: which transaction gave what to whom. */
final class LibraryTrailCommission implements CommissionRun {
    @Override
    public String name() {
        return "library-columns-explained";
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
            library.credits().add(deals, 0, deals.rows(), totals, CreditTrail.empty(), 0);
            return library.settle(totals);
        };
    }
}
