package io.salestiers.incentives.statement;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Money;

/**
 * What a payee is due in a currency.
 *
 * @param amount the sum of the lines in this currency
 * @param explanation the sum with its lines, as the payee may see them
 */
public record StatementTotal(Money amount, Explanation explanation) {
    /** Refuses absent parts. */
    public StatementTotal {
        requireNonNull(amount, "amount");
        requireNonNull(explanation, "explanation");
    }
}
