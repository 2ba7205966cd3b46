package io.salestiers.incentives.testkit.plan;

import io.salestiers.core.money.Ratio;
import io.salestiers.incentives.testkit.plan.BonusArbitraries.ChainCase;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.assertj.core.api.Assertions;

class BonusArbitrariesTest {
    @Provide
    Arbitrary<ChainCase> chains() {
        return BonusArbitraries.chains();
    }

    @Provide
    Arbitrary<List<Ratio>> weights() {
        return BonusArbitraries.weights();
    }

    @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
    void chainsHaveWhatIsHard(@ForAll("chains") ChainCase chain) {
        collect(
                "no base",
                chain.members().values().stream().anyMatch(each -> each.base().isEmpty()),
                20);
        collect(
                "missing",
                chain.members().values().stream().anyMatch(each -> each.own().isEmpty()),
                20);
        collect(
                "zero",
                chain.members().values().stream().anyMatch(each -> each.own().equals(Optional.of(Ratio.ZERO))),
                20);
        collect("equal members", chain.members().values().stream().distinct().count() < 6, 10);
        collect("fund of zero", chain.fund() == 0, 1);
        collect("negative fund", chain.fund() < 0, 3);
        collect("large fund", chain.fund() == 100_000_000L, 3);
    }

    @Property(tries = 500)
    void weightsAddUpToOne(@ForAll("weights") List<Ratio> weights) {
        Assertions.assertThat(Ratio.sum(weights)).isEqualTo(Ratio.ONE);
        Assertions.assertThat(weights).allMatch(weight -> weight.signum() > 0);
        collect("one", weights.size() == 1, 5);
        collect("not decimal", weights.stream().anyMatch(weight -> !weight.decimal()), 20);
    }

    private static void collect(String label, boolean holds, double percent) {
        Statistics.label(label)
                .collect(holds)
                .coverage(coverage -> coverage.check(true).percentage(some -> some >= percent));
    }
}
