package io.salestiers.examples.benchmarks.peers.commission;

import io.salestiers.examples.benchmarks.commission.CommissionPlan;
import io.salestiers.examples.benchmarks.commission.Commissions;
import io.salestiers.examples.benchmarks.commission.Level;
import io.salestiers.examples.benchmarks.commission.SalesForce;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Commissions by rules, with a fact for each payee. */
final class DroolsCommissions implements Commissions {
    private final Rules rules = Rules.compile("commissions.drl");
    private final List<Object> plan = plan();
    private final SalesForce salesForce;

    DroolsCommissions(SalesForce salesForce) {
        this.salesForce = salesForce;
    }

    private static List<Object> plan() {
        List<Object> facts = new ArrayList<>();
        for (Level level : Level.values()) {
            facts.add(new CapFact(level.depth(), level.cap()));
            int below = 0;
            for (int band = 0; band < CommissionPlan.edges().size(); band++) {
                int rate = level.rates().get(band);
                facts.add(new BandFact(level.depth(), CommissionPlan.edges().get(band), rate - below));
                below = rate;
            }
        }
        return facts;
    }

    @Override
    public void earn(long[] credit, long[] commission) {
        List<PayeeFact> payees = IntStream.range(0, SalesForce.PAYEES)
                .mapToObj(id -> new PayeeFact(SalesForce.level(id).depth(), salesForce.quota(id), credit[id]))
                .toList();
        rules.fire(Map.of(), List.of(plan, payees));
        for (int id = 0; id < SalesForce.PAYEES; id++) {
            commission[id] = payees.get(id).commission();
        }
    }
}
