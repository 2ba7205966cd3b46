package io.salestiers.kpi.analysis.variance;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;

/**
 * What was sold, or is planned, of an item such as a product: 10 pieces of GTX Pro for USD 48,210. Immutable.
 *
 * @param item the item
 * @param amount the money, below zero with returns
 * @param quantity how many, in any unit but money
 */
public record ItemSales(String item, Quantity amount, Quantity quantity) {
    /** Refuses an amount that is no money and a quantity that is. */
    public ItemSales {
        requireNonNull(item, "item");
        if (amount.unit() != Unit.MONEY) {
            throw new IllegalArgumentException("amount must be money, but was " + amount + " (item " + item + ")");
        }
        if (quantity.unit() == Unit.MONEY) {
            throw new IllegalArgumentException(
                    "quantity must not be money, but was " + quantity + " (item " + item + ")");
        }
    }

    /** Nothing was sold, and nothing returned. */
    boolean nothing() {
        return amount.value().signum() == 0 && quantity.value().signum() == 0;
    }

    boolean priced() {
        return quantity.value().signum() > 0;
    }
}
