package io.salestiers.incentives.testkit.rate;

import io.salestiers.core.money.Ratio;
import io.salestiers.incentives.rate.Application;
import io.salestiers.incentives.rate.NegativeAmount;
import io.salestiers.incentives.rate.RateBand;
import io.salestiers.incentives.rate.RateTable;
import io.salestiers.incentives.rate.TieRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Rate tables of every form: one to five bands, edges at whole per cents of the quota, rates up to 30 %. */
public final class RateArbitraries {
    private RateArbitraries() {}

    /**
     * Tables of every application.
     *
     * @return tables
     */
    public static Arbitrary<RateTable> tables() {
        return tables(Arbitraries.of(Application.class), false);
    }

    /**
     * Tables of one application.
     *
     * @param application the application
     * @return tables whose rates go up and down
     */
    public static Arbitrary<RateTable> tables(Application application) {
        return tables(Arbitraries.just(application), false);
    }

    /**
     * Tables whose rates never fall from a band to the next.
     *
     * @param application the application
     * @return tables
     */
    public static Arbitrary<RateTable> risingTables(Application application) {
        return tables(Arbitraries.just(application), true);
    }

    private static Arbitrary<RateTable> tables(Arbitrary<Application> application, boolean rising) {
        Arbitrary<List<Integer>> edges =
                Arbitraries.integers().between(1, 300).list().uniqueElements().ofMaxSize(4);
        Arbitrary<List<Integer>> rates =
                Arbitraries.integers().between(0, 300).list().ofSize(5);
        return Combinators.combine(
                        edges, rates, application, Arbitraries.of(TieRule.class), Arbitraries.of(NegativeAmount.class))
                .as((some, perMille, how, ties, negative) -> new RateTable(
                        bands(some, rising ? perMille.stream().sorted().toList() : perMille), ties, how, negative));
    }

    private static List<RateBand> bands(List<Integer> edges, List<Integer> perMille) {
        List<RateBand> bands = new ArrayList<>();
        Ratio from = Ratio.ZERO;
        int index = 0;
        for (int edge : new TreeSet<>(edges)) {
            Ratio to = Ratio.of(edge, 100);
            bands.add(new RateBand(from, Optional.of(to), Ratio.of(perMille.get(index), 1000)));
            from = to;
            index++;
        }
        bands.add(new RateBand(from, Optional.empty(), Ratio.of(perMille.get(index), 1000)));
        return bands;
    }
}
