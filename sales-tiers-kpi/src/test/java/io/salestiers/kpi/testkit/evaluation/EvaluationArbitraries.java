package io.salestiers.kpi.testkit.evaluation;

import io.salestiers.core.time.PieceJoining;
import io.salestiers.kpi.evaluation.EvaluationPolicy;
import io.salestiers.kpi.evaluation.PieceTarget;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** What an evaluation can be told to do with joiners, leavers and movers. */
public final class EvaluationArbitraries {
    private EvaluationArbitraries() {}

    /**
     * Every joining with every share of targets.
     *
     * @param mostDays the largest minimum of days, 1 or more; 1 and this one come more often than others
     * @return policies
     */
    public static Arbitrary<EvaluationPolicy> policies(int mostDays) {
        Arbitrary<Integer> days =
                Arbitraries.oneOf(Arbitraries.integers().between(1, mostDays), Arbitraries.of(1, mostDays));
        return Combinators.combine(Arbitraries.of(PieceJoining.class), Arbitraries.of(PieceTarget.class), days)
                .as(EvaluationPolicy::new);
    }
}
