package io.salestiers.incentives.earning;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.incentives.assignment.ComponentId;
import io.salestiers.incentives.modifier.CapExcess;
import io.salestiers.incentives.plan.ResolvedPlan;
import io.salestiers.incentives.quota.EarlierPay;
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
import org.jspecify.annotations.Nullable;

/**
 * All that a plan gives in a period. Made by {@link IncentiveCalculator}. Two runs are equal if they are of the same inputs and
 * give the same. Immutable and safe for use by several threads.
 */
public final class EarningRun {
    private final ResolvedPlan resolved;
    private final List<PartResult> parts;
    private final List<Earning> earnings;
    private final List<Unpaid> unpaid;
    private final List<Unassigned> unassigned;
    private final Map<PersonId, List<Earning>> byPayee = new HashMap<>();

    EarningRun(ResolvedPlan resolved, List<PartResult> parts) {
        this.resolved = requireNonNull(resolved, "resolved");
        this.parts = List.copyOf(parts);
        Map<ComponentId, Integer> order = new HashMap<>();
        resolved.plan().components().forEach(component -> order.put(component.id(), order.size()));
        List<Earning> earned = new ArrayList<>();
        List<Unpaid> without = new ArrayList<>();
        List<Unassigned> nobody = new ArrayList<>();
        for (PartResult part : parts) {
            earned.addAll(part.earnings());
            without.addAll(part.unpaid());
            nobody.addAll(part.unassigned());
        }
        earned.sort(Comparator.comparing(Earning::payee)
                .thenComparing(earning -> order.getOrDefault(earning.component(), 0))
                .thenComparing(earning -> earning.amount().currency()));
        without.sort(
                Comparator.comparing(Unpaid::payee).thenComparing(none -> order.getOrDefault(none.component(), 0)));
        nobody.sort(Comparator.comparing(none -> order.getOrDefault(none.component(), 0)));
        this.earnings = List.copyOf(earned);
        earnings.forEach(earning -> byPayee.computeIfAbsent(earning.payee(), payee -> new ArrayList<>())
                .add(earning));
        this.unpaid = List.copyOf(without);
        this.unassigned = List.copyOf(nobody);
    }

    /**
     * What was calculated.
     *
     * @return the plan bound to its period
     */
    public ResolvedPlan resolved() {
        return resolved;
    }

    /**
     * What each part gave.
     *
     * @return in the order of calculation
     */
    public List<PartResult> parts() {
        return parts;
    }

    /**
     * What everybody earns.
     *
     * @return by payee, then in the order of the plan's components, then by currency
     */
    public List<Earning> earnings() {
        return earnings;
    }

    /**
     * Components that give a payee nothing because something is not there.
     *
     * @return by payee, then in the order of the plan's components
     */
    public List<Unpaid> unpaid() {
        return unpaid;
    }

    /**
     * Amounts that belong to nobody.
     *
     * @return in the order of the plan's components
     */
    public List<Unassigned> unassigned() {
        return unassigned;
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
        return List.copyOf(byPayee.getOrDefault(payee, List.of()));
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
     * What the limits of the plan change of a payee's earnings.
     *
     * @param payee the payee
     * @return in the order of the limits, without those that change nothing
     */
    public List<LimitedPay> limitsOf(PersonId payee) {
        return Limits.apply(payee, of(payee), List.of(), resolved.plan().limits());
    }

    /**
     * What this run gave, for the calculation of later periods: a host stores it and gives it back as {@link EarlierPay}. What
     * is not paid because something is not there is not among it.
     *
     * @return an item for each earning, in their order
     */
    public List<EarlierPay.Item> earlierPay() {
        return earnings.stream()
                .map(earning -> new EarlierPay.Item(
                        earning.payee(),
                        earning.component(),
                        resolved.period(),
                        earning.amount(),
                        earning.withheld()
                                .filter(kept -> kept.excess() == CapExcess.CARRIED)
                                .map(Withheld::amount)
                                .orElse(Money.zero(earning.amount().currency())),
                        earning.shortfall()))
                .toList();
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

    /** Whether it is of the same inputs and gives the same. */
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof EarningRun other && resolved.equals(other.resolved) && parts.equals(other.parts);
    }

    @Override
    public int hashCode() {
        return 31 * resolved.hashCode() + parts.hashCode();
    }

    /** The plan, the period, and how much was calculated. */
    @Override
    public String toString() {
        return resolved.plan().id() + " in " + resolved.period().name() + ": " + earnings.size() + " earnings of "
                + payees().size() + " payees";
    }
}
