package io.salestiers.examples.benchmarks.commission;

import io.salestiers.incentives.columns.CreditProgram;
import io.salestiers.incentives.columns.CreditTotals;
import io.salestiers.incentives.columns.DealReader;
import java.util.List;
import java.util.function.Supplier;

/** The library over a list with a record for each transaction. */
final class LibraryObjectsCommission extends LibraryRun {
    LibraryObjectsCommission() {
        super("library-objects");
    }

    @Override
    Supplier<CreditTotals> crediting(CreditProgram credits, Transactions transactions) {
        List<Sale> sales = Sale.listOf(transactions);
        int first = LibraryPlans.firstDay();
        DealReader<Sale> reader = DealReader.<Sale>builder(sale -> first + sale.day(), Sale::cents)
                .payees(Sale::representative, Sale::partner, Sale::percent)
                .value(LibraryPlans.CATEGORY, Sale::category)
                .build();
        return () -> {
            CreditTotals totals = credits.newTotals();
            reader.add(credits, sales, totals);
            return totals;
        };
    }
}
