package io.salestiers.incentives.fairness;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Money;
import io.salestiers.core.org.PersonId;
import io.salestiers.core.result.Finding;
import io.salestiers.core.result.Place;
import io.salestiers.core.text.Argument;
import io.salestiers.incentives.assignment.ComponentId;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Payees who have the same inputs and are paid differently: Ann 63, Bo 57, on a quota of 1,000 and credits of 1,300 each.
 *
 * @param component the component
 * @param inputs what they have in common, as texts by name
 * @param pay what each is paid
 */
public record UnequalPay(ComponentId component, SortedMap<String, String> inputs, SortedMap<PersonId, Money> pay) {
    /** Copies the maps; refuses what is equal. */
    public UnequalPay {
        requireNonNull(component, "component");
        inputs = Collections.unmodifiableSortedMap(new TreeMap<>(inputs));
        pay = Collections.unmodifiableSortedMap(new TreeMap<>(pay));
        if (pay.values().stream().distinct().count() < 2) {
            throw new IllegalArgumentException("pay must be unequal, but was " + pay);
        }
    }

    /**
     * The same as a finding.
     *
     * @return {@link FairnessFinding#UNEQUAL_PAY}, with payees and amounts in one order
     */
    public Finding finding() {
        return Finding.of(FairnessFinding.UNEQUAL_PAY, Place.about(component.value()))
                .with("component", component.value())
                .with(
                        "payees",
                        Argument.texts(
                                pay.keySet().stream().map(PersonId::value).toList()))
                .with(
                        "amounts",
                        new Argument.Many(List.copyOf(
                                pay.values().stream().map(Money::toArgument).toList())));
    }
}
