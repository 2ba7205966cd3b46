package io.salestiers.incentives.scenario;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a payee may see of what more sales would earn.
 *
 * @param payee who asks
 * @param lines what would change for the payee, by component and currency
 * @param why why, without any number of another single person
 * @param others by how much the pay of others would change in sum; no entry for a currency in which too few people's pay changes
 */
public record OneMoreView(
        PersonId payee,
        SortedMap<PayLine, PayDifference> lines,
        SortedMap<Currency, Explanation> why,
        SortedMap<Currency, Money> others) {
    /** Copies the maps. */
    public OneMoreView {
        requireNonNull(payee, "payee");
        lines = Collections.unmodifiableSortedMap(new TreeMap<>(lines));
        why = Collections.unmodifiableSortedMap(new TreeMap<>(why));
        others = Collections.unmodifiableSortedMap(new TreeMap<>(others));
    }

    /**
     * Why the payee's pay in a currency would change.
     *
     * @param currency the currency
     * @return the explanation, whose value is the change
     * @throws IllegalArgumentException if nothing is paid in the currency
     */
    public Explanation explain(Currency currency) {
        Explanation explanation = why.get(currency);
        if (explanation == null) {
            throw new IllegalArgumentException("nothing is paid in " + currency.code() + " to " + payee);
        }
        return explanation;
    }
}
