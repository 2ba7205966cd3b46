package io.salestiers.examples.benchmarks.commission;

import io.salestiers.examples.benchmarks.contender.Task;
import io.salestiers.incentives.columns.CreditProgram;
import io.salestiers.incentives.columns.CreditTotals;
import java.util.function.Supplier;

/** The library: plans are bound once, a run credits all transactions and pays what they add up to. */
abstract class LibraryRun implements CommissionRun {
    private final String name;

    LibraryRun(String name) {
        this.name = name;
    }

    /** Puts the transactions into a form; what it gives credits them all, again at each call. */
    abstract Supplier<CreditTotals> crediting(CreditProgram credits, Transactions transactions);

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final boolean takes(int transactions) {
        return LibraryCommission.takes(transactions);
    }

    @Override
    public final Task<CommissionResult> prepare(CommissionProblem problem) {
        LibraryCommission library = new LibraryCommission(problem.salesForce());
        Supplier<CreditTotals> credited = crediting(library.credits(), problem.transactions());
        return () -> library.settle(credited.get());
    }
}
