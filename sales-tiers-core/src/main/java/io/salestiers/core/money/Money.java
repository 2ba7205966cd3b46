package io.salestiers.core.money;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.text.Argument;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of money in whole minor units: CNY 12.50 is 1,250 fen, JPY 12 is 12 yen.
 *
 * <p>Overflow and a mix of currencies are exceptions, never a wrap or a conversion. Amounts that are not yet rounded are
 * {@link ExactMoney}. Immutable and safe for use by several threads.
 *
 * @param minorUnits the amount in the smallest unit of the currency, negative for a debt or a return
 * @param currency the currency
 */
public record Money(long minorUnits, Currency currency) implements Comparable<Money> {
    /** Refuses an absent currency. */
    public Money {
        requireNonNull(currency, "currency");
    }

    /**
     * An amount in minor units.
     *
     * @param minorUnits for example 1250 for CNY 12.50
     * @param currency the currency
     * @return the amount
     */
    public static Money ofMinor(long minorUnits, Currency currency) {
        return new Money(minorUnits, currency);
    }

    /**
     * An amount in units of the currency.
     *
     * @param amount for example 12.50
     * @param currency the currency
     * @return the amount
     * @throws IllegalArgumentException if the amount has more decimals than the currency
     * @throws ArithmeticException if it does not fit into 64 bits of minor units
     */
    public static Money of(BigDecimal amount, Currency currency) {
        BigDecimal minor = Decimals.requireBounded(amount).movePointRight(currency.digits());
        try {
            return new Money(minor.setScale(0, RoundingMode.UNNECESSARY).longValueExact(), currency);
        } catch (ArithmeticException e) {
            if (minor.stripTrailingZeros().scale() > 0) {
                throw new IllegalArgumentException(
                        "amount in " + currency + " must have at most " + currency.digits() + " decimals, but was "
                                + amount.toPlainString(),
                        e);
            }
            throw e;
        }
    }

    /**
     * An amount in units of the currency.
     *
     * @param amount for example {@code "12.50"}
     * @param currency the currency
     * @return the amount
     * @throws IllegalArgumentException if the text is not a plain decimal or has more decimals than the currency
     */
    public static Money of(String amount, Currency currency) {
        return of(Decimals.parse(amount), currency);
    }

    /**
     * Nothing.
     *
     * @param currency the currency
     * @return zero
     */
    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * The sum.
     *
     * @param other an amount of the same currency
     * @return this + other
     * @throws IllegalArgumentException if the currencies differ
     * @throws ArithmeticException on overflow
     */
    public Money plus(Money other) {
        requireSame(other);
        return new Money(Math.addExact(minorUnits, other.minorUnits), currency);
    }

    /**
     * The difference.
     *
     * @param other an amount of the same currency
     * @return this − other
     * @throws IllegalArgumentException if the currencies differ
     * @throws ArithmeticException on overflow
     */
    public Money minus(Money other) {
        requireSame(other);
        return new Money(Math.subtractExact(minorUnits, other.minorUnits), currency);
    }

    /**
     * The amount with the other sign.
     *
     * @return −this
     * @throws ArithmeticException on overflow: the least long has no opposite
     */
    public Money negated() {
        return new Money(Math.negateExact(minorUnits), currency);
    }

    /**
     * The exact product, not rounded.
     *
     * @param factor for example a rate of 0.03
     * @return this × factor
     */
    public ExactMoney multipliedBy(Ratio factor) {
        return exact().multipliedBy(factor);
    }

    /**
     * The same amount as one that can be computed with exactly.
     *
     * @return the exact amount
     */
    public ExactMoney exact() {
        return new ExactMoney(ratio(), currency);
    }

    /**
     * The amount in units of the currency, without it.
     *
     * @return for example 12.5 for CNY 12.50
     */
    public Ratio ratio() {
        return Ratio.of(minorUnits, currency.minorPerUnit());
    }

    /**
     * The amount in units of the currency.
     *
     * @return a decimal with as many decimals as the currency has
     */
    public BigDecimal amount() {
        return BigDecimal.valueOf(minorUnits, currency.digits());
    }

    /**
     * The sign.
     *
     * @return −1, 0 or 1
     */
    public int signum() {
        return Long.signum(minorUnits);
    }

    /**
     * This amount as a value of a message.
     *
     * @return the argument
     */
    public Argument toArgument() {
        return new Argument.Amount(amount(), currency.code());
    }

    private void requireSame(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "currencies must be the same, but were " + currency + " and " + other.currency);
        }
    }

    /**
     * By amount.
     *
     * @throws IllegalArgumentException if the currencies differ
     */
    @Override
    public int compareTo(Money other) {
        requireSame(other);
        return Long.compare(minorUnits, other.minorUnits);
    }

    /** For example {@code CNY 12.50}. */
    @Override
    public String toString() {
        return currency + " " + amount().toPlainString();
    }
}
