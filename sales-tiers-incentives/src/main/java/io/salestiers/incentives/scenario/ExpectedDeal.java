package io.salestiers.incentives.scenario;

import io.salestiers.core.money.Ratio;
import io.salestiers.incentives.credit.Credit;
import java.util.List;

/**
 * A deal that may be won: 50,000 of Ann's in May, with a probability of 2/5. Whether one deal is won says nothing about another.
 *
 * @param credits what would be credited, at least one; growth and spread do not concern them
 * @param probability the probability, above zero and at most 1
 */
public record ExpectedDeal(List<Credit> credits, Ratio probability) {
    /** Copies the credits; refuses none, and a probability outside its range. */
    public ExpectedDeal {
        credits = List.copyOf(credits);
        if (credits.isEmpty()) {
            throw new IllegalArgumentException("a deal must have a credit, but has none");
        }
        if (probability.signum() <= 0 || probability.compareTo(Ratio.ONE) > 0) {
            throw new IllegalArgumentException("probability must be above 0 and at most 1, but was " + probability);
        }
    }
}
