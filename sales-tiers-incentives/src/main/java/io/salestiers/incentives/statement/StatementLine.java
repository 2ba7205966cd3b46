package io.salestiers.incentives.statement;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Money;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.assignment.PlanId;
import java.util.Optional;

/**
 * What one component of a plan gives the payee of a statement.
 *
 * @param plan the plan
 * @param component the component
 * @param name what it is called
 * @param amount the amount; empty if the component gives nothing because something is not there
 * @param explanation why, as the payee may see it, down to the deal; without a value if there is no amount
 */
public record StatementLine(
        PlanId plan, ComponentId component, LocalizedText name, Optional<Money> amount, Explanation explanation) {
    /** Refuses absent parts. */
    public StatementLine {
        requireNonNull(plan, "plan");
        requireNonNull(component, "component");
        requireNonNull(name, "name");
        requireNonNull(amount, "amount");
        requireNonNull(explanation, "explanation");
    }

    /**
     * What an entry calls this line.
     *
     * @return plan and component
     */
    public LineReference reference() {
        return new LineReference(plan, component);
    }
}
