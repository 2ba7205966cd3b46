package io.salestiers.incentives.statement;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Money;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.incentives.plan.ComponentId;
import java.util.Optional;

/**
 * What one component of the plan gives the payee of a statement.
 *
 * @param component the component
 * @param name what it is called
 * @param amount the amount; empty if the component gives nothing because something is not there
 * @param explanation why, as the payee may see it; without a value if there is no amount
 */
public record StatementLine(
        ComponentId component, LocalizedText name, Optional<Money> amount, Explanation explanation) {
    /** Refuses absent parts. */
    public StatementLine {
        requireNonNull(component, "component");
        requireNonNull(name, "name");
        requireNonNull(amount, "amount");
        requireNonNull(explanation, "explanation");
    }
}
