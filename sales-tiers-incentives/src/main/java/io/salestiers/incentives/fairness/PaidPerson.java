package io.salestiers.incentives.fairness;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.org.PersonId;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What somebody was paid in the period of a report, and what may explain it: P-17, account manager, CNY 120,000 fixed and
 * 30,000 variable, at an attainment of 1.05.
 *
 * @param person who
 * @param category the category of equal work
 * @param fixed the pay that does not depend on results
 * @param variable commissions, bonuses and all else that does, with what people have adjusted
 * @param factors the neutral factors of this person by their ids; all of the report must be there
 */
public record PaidPerson(
        PersonId person, CategoryId category, Money fixed, Money variable, SortedMap<FactorId, Ratio> factors) {
    /** Copies the factors; refuses two currencies. */
    public PaidPerson {
        requireNonNull(person, "person");
        requireNonNull(category, "category");
        factors = Collections.unmodifiableSortedMap(new TreeMap<>(factors));
        if (!fixed.currency().equals(variable.currency())) {
            throw new IllegalArgumentException(
                    "variable pay must be in " + fixed.currency() + " as the fixed, but was " + variable);
        }
    }

    /**
     * All of the pay.
     *
     * @return fixed and variable
     */
    public Money total() {
        return fixed.plus(variable);
    }
}
