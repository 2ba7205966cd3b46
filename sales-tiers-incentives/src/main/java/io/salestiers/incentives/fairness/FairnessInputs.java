package io.salestiers.incentives.fairness;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a fairness report is made of, without any group: those are given to the call only.
 *
 * @param people who was paid what, in one currency, everybody once
 * @param factors the neutral factors (中性因素) that may explain differences of pay: only what has nothing to do with a group, such
 *     as attainment, days worked, years of experience; at most eight
 * @param selections promotions, top ratings and the like
 * @param discretions what people, not rules, have decided about the pay of somebody listed
 */
public record FairnessInputs(
        List<PaidPerson> people,
        SortedSet<FactorId> factors,
        List<Selection> selections,
        List<Discretion> discretions) {
    /** The most factors that a report takes. */
    public static final int MOST_FACTORS = 8;

    /** Copies the lists; refuses too many factors. */
    public FairnessInputs {
        people = List.copyOf(people);
        factors = Collections.unmodifiableSortedSet(new TreeSet<>(factors));
        selections = List.copyOf(selections);
        discretions = List.copyOf(discretions);
        if (factors.size() > MOST_FACTORS) {
            throw new IllegalArgumentException(
                    "there must be at most " + MOST_FACTORS + " factors, but are " + factors.size());
        }
    }
}
