package io.salestiers.incentives.scenario;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.ExactMoney;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What plans will cost in one case.
 *
 * @param assumed the case
 * @param worlds how many combinations were gone through
 * @param assumptions all that is assumed, one by one, for print: each with its number
 * @param costs the cost by period, then currency
 */
public record CaseForecast(BudgetCase assumed, int worlds, List<Explanation> assumptions, List<PeriodCost> costs) {
    /** Copies the lists. */
    public CaseForecast {
        requireNonNull(assumed, "assumed");
        assumptions = List.copyOf(assumptions);
        costs = List.copyOf(costs);
    }

    /**
     * The expected cost of all periods.
     *
     * @return the sum for each currency
     */
    public SortedMap<Currency, ExactMoney> expected() {
        SortedMap<Currency, ExactMoney> sums = new TreeMap<>();
        costs.forEach(cost -> sums.merge(cost.expected().currency(), cost.expected(), ExactMoney::plus));
        return Collections.unmodifiableSortedMap(sums);
    }
}
