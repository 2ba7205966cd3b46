package io.salestiers.examples.benchmarks.commission;

import static io.salestiers.examples.benchmarks.contender.Rounded.halfEven;

import io.salestiers.examples.benchmarks.contender.Task;
import java.util.List;

/** What an expert writes by hand for just this plan, over a list with a record for each transaction. */
final class HandObjectsCommission implements CommissionRun {
    private static final long[] WEIGHTS =
            CommissionPlan.weights().stream().mapToLong(Integer::longValue).toArray();

    @Override
    public String name() {
        return "hand-objects";
    }

    @Override
    public Task<CommissionResult> prepare(CommissionProblem problem) {
        List<Sale> sales = Sale.listOf(problem.transactions());
        HandSettlement settlement = new HandSettlement(problem.salesForce());
        return () -> {
            long[] credit = new long[SalesForce.PAYEES];
            long creditLines = addCredits(sales, credit);
            return settlement.settle(creditLines, credit);
        };
    }

    /** As over columns: see there for why the period is arithmetic and splits are a branch. */
    private static long addCredits(List<Sale> sales, long[] credit) {
        long creditLines = 0;
        for (Sale sale : sales) {
            int day = sale.day();
            long inside = ~((day | (CommissionPlan.LAST_DAY - day)) >> 31);
            long whole = halfEven(sale.cents() * WEIGHTS[sale.category()], 100) & inside;
            creditLines -= inside;
            if (sale.partner() == Transactions.NONE) {
                credit[sale.representative()] += whole;
            } else {
                long part = halfEven(whole * sale.percent(), 100);
                credit[sale.representative()] += part;
                credit[sale.partner()] += whole - part;
                creditLines -= inside;
            }
        }
        return creditLines;
    }
}
