package io.salestiers.core.testkit.money;

import io.salestiers.core.money.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * A fraction of two big integers, computed as in school: slow, without any shortcut, and therefore a second opinion on
 * {@link Ratio}.
 *
 * @param numerator the upper number
 * @param denominator the lower number, above zero
 */
public record BigRational(BigInteger numerator, BigInteger denominator) implements Comparable<BigRational> {
    /** 0. */
    public static final BigRational ZERO = new BigRational(BigInteger.ZERO, BigInteger.ONE);

    /** Reduces the fraction. */
    public BigRational {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("denominator must not be zero");
        }
        BigInteger divisor = numerator.gcd(denominator);
        if (denominator.signum() < 0) {
            divisor = divisor.negate();
        }
        numerator = numerator.divide(divisor);
        denominator = denominator.divide(divisor);
    }

    /**
     * A whole number.
     *
     * @param value the number
     * @return the fraction
     */
    public static BigRational of(long value) {
        return new BigRational(BigInteger.valueOf(value), BigInteger.ONE);
    }

    /**
     * The same number as a ratio of the library, read from its text.
     *
     * @param ratio the ratio
     * @return the fraction
     */
    public static BigRational of(Ratio ratio) {
        String text = ratio.toString();
        int slash = text.indexOf('/');
        if (slash >= 0) {
            return new BigRational(new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
        }
        BigDecimal decimal = new BigDecimal(text);
        return new BigRational(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    /**
     * The sum.
     *
     * @param other a fraction
     * @return this + other
     */
    public BigRational plus(BigRational other) {
        return new BigRational(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /**
     * The number with the other sign.
     *
     * @return −this
     */
    public BigRational negated() {
        return new BigRational(numerator.negate(), denominator);
    }

    /**
     * The product.
     *
     * @param other a fraction
     * @return this × other
     */
    public BigRational times(BigRational other) {
        return new BigRational(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    /**
     * One divided by this.
     *
     * @return 1 ÷ this
     * @throws ArithmeticException if this is zero
     */
    public BigRational inverse() {
        return new BigRational(denominator, numerator);
    }

    /**
     * The nearest number with some decimals.
     *
     * @param scale how many decimals
     * @param mode which way
     * @return the rounded fraction
     */
    public BigRational rounded(int scale, RoundingMode mode) {
        // Decided by twice the rest against the denominator, not by dividing decimals.
        BigInteger power = BigInteger.TEN.pow(scale);
        BigInteger[] parts = numerator.abs().multiply(power).divideAndRemainder(denominator);
        int half = parts[1].shiftLeft(1).compareTo(denominator);
        boolean exact = parts[1].signum() == 0;
        boolean negative = numerator.signum() < 0;
        boolean away = switch (mode) {
            case UP -> !exact;
            case DOWN -> false;
            case CEILING -> !exact && !negative;
            case FLOOR -> !exact && negative;
            case HALF_UP -> half >= 0;
            case HALF_DOWN -> half > 0;
            case HALF_EVEN -> half > 0 || (half == 0 && parts[0].testBit(0));
            case UNNECESSARY -> throw new ArithmeticException("mode must round");
        };
        BigInteger whole = away ? parts[0].add(BigInteger.ONE) : parts[0];
        return new BigRational(negative ? whole.negate() : whole, power);
    }

    /** By size. */
    @Override
    public int compareTo(BigRational other) {
        return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
