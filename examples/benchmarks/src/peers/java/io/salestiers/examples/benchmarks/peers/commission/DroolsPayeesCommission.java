package io.salestiers.examples.benchmarks.peers.commission;

import io.salestiers.examples.benchmarks.commission.CommissionProblem;
import io.salestiers.examples.benchmarks.commission.CommissionResult;
import io.salestiers.examples.benchmarks.commission.CommissionRun;
import io.salestiers.examples.benchmarks.commission.HandCredits;
import io.salestiers.examples.benchmarks.commission.HandSettlement;
import io.salestiers.examples.benchmarks.commission.SalesForce;
import io.salestiers.examples.benchmarks.commission.Transactions;
import io.salestiers.examples.benchmarks.contender.Task;

/** Drools for the commission of each payee; credits, roll-up and pools are calculated by hand. */
public final class DroolsPayeesCommission implements CommissionRun {
    /** For the service loader. */
    public DroolsPayeesCommission() {}

    @Override
    public String name() {
        return "drools-payees";
    }

    @Override
    public Task<CommissionResult> prepare(CommissionProblem problem) {
        Transactions transactions = problem.transactions();
        HandSettlement settlement =
                new HandSettlement(problem.salesForce(), new DroolsCommissions(problem.salesForce()));
        return () -> {
            long[] credit = new long[SalesForce.PAYEES];
            long creditLines = HandCredits.add(transactions, credit);
            return settlement.settle(creditLines, credit);
        };
    }
}
