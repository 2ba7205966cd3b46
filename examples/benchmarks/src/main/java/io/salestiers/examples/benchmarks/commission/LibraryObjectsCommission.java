package io.salestiers.examples.benchmarks.commission;

import io.salestiers.examples.benchmarks.contender.Task;
import io.salestiers.incentives.columns.CreditTotals;
import io.salestiers.incentives.columns.DealReader;
import java.util.List;

/** The library over a list with a record for each transaction. */
final class LibraryObjectsCommission implements CommissionRun {
    @Override
    public String name() {
        return "library-objects";
    }

    @Override
    public boolean takes(int transactions) {
        return LibraryCommission.takes(transactions);
    }

    @Override
    public Task<CommissionResult> prepare(CommissionProblem problem) {
        LibraryCommission library = new LibraryCommission(problem.salesForce());
        List<Sale> sales = Sale.listOf(problem.transactions());
        int first = LibraryPlans.firstDay();
        DealReader<Sale> reader = DealReader.<Sale>builder(sale -> first + sale.day(), Sale::cents)
                .payees(Sale::representative, Sale::partner, Sale::percent)
                .value(LibraryPlans.CATEGORY, Sale::category)
                .build();
        return () -> {
            CreditTotals totals = library.credits().newTotals();
            reader.add(library.credits(), sales, totals);
            return library.settle(totals);
        };
    }
}
