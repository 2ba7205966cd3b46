package io.salestiers.incentives.earning;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.org.PersonId;
import io.salestiers.incentives.plan.ComponentId;
import io.salestiers.incentives.plan.PlanComponent;
import io.salestiers.incentives.plan.ResolvedComponent;
import io.salestiers.incentives.plan.ResolvedPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Calculates what a bound plan gives. Stateless and pure: the same input gives the same run, in whichever order its credits
 * were collected. Every number is formed together with its explanation.
 */
public final class EarningCalculator {
    /** The calculator. */
    public static final EarningCalculator DEFAULT = new EarningCalculator();

    private EarningCalculator() {}

    /**
     * Calculates a plan.
     *
     * @param resolved the plan bound to a period
     * @return what everybody earns
     */
    public EarningRun calculate(ResolvedPlan resolved) {
        List<Earning> earnings = new ArrayList<>();
        List<Unpaid> unpaid = new ArrayList<>();
        List<Unassigned> unassigned = new ArrayList<>();
        for (ResolvedComponent component : resolved.components()) {
            if (component instanceof ResolvedComponent.Commission commission) {
                CommissionRule.calculate(commission, earnings, unpaid);
            } else if (component instanceof ResolvedComponent.TeamOverride override) {
                OverrideRule.calculate(override, earnings, unassigned);
            } else if (component instanceof ResolvedComponent.Pool pool) {
                PoolRule.calculate(pool, earnings, unpaid, unassigned);
            } else {
                throw new AssertionError(component);
            }
        }
        Map<ComponentId, Integer> order = new HashMap<>();
        for (PlanComponent component : resolved.plan().components()) {
            order.put(component.id(), order.size());
        }
        earnings.sort(Comparator.comparing(Earning::payee)
                .thenComparing(earning -> order.getOrDefault(earning.component(), 0))
                .thenComparing(earning -> earning.amount().currency()));
        unpaid.sort(Comparator.comparing(Unpaid::payee).thenComparing(none -> order.getOrDefault(none.component(), 0)));
        return new EarningRun(resolved, earnings, unpaid, unassigned);
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
