package io.salestiers.incentives.promotion;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.time.DateRange;
import io.salestiers.kpi.improvement.ImprovementPlanId;

/**
 * Days on which an improvement plan of somebody is open: it runs, or its outcome is contested.
 *
 * @param plan which
 * @param days when; without an end while it is open
 */
public record PlanDays(ImprovementPlanId plan, DateRange days) {
    /** Refuses absent parts. */
    public PlanDays {
        requireNonNull(plan, "plan");
        requireNonNull(days, "days");
    }
}
