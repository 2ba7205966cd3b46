package io.salestiers.kpi.target;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.unit.Quantity;
import io.salestiers.core.unit.Unit;
import java.math.BigInteger;
import java.util.Optional;

/** What targets are counted in: minor units of a currency, or pieces. */
record Grain(Unit unit, Optional<Currency> currency) {
    static Grain of(Quantity quantity) {
        return new Grain(quantity.unit(), quantity.currency());
    }

    int decimals() {
        return currency.map(Currency::digits).orElse(0);
    }

    private long perUnit() {
        return currency.map(Currency::minorPerUnit).orElse(1L);
    }

    Quantity quantity(Ratio value) {
        return new Quantity(value, unit, currency);
    }

    Quantity quantity(long units) {
        return quantity(Ratio.of(units, perUnit()));
    }

    /** The whole number of units; empty if it is none, or more than a long holds. */
    Optional<Long> units(Quantity quantity) {
        Ratio units = quantity.value().multipliedBy(Ratio.of(perUnit()));
        BigInteger number = units.numerator();
        return units.whole() && number.bitLength() < Long.SIZE ? Optional.of(number.longValue()) : Optional.empty();
    }
}
