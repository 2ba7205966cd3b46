package io.salestiers.core.unit;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.money.Currency;
import io.salestiers.core.money.ExactMoney;
import io.salestiers.core.money.Money;
import io.salestiers.core.money.Ratio;
import io.salestiers.core.text.Argument;
import java.util.Optional;

/**
 * An exact number with its unit: a ratio of 2/3, 12 customers, CNY 1/3, 41 days. Immutable and safe for use by several
 * threads.
 *
 * @param value the number
 * @param unit what it counts
 * @param currency the currency, present exactly for money
 */
public record Quantity(Ratio value, Unit unit, Optional<Currency> currency) {
    /** Refuses money without a currency, and a currency without money. */
    public Quantity {
        requireNonNull(value, "value");
        requireNonNull(unit, "unit");
        if (currency.isPresent() != (unit == Unit.MONEY)) {
            throw new IllegalArgumentException("a currency goes with money only, but the unit was " + unit + " and the"
                    + " currency " + currency.map(Currency::code).orElse("absent"));
        }
    }

    /**
     * A ratio.
     *
     * @param value 1 is 100 %
     * @return the quantity
     */
    public static Quantity ratio(Ratio value) {
        return new Quantity(value, Unit.RATIO, Optional.empty());
    }

    /**
     * A count.
     *
     * @param value how many
     * @return the quantity
     */
    public static Quantity count(long value) {
        return new Quantity(Ratio.of(value), Unit.COUNT, Optional.empty());
    }

    /**
     * An amount of money.
     *
     * @param money the amount
     * @return the quantity
     */
    public static Quantity money(Money money) {
        return new Quantity(money.ratio(), Unit.MONEY, Optional.of(money.currency()));
    }

    /**
     * An amount of money that is not rounded.
     *
     * @param money the amount
     * @return the quantity
     */
    public static Quantity money(ExactMoney money) {
        return new Quantity(money.amount(), Unit.MONEY, Optional.of(money.currency()));
    }

    /**
     * A number of a unit that has no currency.
     *
     * @param value the number
     * @param unit any unit but money
     * @return the quantity
     */
    public static Quantity of(Ratio value, Unit unit) {
        return new Quantity(value, unit, Optional.empty());
    }

    /**
     * This quantity as a value of a message.
     *
     * @return an amount for money, percent for a ratio with a decimal form, else the number: {@code CNY 12.50}, {@code 3%},
     *     {@code 41}
     */
    public Argument toArgument() {
        Argument number = value.toArgument();
        if (currency.isPresent() && number instanceof Argument.Fraction fraction) {
            return new Argument.AmountFraction(
                    fraction.numerator(), fraction.denominator(), currency.get().code());
        }
        if (currency.isPresent() && number instanceof Argument.Numeral plain) {
            int scale = Math.max(plain.value().scale(), currency.get().digits());
            return new Argument.Amount(
                    plain.value().setScale(scale), currency.get().code());
        }
        return unit == Unit.RATIO && number instanceof Argument.Numeral share
                ? new Argument.Percent(share.value())
                : number;
    }

    /** For example {@code CNY 12.5}, {@code 2/3 RATIO}. */
    @Override
    public String toString() {
        return currency.map(c -> c + " " + value).orElseGet(() -> value + " " + unit);
    }
}
