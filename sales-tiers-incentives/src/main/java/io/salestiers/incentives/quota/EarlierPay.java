package io.salestiers.incentives.quota;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.time.Period;
import io.salestiers.core.unit.Quantity;
import io.salestiers.incentives.assignment.ComponentId;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What earlier periods have given, as far as this one needs it: the earnings of a component that is trued up, and what a cap
 * has carried over. It enters a calculation as a value, never through a port. Immutable and safe for use by several threads.
 */
public final class EarlierPay {
    private record Key(PersonId payee, ComponentId component, Period period, Currency currency)
            implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::payee)
                .thenComparing(Key::component)
                .thenComparing(Key::period)
                .thenComparing(Key::currency);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /**
     * What a component gave a payee in an earlier period.
     *
     * @param payee who earned
     * @param component the component of the plan
     * @param period the period
     * @param earned what was earned, rounded; negative if more was taken back than earned
     * @param carried what a cap held back to be paid later, zero or more
     * @param shortfall by how much returns exceeded sales, if that lowers what counts in the next period: below zero, money
     *     or pieces
     */
    public record Item(
            PersonId payee,
            ComponentId component,
            Period period,
            Money earned,
            Money carried,
            Optional<Quantity> shortfall) {
        /** Refuses a negative amount that is carried, two currencies, and a shortfall that is none. */
        public Item {
            requireNonNull(shortfall, "shortfall");
            if (carried.signum() < 0 || !carried.currency().equals(earned.currency())) {
                throw new IllegalArgumentException(
                        "carried must be zero or positive in " + earned.currency() + ", but was " + carried);
            }
            if (shortfall.filter(some -> some.value().signum() >= 0).isPresent()) {
                throw new IllegalArgumentException("shortfall must be below zero, but was " + shortfall.get());
            }
        }

        /**
         * What a component gave, without a shortfall.
         *
         * @param payee who earned
         * @param component the component of the plan
         * @param period the period
         * @param earned what was earned
         * @param carried what a cap held back to be paid later
         */
        public Item(PersonId payee, ComponentId component, Period period, Money earned, Money carried) {
            this(payee, component, period, earned, carried, Optional.empty());
        }
    }

    private static final EarlierPay NONE = new EarlierPay(Collections.emptySortedMap());

    private final SortedMap<Key, Item> items;

    private EarlierPay(SortedMap<Key, Item> items) {
        this.items = items;
    }

    /**
     * Nothing was earned before.
     *
     * @return no earlier pay
     */
    public static EarlierPay none() {
        return NONE;
    }

    /**
     * What was earned before.
     *
     * @param items in any order, at most one for a payee, component, period and currency
     * @return the earlier pay
     * @throws IllegalArgumentException if something is there twice
     */
    public static EarlierPay of(Collection<Item> items) {
        SortedMap<Key, Item> all = new TreeMap<>();
        for (Item item : items) {
            Key key = new Key(
                    item.payee(), item.component(), item.period(), item.earned().currency());
            if (all.put(key, item) != null) {
                throw new IllegalArgumentException("earlier pay is there twice: " + key);
            }
        }
        return new EarlierPay(all);
    }

    /**
     * What a component gave a payee.
     *
     * @param payee who earned
     * @param component the component
     * @param period the earlier period
     * @param currency the currency
     * @return empty if there is no record of it
     */
    public Optional<Item> find(PersonId payee, ComponentId component, Period period, Currency currency) {
        return Optional.ofNullable(items.get(new Key(payee, component, period, currency)));
    }

    /**
     * What a component gave a payee last: where nothing was paid in the period before, what was carried into it is still there.
     *
     * @param payee who earned
     * @param component the component
     * @param period the period that is calculated
     * @param currency the currency
     * @return the record of the latest period that begins before it; empty if there is none
     */
    public Optional<Item> latestBefore(PersonId payee, ComponentId component, Period period, Currency currency) {
        Item latest = null;
        for (Item item : items.values()) {
            if (item.payee().equals(payee)
                    && item.component().equals(component)
                    && item.earned().currency().equals(currency)
                    && item.period().range().from().isBefore(period.range().from())
                    && (latest == null
                            || item.period()
                                    .range()
                                    .from()
                                    .isAfter(latest.period().range().from()))) {
                latest = item;
            }
        }
        return Optional.ofNullable(latest);
    }

    /**
     * All that is known.
     *
     * @return by payee, component, period and currency
     */
    public List<Item> all() {
        return List.copyOf(items.values());
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object object) {
        return object instanceof EarlierPay other && items.equals(other.items);
    }

    @Override
    public int hashCode() {
        return Map.copyOf(items).hashCode();
    }

    /** The items. */
    @Override
    public String toString() {
        return all().toString();
    }
}
