package io.salestiers.core.money;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;

/**
 * An amount of money before rounding: 1 % of CNY 12.50 is exactly CNY 0.125.
 *
 * <p>The only way to {@link Money} is {@link #rounded}. Immutable and safe for use by several threads.
 *
 * @param amount the exact amount in units of the currency
 * @param currency the currency
 */
public record ExactMoney(Ratio amount, Currency currency) {
    /** Refuses absent parts. */
    public ExactMoney {
        requireNonNull(amount, "amount");
        requireNonNull(currency, "currency");
    }

    /**
     * Nothing.
     *
     * @param currency the currency
     * @return zero
     */
    public static ExactMoney zero(Currency currency) {
        return new ExactMoney(Ratio.ZERO, currency);
    }

    /**
     * The exact sum.
     *
     * @param other an amount of the same currency
     * @return this + other
     * @throws IllegalArgumentException if the currencies differ
     */
    public ExactMoney plus(ExactMoney other) {
        requireSame(other);
        return new ExactMoney(amount.plus(other.amount), currency);
    }

    /**
     * The exact difference.
     *
     * @param other an amount of the same currency
     * @return this − other
     * @throws IllegalArgumentException if the currencies differ
     */
    public ExactMoney minus(ExactMoney other) {
        requireSame(other);
        return new ExactMoney(amount.minus(other.amount), currency);
    }

    private void requireSame(ExactMoney other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "currencies must be the same, but were " + currency + " and " + other.currency);
        }
    }

    /**
     * The exact product.
     *
     * @param factor a number
     * @return this × factor
     */
    public ExactMoney multipliedBy(Ratio factor) {
        return new ExactMoney(amount.multipliedBy(factor), currency);
    }

    /**
     * The amount in whole minor units.
     *
     * @param mode which way the rest goes, as the plan names it
     * @return for example CNY 0.12 of CNY 0.125 half-even
     * @throws ArithmeticException if it does not fit into 64 bits of minor units
     */
    public Money rounded(java.math.RoundingMode mode) {
        BigDecimal rounded = amount.rounded(new Rounding(currency.digits(), mode));
        return new Money(rounded.movePointRight(currency.digits()).longValueExact(), currency);
    }

    /** For example {@code CNY 0.125} or {@code CNY 1/3}. */
    @Override
    public String toString() {
        return currency + " " + amount;
    }
}
