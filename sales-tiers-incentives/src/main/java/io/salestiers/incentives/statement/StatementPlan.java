package io.salestiers.incentives.statement;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.text.LocalizedText;
import io.salestiers.incentives.assignment.PlanId;

/**
 * A plan by which the payee of a statement is paid.
 *
 * @param id the plan
 * @param name what it is called
 */
public record StatementPlan(PlanId id, LocalizedText name) {
    /** Refuses absent parts. */
    public StatementPlan {
        requireNonNull(id, "id");
        requireNonNull(name, "name");
    }
}
