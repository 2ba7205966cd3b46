package io.salestiers.incentives.earning;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.incentives.plan.ComponentId;
import io.salestiers.incentives.plan.ResolvedPlan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All that a plan gives in a period. Made by {@link IncentiveCalculator}.
 *
 * @param resolved what was calculated
 * @param earnings by payee, then in the order of the plan's components, then by currency
 * @param unpaid components that give a payee nothing because something is not there, by payee
 * @param unassigned amounts that belong to nobody, by component
 */
public record EarningRun(
        ResolvedPlan resolved, List<Earning> earnings, List<Unpaid> unpaid, List<Unassigned> unassigned) {
    /** Copies the lists. */
    public EarningRun {
        requireNonNull(resolved, "resolved");
        earnings = List.copyOf(earnings);
        unpaid = List.copyOf(unpaid);
        unassigned = List.copyOf(unassigned);
    }

    /** Puts what the parts of a plan gave in order. */
    static EarningRun of(ResolvedPlan resolved, List<PartResult> parts) {
        Map<ComponentId, Integer> order = new HashMap<>();
        resolved.plan().components().forEach(component -> order.put(component.id(), order.size()));
        List<Earning> earnings = new ArrayList<>();
        List<Unpaid> unpaid = new ArrayList<>();
        List<Unassigned> unassigned = new ArrayList<>();
        for (PartResult part : parts) {
            earnings.addAll(part.earnings());
            unpaid.addAll(part.unpaid());
            unassigned.addAll(part.unassigned());
        }
        earnings.sort(Comparator.comparing(Earning::payee)
                .thenComparing(earning -> order.getOrDefault(earning.component(), 0))
                .thenComparing(earning -> earning.amount().currency()));
        unpaid.sort(Comparator.comparing(Unpaid::payee).thenComparing(none -> order.getOrDefault(none.component(), 0)));
        unassigned.sort(Comparator.comparing(none -> order.getOrDefault(none.component(), 0)));
        return new EarningRun(resolved, earnings, unpaid, unassigned);
    }

    /**
     * Who has an earning or is told why there is none.
     *
     * @return in order of their ids
     */
    public SortedSet<PersonId> payees() {
        SortedSet<PersonId> payees = new TreeSet<>();
        earnings.forEach(earning -> payees.add(earning.payee()));
        unpaid.forEach(none -> payees.add(none.payee()));
        return payees;
    }

    /**
     * What a payee earns.
     *
     * @param payee the payee
     * @return in the order of the plan's components, then by currency; empty if there is nothing
     */
    public List<Earning> of(PersonId payee) {
        return earnings.stream()
                .filter(earning -> earning.payee().equals(payee))
                .toList();
    }

    /**
     * What gives a payee nothing, and why.
     *
     * @param payee the payee
     * @return in the order of the plan's components
     */
    public List<Unpaid> unpaidOf(PersonId payee) {
        return unpaid.stream().filter(none -> none.payee().equals(payee)).toList();
    }

    /**
     * What a component gives to all payees together.
     *
     * @param component the component
     * @return the sum for each currency; without what is unassigned
     */
    public SortedMap<Currency, Money> totals(ComponentId component) {
        return total(earnings.stream()
                .filter(earning -> earning.component().equals(component))
                .toList());
    }

    /**
     * Adds up earnings.
     *
     * @param earnings some earnings
     * @return the sum for each currency
     */
    public static SortedMap<Currency, Money> total(Collection<Earning> earnings) {
        SortedMap<Currency, Money> totals = new TreeMap<>();
        for (Earning earning : earnings) {
            totals.merge(earning.amount().currency(), earning.amount(), Money::plus);
        }
        return totals;
    }
}
