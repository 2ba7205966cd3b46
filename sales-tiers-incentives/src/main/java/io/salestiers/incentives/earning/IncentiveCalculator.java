package io.salestiers.incentives.earning;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.org.PersonId;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.plan.PlanComponent;
import io.salestiers.incentives.plan.ResolvedBonus;
import io.salestiers.incentives.plan.ResolvedChain;
import io.salestiers.incentives.plan.ResolvedCommission;
import io.salestiers.incentives.plan.ResolvedComponent;
import io.salestiers.incentives.plan.ResolvedContest;
import io.salestiers.incentives.plan.ResolvedLevelOverride;
import io.salestiers.incentives.plan.ResolvedObjectives;
import io.salestiers.incentives.plan.ResolvedOverride;
import io.salestiers.incentives.plan.ResolvedPlan;
import io.salestiers.incentives.plan.ResolvedPool;
import io.salestiers.incentives.plan.ResolvedScorecardBonus;
import io.salestiers.incentives.plan.ResolvedSharing;
import io.salestiers.incentives.plan.ResolvedTrail;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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
                results.add(calculate(part, before));
            }
            before.add(component.id(), results);
        }
        return new EarningRun(resolved, before.all());
    }

    /**
     * Calculates a plan again after credits, quotas, results or the organization have changed. Only the parts are calculated
     * that are no longer what they were, and those that read earnings that have changed: after one more deal of Ann's, her
     * commission, her manager's override, the shares in her office's pool, and nobody else's.
     *
     * @param earlier a run of the same plan and period; of another one nothing is taken over
     * @param resolved the plan bound to the new inputs
     * @return the new run, equal to {@code calculate(resolved)}, and what was calculated again
     */
    public Recalculated recalculate(EarningRun earlier, ResolvedPlan resolved) {
        Map<PartKey, PartResult> known = new HashMap<>();
        if (earlier.resolved().period().equals(resolved.period())) {
            earlier.parts().forEach(result -> known.put(PartKey.of(result.part()), result));
        }
        EarningsBefore old = new EarningsBefore();
        for (PlanComponent component : earlier.resolved().plan().components()) {
            old.add(
                    component.id(),
                    earlier.parts().stream()
                            .filter(result -> result.part().component().id().equals(component.id()))
                            .toList());
        }
        EarningsBefore before = new EarningsBefore();
        List<ResolvedComponent> again = new ArrayList<>();
        for (PlanComponent component : resolved.plan().calculationOrder()) {
            List<PartResult> results = new ArrayList<>();
            for (ResolvedComponent part : resolved.of(component.id())) {
                PartResult same = known.get(PartKey.of(part));
                if (same != null && same.part().equals(part) && readsTheSame(part, old, before)) {
                    results.add(same);
                } else {
                    results.add(calculate(part, before));
                    again.add(part);
                }
            }
            before.add(component.id(), results);
        }
        return new Recalculated(new EarningRun(resolved, before.all()), again);
    }

    private record PartKey(ComponentId component, String part) {
        static PartKey of(ResolvedComponent part) {
            return new PartKey(part.component().id(), part.part());
        }
    }

    /* Only the amounts are read (EarnedSteps): how one came about may change, such as by a credit above a cap. */
    private static boolean readsTheSame(ResolvedComponent part, EarningsBefore old, EarningsBefore now) {
        for (ComponentId read : part.component().reads()) {
            for (PersonId person : part.readsEarningsOf()) {
                if (!old.amounts(read, person).equals(now.amounts(read, person))) {
                    return false;
                }
            }
        }
        return true;
    }

    /* A new kind of component that is forgotten here fails the test that calculates one of each. */
    private static PartResult calculate(ResolvedComponent part, EarningsBefore before) {
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
        if (part instanceof ResolvedBonus bonus) {
            return BonusRule.calculate(bonus);
        }
        if (part instanceof ResolvedScorecardBonus bonus) {
            return BonusRule.calculate(bonus);
        }
        if (part instanceof ResolvedObjectives objectives) {
            return BonusRule.calculate(objectives);
        }
        if (part instanceof ResolvedChain chain) {
            return ChainRule.calculate(chain);
        }
        if (part instanceof ResolvedSharing sharing) {
            return SharingRule.calculate(sharing);
        }
        if (part instanceof ResolvedTrail trail) {
            return TrailRule.calculate(trail);
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
