package io.salestiers.incentives.scenario;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.ExactMoney;
import io.salestiers.core.money.Money;
import io.salestiers.core.time.Period;

/**
 * What plans will cost in a period.
 *
 * @param period the period
 * @param expected the expected cost: each possible cost × its probability, added up; exact
 * @param least the least that it may be among what was gone through
 * @param most the most
 * @param explanation the possible costs with their probabilities; its value is the expected cost
 */
public record PeriodCost(Period period, ExactMoney expected, Money least, Money most, Explanation explanation) {
    /** Refuses absent parts. */
    public PeriodCost {
        requireNonNull(period, "period");
        requireNonNull(expected, "expected");
        requireNonNull(least, "least");
        requireNonNull(most, "most");
        requireNonNull(explanation, "explanation");
    }
}
