package io.salestiers.incentives.testkit.scenario;

import io.salestiers.core.money.Ratio;
import io.salestiers.incentives.scenario.BudgetCase;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class BudgetArbitrariesTest {
    @Provide
    Arbitrary<BudgetCase> cases() {
        return BudgetArbitraries.cases();
    }

    @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
    void everyCaseOccurs(@ForAll("cases") BudgetCase assumed) {
        occurs("no growth", assumed.growths().isEmpty());
        occurs(
                "growth to nothing",
                assumed.growths().stream().anyMatch(each -> each.factor().signum() == 0));
        occurs("no spread", assumed.spread().isEmpty());
        occurs("a spread", assumed.spread().size() > 1);
        occurs("no deal", assumed.deals().isEmpty());
        occurs(
                "a certain deal",
                assumed.deals().stream().anyMatch(each -> each.probability().equals(Ratio.ONE)));
        occurs(
                "uncertain deals",
                assumed.deals().stream()
                                .filter(each -> !each.probability().equals(Ratio.ONE))
                                .count()
                        > 1);
    }

    private static void occurs(String what, boolean so) {
        Statistics.label(what).collect(so);
        Statistics.label(what).coverage(coverage -> coverage.check(true).percentage(percent -> percent > 1.0));
    }
}
