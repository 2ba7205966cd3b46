package io.salestiers.kpi.testkit.cycle;

import io.salestiers.kpi.cycle.CycleState;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Evaluation cycles: all that commands can lead to, in every phase, with every side state. */
public final class CycleArbitraries {
    private CycleArbitraries() {}

    /**
     * Walks of 30 to 150 commands, most of which lead on.
     *
     * @return walks of {@link ReviewedCompany}
     */
    public static Arbitrary<CycleWalk> walks() {
        Arbitrary<int[]> draw = Arbitraries.integers()
                .between(0, 1 << 20)
                .withoutEdgeCases()
                .array(int[].class)
                .ofSize(8);
        Arbitrary<int[]> shape = Arbitraries.integers()
                .between(0, 1 << 20)
                .withoutEdgeCases()
                .array(int[].class)
                .ofSize(3);
        return Combinators.combine(shape, draw.list().ofMinSize(30).ofMaxSize(150))
                .as(CycleWalk::of);
    }

    /**
     * The states that walks lead to.
     *
     * @return cycles in every phase
     */
    public static Arbitrary<CycleState> states() {
        return walks().map(CycleWalk::state);
    }
}
