package io.salestiers.examples.benchmarks.peers.commission;

import io.salestiers.examples.benchmarks.commission.CommissionPlan;
import io.salestiers.examples.benchmarks.commission.CommissionProblem;
import io.salestiers.examples.benchmarks.commission.CommissionResult;
import io.salestiers.examples.benchmarks.commission.CommissionRun;
import io.salestiers.examples.benchmarks.commission.HandSettlement;
import io.salestiers.examples.benchmarks.commission.Sale;
import io.salestiers.examples.benchmarks.commission.SalesForce;
import io.salestiers.examples.benchmarks.contender.Task;
import java.util.List;
import java.util.stream.IntStream;

/** Drools for the credits of each transaction and the commission of each payee; roll-up and pools are calculated by hand. */
public final class DroolsTransactionsCommission implements CommissionRun {
    /** For the service loader. */
    public DroolsTransactionsCommission() {}

    @Override
    public String name() {
        return "drools-transactions";
    }

    @Override
    public Task<CommissionResult> prepare(CommissionProblem problem) {
        Rules rules = Rules.compile("credits.drl");
        List<SaleFact> sales =
                Sale.listOf(problem.transactions()).stream().map(SaleFact::new).toList();
        List<WeightFact> weights = IntStream.range(0, CommissionPlan.weights().size())
                .mapToObj(category ->
                        new WeightFact(category, CommissionPlan.weights().get(category)))
                .toList();
        HandSettlement settlement =
                new HandSettlement(problem.salesForce(), new DroolsCommissions(problem.salesForce()));
        return () -> {
            List<CreditFact> credits = IntStream.range(0, SalesForce.PAYEES)
                    .mapToObj(CreditFact::new)
                    .toList();
            rules.fire(List.of(weights, credits, sales));
            long creditLines = credits.stream().mapToLong(CreditFact::lines).sum();
            long[] credit = credits.stream().mapToLong(CreditFact::cents).toArray();
            return settlement.settle(creditLines, credit);
        };
    }
}
