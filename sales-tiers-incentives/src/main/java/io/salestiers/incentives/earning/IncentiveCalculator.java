package io.salestiers.incentives.earning;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.org.PersonId;
import io.salestiers.incentives.plan.PlanComponent;
import io.salestiers.incentives.plan.ResolvedCommission;
import io.salestiers.incentives.plan.ResolvedComponent;
import io.salestiers.incentives.plan.ResolvedContest;
import io.salestiers.incentives.plan.ResolvedLevelOverride;
import io.salestiers.incentives.plan.ResolvedOverride;
import io.salestiers.incentives.plan.ResolvedPlan;
import io.salestiers.incentives.plan.ResolvedPool;
import java.util.ArrayList;
import java.util.List;

/**
 * Calculates what a bound plan gives. Stateless and pure: the same input gives the same run, in whichever order its credits
 * were collected. Every number is formed together with its explanation.
 */
public final class IncentiveCalculator {
    /** The calculator. */
    public static final IncentiveCalculator DEFAULT = new IncentiveCalculator();

    private IncentiveCalculator() {}

    /**
     * Calculates a plan.
     *
     * @param resolved the plan bound to a period
     * @return what everybody earns
     */
    public EarningRun calculate(ResolvedPlan resolved) {
        EarningsBefore before = new EarningsBefore();
        for (PlanComponent component : resolved.plan().calculationOrder()) {
            List<PartResult> results = new ArrayList<>();
            for (ResolvedComponent part : resolved.of(component.id())) {
                results.add(calculate(part));
            }
            before.add(component.id(), results);
        }
        return EarningRun.of(resolved, before.all());
    }

    /* A new kind of component that is forgotten here fails the test that calculates one of each. */
    private static PartResult calculate(ResolvedComponent part) {
        if (part instanceof ResolvedCommission commission) {
            return CommissionRule.calculate(commission);
        }
        if (part instanceof ResolvedOverride override) {
            return OverrideRule.calculate(override, before);
        }
        if (part instanceof ResolvedPool pool) {
            return PoolRule.calculate(pool, before);
        }
        if (part instanceof ResolvedLevelOverride levels) {
            return LevelRule.calculate(levels);
        }
        if (part instanceof ResolvedContest contest) {
            return ContestRule.calculate(contest);
        }
        throw new AssertionError(part);
    }

    /**
     * Explains what one payee earns, by calculating it again.
     *
     * @param resolved the plan bound to a period
     * @param payee the payee
     * @return the explanation of each earning, and of each component that gives nothing, in the order of the components
     */
    public List<Explanation> explain(ResolvedPlan resolved, PersonId payee) {
        EarningRun run = calculate(resolved);
        List<Explanation> explanations = new ArrayList<>();
        run.of(payee).forEach(earning -> explanations.add(earning.explanation()));
        run.unpaidOf(payee).forEach(none -> explanations.add(none.explanation()));
        return List.copyOf(explanations);
    }
}
