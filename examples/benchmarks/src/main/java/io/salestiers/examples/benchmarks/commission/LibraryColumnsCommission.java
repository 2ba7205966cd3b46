package io.salestiers.examples.benchmarks.commission;

import io.salestiers.incentives.columns.CreditProgram;
import io.salestiers.incentives.columns.CreditTotals;
import io.salestiers.incentives.columns.DealColumns;
import java.util.function.Supplier;

/** The library over columns. */
final class LibraryColumnsCommission extends LibraryRun {
    LibraryColumnsCommission() {
        super("library-columns");
    }

    @Override
    Supplier<CreditTotals> crediting(CreditProgram credits, Transactions transactions) {
        DealColumns deals = LibraryColumns.of(transactions);
        return () -> {
            CreditTotals totals = credits.newTotals();
            credits.add(deals, 0, deals.rows(), totals);
            return totals;
        };
    }
}
