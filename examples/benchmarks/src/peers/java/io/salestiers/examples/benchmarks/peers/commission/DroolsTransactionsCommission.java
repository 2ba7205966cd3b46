package io.salestiers.examples.benchmarks.peers.commission;

import io.salestiers.examples.benchmarks.commission.CommissionProblem;
import io.salestiers.examples.benchmarks.commission.CommissionResult;
import io.salestiers.examples.benchmarks.commission.CommissionRun;
import io.salestiers.examples.benchmarks.commission.HandSettlement;
import io.salestiers.examples.benchmarks.commission.Sale;
import io.salestiers.examples.benchmarks.contender.Task;
import java.util.List;
import java.util.Map;

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
        HandSettlement settlement =
                new HandSettlement(problem.salesForce(), new DroolsCommissions(problem.salesForce()));
        return () -> {
            CreditLedger ledger = new CreditLedger();
            rules.fire(Map.of("ledger", ledger), List.of(sales));
            return settlement.settle(ledger.lines(), ledger.credit());
        };
    }
}
