package io.salestiers.incentives.assignment;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.time.DateRange;

/**
 * That a plan pays those in certain positions: the representatives of the east by {@code east-2025} in 2025.
 *
 * @param plan the plan
 * @param who in which positions, by the organization of each day
 * @param days on which days the rule holds
 */
public record AssignmentRule(PlanId plan, Eligibility who, DateRange days) {
    /** Refuses absent parts. */
    public AssignmentRule {
        requireNonNull(plan, "plan");
        requireNonNull(who, "who");
        requireNonNull(days, "days");
    }
}
