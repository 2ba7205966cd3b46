package io.salestiers.examples.benchmarks.commission;

import io.salestiers.examples.benchmarks.contender.Task;

/** The yardstick: what an expert writes by hand for just this plan, over columns of whole cents. */
final class HandColumnsCommission implements CommissionRun {
    @Override
    public String name() {
        return "hand-columns";
    }

    @Override
    public Task<CommissionResult> prepare(CommissionProblem problem) {
        Transactions transactions = problem.transactions();
        HandSettlement settlement = new HandSettlement(problem.salesForce());
        return () -> {
            long[] credit = new long[SalesForce.PAYEES];
            long creditLines = HandCredits.add(transactions, credit);
            return settlement.settle(creditLines, credit);
        };
    }
}
