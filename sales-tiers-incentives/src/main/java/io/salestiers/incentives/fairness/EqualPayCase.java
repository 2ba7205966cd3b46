package io.salestiers.incentives.fairness;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.incentives.assignment.ComponentId;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a payee was paid by a component, and for what: who has the same component and inputs must be paid the same.
 *
 * @param payee who was paid
 * @param component the component
 * @param inputs what pay must depend on alone, as texts by name: quota, days, credits
 * @param pay the pay
 */
public record EqualPayCase(PersonId payee, ComponentId component, SortedMap<String, String> inputs, Money pay) {
    /** Copies the inputs. */
    public EqualPayCase {
        requireNonNull(payee, "payee");
        requireNonNull(component, "component");
        inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
        requireNonNull(pay, "pay");
    }

    /**
     * The same with the pay that was really paid, for example after an adjustment by hand.
     *
     * @param paid the pay
     * @return a copy
     */
    public EqualPayCase withPay(Money paid) {
        return new EqualPayCase(payee, component, inputs, paid);
    }
}
