package io.salestiers.incentives.scenario;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.explain.Disclosure;
import io.salestiers.core.explain.Explanation;
import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.incentives.credit.Credit;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What more sales would earn: one more deal of 50,000 would earn Ann 3,500 and, by the override, her manager 500. This is the view of
 * who may see everything; {@link #visible} makes that of the payee.
 *
 * @param payee who asks
 * @param more the credits that would come on top
 * @param lines what would change for the payee, by component and currency; what stays the same is there too
 * @param why by currency why the payee's pay would change; the value is the change
 * @param others by how much the pay of others would change, by payee and currency, without those whose pay stays the same
 */
public record OneMore(
        PersonId payee,
        List<Credit> more,
        SortedMap<PayLine, PayDifference> lines,
        SortedMap<Currency, Explanation> why,
        SortedMap<PersonId, SortedMap<Currency, Money>> others) {
    /** Copies lists and maps. */
    public OneMore {
        requireNonNull(payee, "payee");
        more = List.copyOf(more);
        lines = Collections.unmodifiableSortedMap(new TreeMap<>(lines));
        why = Collections.unmodifiableSortedMap(new TreeMap<>(why));
        SortedMap<PersonId, SortedMap<Currency, Money>> copy = new TreeMap<>();
        others.forEach(
                (person, amounts) -> copy.put(person, Collections.unmodifiableSortedMap(new TreeMap<>(amounts))));
        others = Collections.unmodifiableSortedMap(copy);
    }

    /**
     * What the payee would earn more.
     *
     * @return the change in each currency, below zero if more sales cost pay
     */
    public SortedMap<Currency, Money> change() {
        SortedMap<Currency, Money> sums = new TreeMap<>();
        lines.forEach((line, amounts) -> sums.merge(line.currency(), amounts.difference(), Money::plus));
        return Collections.unmodifiableSortedMap(sums);
    }

    /**
     * What the payee may see: the own lines, the explanation without any other single person's number, and of others no more
     * than how their pay changes in sum, if those whose pay changes are enough.
     *
     * @param disclosure of how many others a total must be
     * @return the same for the payee's eyes
     */
    public OneMoreView visible(Disclosure disclosure) {
        SortedMap<Currency, Explanation> seen = new TreeMap<>();
        why.forEach((currency, explanation) -> seen.put(currency, disclosure.visibleTo(explanation, payee.value())));
        SortedMap<Currency, Money> sums = new TreeMap<>();
        SortedMap<Currency, Integer> people = new TreeMap<>();
        others.values()
                .forEach(amounts -> amounts.forEach((currency, amount) -> {
                    sums.merge(currency, amount, Money::plus);
                    people.merge(currency, 1, Integer::sum);
                }));
        sums.keySet().removeIf(currency -> people.getOrDefault(currency, 0) < disclosure.leastOthers());
        return new OneMoreView(payee, lines, seen, sums);
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
