package io.salestiers.incentives.scenario;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.text.LocalizedText;
import io.salestiers.core.time.Period;
import io.salestiers.incentives.earning.EarningRun;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a scenario pays: the runs of its plans, each equal to the run that would be paid from.
 *
 * @param name what the scenario is called
 * @param runs by period, then in the order of the plans
 */
public record ScenarioRun(LocalizedText name, List<EarningRun> runs) {
    /** Copies the runs. */
    public ScenarioRun {
        requireNonNull(name, "name");
        runs = List.copyOf(runs);
    }

    /**
     * What everybody is paid in all periods together, limits of plans deducted.
     *
     * @return the amounts by payee, component and currency; what is zero in sum is there too
     */
    public SortedMap<PayLine, Money> pay() {
        SortedMap<PayLine, Money> sums = new TreeMap<>();
        runs.forEach(run -> PayLines.of(run).forEach((line, amount) -> sums.merge(line, amount, Money::plus)));
        return Collections.unmodifiableSortedMap(sums);
    }

    /**
     * What the plans cost in a period: all pay of the period, limits deducted. What is given to nobody is no cost.
     *
     * @param period a period of the scenario
     * @return the sum for each currency
     */
    public SortedMap<Currency, Money> cost(Period period) {
        SortedMap<Currency, Money> sums = new TreeMap<>();
        for (EarningRun run : runs) {
            if (run.resolved().period().equals(period)) {
                PayLines.of(run).forEach((line, amount) -> sums.merge(amount.currency(), amount, Money::plus));
            }
        }
        return Collections.unmodifiableSortedMap(sums);
    }

    /**
     * What the plans cost.
     *
     * @return the sum for each currency
     */
    public SortedMap<Currency, Money> cost() {
        SortedMap<Currency, Money> sums = new TreeMap<>();
        pay().values().forEach(amount -> sums.merge(amount.currency(), amount, Money::plus));
        return Collections.unmodifiableSortedMap(sums);
    }

    /**
     * What somebody is paid.
     *
     * @param payee the payee
     * @return the sum for each currency
     */
    public SortedMap<Currency, Money> of(PersonId payee) {
        SortedMap<Currency, Money> sums = new TreeMap<>();
        pay().forEach((line, amount) -> {
            if (line.payee().equals(payee)) {
                sums.merge(amount.currency(), amount, Money::plus);
            }
        });
        return Collections.unmodifiableSortedMap(sums);
    }
}
