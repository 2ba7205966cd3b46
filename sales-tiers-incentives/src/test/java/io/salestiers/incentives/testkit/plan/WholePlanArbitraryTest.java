package io.salestiers.incentives.testkit.plan;

import io.salestiers.incentives.earning.Earning;
import io.salestiers.incentives.earning.EarningRun;
import io.salestiers.incentives.quota.QuotaMovement;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class WholePlanArbitraryTest {
    @Provide
    Arbitrary<WholePlan> plans() {
        return WholePlanArbitrary.plans();
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void plansHaveWhatIsHard(@ForAll("plans") WholePlan plan) {
        EarningRun march = plan.months(3).get(2);
        for (var component : WholePlan.components()) {
            String id = component.id().value();
            collect(
                    id + " pays",
                    march.earnings().stream()
                            .anyMatch(each -> each.component().value().equals(id)),
                    8);
        }
        collect("moves", plan.moves().isPresent(), 8);
        collect("leaves", plan.leaves().isPresent(), 8);
        collect("follows", plan.movement() == QuotaMovement.FOLLOWS_ITS_RULE, 30);
        collect("published", plan.published().size() > 3, 50);
        collect(
                "pool shut",
                march.unpaid().stream()
                        .anyMatch(each -> each.component().value().equals("pool")),
                20);
        collect(
                "capped",
                march.earnings().stream().anyMatch(each -> each.withheld().isPresent()),
                5);
        collect(
                "tie",
                WholePlan.REPS.stream()
                                .map(rep -> plan.sold(rep, 3))
                                .filter(sold -> sold > 0)
                                .distinct()
                                .count()
                        < WholePlan.REPS.stream()
                                .filter(rep -> plan.sold(rep, 3) > 0)
                                .count(),
                1);
        collect(
                "less than paid",
                march.earnings().stream().map(Earning::amount).anyMatch(amount -> amount.signum() < 0),
                5);
        collect(
                "month without a sale",
                List.of(1, 2, 3).stream()
                        .anyMatch(month -> plan.sales().stream().noneMatch(sale -> sale.month() == month)),
                3);
    }

    private static void collect(String label, boolean holds, double percent) {
        Statistics.label(label)
                .collect(holds)
                .coverage(coverage -> coverage.check(true).percentage(some -> some >= percent));
    }
}
