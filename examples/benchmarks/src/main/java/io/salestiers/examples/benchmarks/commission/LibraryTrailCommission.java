package io.salestiers.examples.benchmarks.commission;

import io.salestiers.incentives.columns.CreditProgram;
import io.salestiers.incentives.columns.CreditTotals;
import io.salestiers.incentives.columns.CreditTrail;
import io.salestiers.incentives.columns.DealColumns;
import java.util.function.Supplier;

/** The library over columns, with what everybody's explanation is made from kept: which transaction gave what to whom. */
final class LibraryTrailCommission extends LibraryRun {
    LibraryTrailCommission() {
        super("library-columns-explained");
    }

    @Override
    Supplier<CreditTotals> crediting(CreditProgram credits, Transactions transactions) {
        DealColumns deals = LibraryColumns.of(transactions);
        return () -> {
            CreditTotals totals = credits.newTotals();
            credits.add(deals, 0, deals.rows(), totals, CreditTrail.empty(), 0);
            return totals;
        };
    }
}
