package io.salestiers.incentives.statement;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Money;
import io.salestiers.incentives.assignment.PlanId;
import io.salestiers.incentives.modifier.PlanLimit;
import java.util.Optional;

/**
 * What a limit on several components changes: earnings of 90 under a cap of 60 change by −30.
 *
 * @param plan the plan whose limit it is; empty for a limit on all plans of the period together
 * @param kind whether it is the most or the least
 * @param limit the limit
 * @param change what is added to the earnings
 * @param explanation why
 */
public record StatementLimit(
        Optional<PlanId> plan, PlanLimit.Kind kind, Money limit, Money change, Explanation explanation) {
    /** Refuses absent parts. */
    public StatementLimit {
        requireNonNull(plan, "plan");
        requireNonNull(kind, "kind");
        requireNonNull(limit, "limit");
        requireNonNull(change, "change");
        requireNonNull(explanation, "explanation");
    }
}
