package io.salestiers.incentives.scenario;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.plan.PlanInputs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Plans on a history (方案模拟): what these plans would have paid in these periods for these credits. The plans in force and any
 * variants of them are scenarios alike, and are calculated as for pay.
 *
 * <p>The periods follow each other: each finds what the ones before have given <i>in this scenario</i>. What the inputs say about
 * pay of the first period or later is not used; what they say about earlier pay is.
 *
 * @param name what it is called in comparisons
 * @param plans the plans, at least one, each by its id once
 * @param inputs the history: organization, credits, quotas, results, and what was paid before the first period
 * @param periods the periods, at least one; sorted by their first day
 */
public record Scenario(LocalizedText name, List<IncentivePlan> plans, PlanInputs inputs, List<Period> periods) {
    /** Sorts the periods; refuses none, and plans or days that are there twice. */
    public Scenario {
        requireNonNull(name, "name");
        plans = List.copyOf(plans);
        requireNonNull(inputs, "inputs");
        List<Period> sorted = new ArrayList<>(periods);
        sorted.sort(Comparator.comparing(period -> period.range().from()));
        periods = List.copyOf(sorted);
        if (plans.isEmpty() || periods.isEmpty()) {
            throw new IllegalArgumentException("a scenario must have a plan and a period, but has " + plans.size()
                    + " plans and " + periods.size() + " periods");
        }
        if (plans.stream().map(IncentivePlan::id).distinct().count() < plans.size()) {
            throw new IllegalArgumentException("plans must have different ids, but have "
                    + plans.stream().map(IncentivePlan::id).toList());
        }
        for (int i = 1; i < periods.size(); i++) {
            if (periods.get(i).range().overlaps(periods.get(i - 1).range())) {
                throw new IllegalArgumentException("periods must not overlap, but "
                        + periods.get(i - 1).name() + " and " + periods.get(i).name() + " do");
            }
        }
    }

    /**
     * The same history under other plans.
     *
     * @param other what it is called
     * @param variants the plans
     * @return a scenario to be compared with this one
     */
    public Scenario under(LocalizedText other, IncentivePlan... variants) {
        return new Scenario(other, List.of(variants), inputs, periods);
    }
}
