package io.salestiers.incentives.scenario;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.time.Period;
import io.salestiers.incentives.plan.IncentivePlan;
import io.salestiers.incentives.plan.PlanInputs;
import java.util.List;

/**
 * What plans will cost, and under which assumptions that is asked.
 *
 * @param plans the plans
 * @param inputs the history, and for the periods to come the organization, quotas and results
 * @param periods the periods to come, such as the months of a year
 * @param monthsAfterHistory sales of these periods follow from those of as many months before, day by day: 12 for the same months
 *     of the year before. Credits on days of the periods themselves are not used
 * @param cases the assumptions, mostly a low, a base and a high case
 * @param worlds how the combinations of what may happen are gone through
 */
public record BudgetRequest(
        List<IncentivePlan> plans,
        PlanInputs inputs,
        List<Period> periods,
        int monthsAfterHistory,
        List<BudgetCase> cases,
        BudgetWorlds worlds) {
    /** Copies the lists; refuses months below one. */
    public BudgetRequest {
        plans = List.copyOf(plans);
        requireNonNull(inputs, "inputs");
        periods = List.copyOf(periods);
        cases = List.copyOf(cases);
        requireNonNull(worlds, "worlds");
        if (monthsAfterHistory < 1) {
            throw new IllegalArgumentException("monthsAfterHistory must be 1 or more, but was " + monthsAfterHistory);
        }
    }
}
