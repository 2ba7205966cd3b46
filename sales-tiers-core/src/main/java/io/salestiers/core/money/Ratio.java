package io.salestiers.core.money;

import static java.util.Objects.requireNonNull;

import io.salestiers.core.text.Argument;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An exact fraction, always reduced: an attainment of 1/3 stays 1/3, and three of them are 1.
 *
 * <p>1.00 is 100 %. Arithmetic is exact; only {@link #rounded(Rounding)} rounds. Small numbers live in two
 * {@code long}s, larger ones in big integers of at most {@value #MAX_BITS} bits. Written as a plain decimal where one
 * exists ({@code 0.125}), else as a fraction ({@code 1/3}). Immutable and safe for use by several threads.
 */
public final class Ratio implements Comparable<Ratio> {
    /** The largest size of numerator and denominator in bits; arithmetic beyond it is refused. */
    public static final int MAX_BITS = 4096;

    /** 0. */
    public static final Ratio ZERO = new Ratio(0, 1, null, null);
    /** 1, which is 100 %. */
    public static final Ratio ONE = new Ratio(1, 1, null, null);

    /* The one long that has no opposite: never in the small form, so that there negating and abs can't overflow. */
    private static final BigInteger LONG_MIN = BigInteger.valueOf(Long.MIN_VALUE);

    private static final BigInteger FIVE = BigInteger.valueOf(5);
    private static final Pattern DECIMAL = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern FRACTION = Pattern.compile("(-?\\d+)/(\\d+)");

    private final long num;
    private final long den;
    private final @Nullable BigInteger bigNum;
    private final @Nullable BigInteger bigDen;

    private Ratio(long num, long den, @Nullable BigInteger bigNum, @Nullable BigInteger bigDen) {
        this.num = num;
        this.den = den;
        this.bigNum = bigNum;
        this.bigDen = bigDen;
    }

    /**
     * A whole number.
     *
     * @param value the number
     * @return the ratio
     */
    public static Ratio of(long value) {
        if (value == Long.MIN_VALUE) {
            return of(BigInteger.valueOf(value), BigInteger.ONE);
        }
        return value == 0 ? ZERO : value == 1 ? ONE : new Ratio(value, 1, null, null);
    }

    /**
     * A fraction.
     *
     * @param numerator the upper number
     * @param denominator the lower number
     * @return the reduced fraction
     * @throws ArithmeticException if the denominator is zero
     */
    public static Ratio of(long numerator, long denominator) {
        if (denominator == 0) {
            throw new ArithmeticException("denominator must not be zero");
        }
        if (numerator == Long.MIN_VALUE || denominator == Long.MIN_VALUE) {
            return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
        }
        long divisor = gcd(Math.abs(numerator), Math.abs(denominator));
        long sign = denominator < 0 ? -1 : 1;
        return new Ratio(sign * numerator / divisor, sign * denominator / divisor, null, null);
    }

    /**
     * A fraction.
     *
     * @param numerator the upper number
     * @param denominator the lower number
     * @return the reduced fraction
     * @throws ArithmeticException if the denominator is zero, or a reduced number has more than {@value #MAX_BITS} bits
     */
    public static Ratio of(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() == 0) {
            throw new ArithmeticException("denominator must not be zero");
        }
        BigInteger divisor = numerator.gcd(denominator);
        BigInteger n = numerator.divide(divisor);
        BigInteger d = denominator.divide(divisor);
        if (d.signum() < 0) {
            n = n.negate();
            d = d.negate();
        }
        if (n.bitLength() < 64 && d.bitLength() < 64 && !n.equals(LONG_MIN)) {
            return new Ratio(n.longValue(), d.longValue(), null, null);
        }
        if (n.bitLength() > MAX_BITS || d.bitLength() > MAX_BITS) {
            throw new ArithmeticException("number must have at most " + MAX_BITS + " bits, but has "
                    + Math.max(n.bitLength(), d.bitLength()));
        }
        return new Ratio(0, 0, n, d);
    }

    /**
     * The exact value of a decimal number within the bounds of {@link Decimals}.
     *
     * @param value the number
     * @return the ratio
     * @throws IllegalArgumentException if the number has more than 38 digits or a scale beyond 20
     */
    public static Ratio of(BigDecimal value) {
        BigDecimal bounded = Decimals.requireBounded(value);
        return bounded.scale() <= 0
                ? of(bounded.toBigIntegerExact(), BigInteger.ONE)
                : of(bounded.unscaledValue(), BigInteger.TEN.pow(bounded.scale()));
    }

    /**
     * Reads a plain decimal or a fraction: {@code 0.125}, {@code -3}, {@code 1/3}.
     *
     * @param text the text
     * @return the ratio
     * @throws IllegalArgumentException if the text is neither, has more than 38 digits, or divides by zero
     */
    public static Ratio parse(String text) {
        if (text.length() <= 2 * Decimals.MAX_PRECISION + 8) {
            if (DECIMAL.matcher(text).matches()) {
                return of(Decimals.parse(text));
            }
            java.util.regex.Matcher fraction = FRACTION.matcher(text);
            if (fraction.matches()) {
                BigInteger denominator = Decimals.parse(fraction.group(2)).toBigIntegerExact();
                if (denominator.signum() != 0) {
                    return of(Decimals.parse(fraction.group(1)).toBigIntegerExact(), denominator);
                }
            }
        }
        String shown = text.length() > 40 ? text.substring(0, 40) + "…" : text;
        throw new IllegalArgumentException(
                "ratio must be a plain decimal or a fraction like 0.125 or 1/3, but was '" + shown + "'");
    }

    /**
     * The exact sum.
     *
     * @param ratios the numbers, in any order
     * @return the sum, 0 of none
     */
    public static Ratio sum(Collection<Ratio> ratios) {
        Ratio sum = ZERO;
        for (Ratio ratio : ratios) {
            sum = sum.plus(ratio);
        }
        return sum;
    }

    private static long gcd(long a, long b) {
        long x = a;
        long y = b;
        while (y != 0) {
            long rest = x % y;
            x = y;
            y = rest;
        }
        return x == 0 ? 1 : x;
    }

    /**
     * The upper number of the reduced fraction.
     *
     * @return carries the sign
     */
    public BigInteger numerator() {
        return bigNum == null ? BigInteger.valueOf(num) : bigNum;
    }

    /**
     * The lower number of the reduced fraction.
     *
     * @return 1 or more
     */
    public BigInteger denominator() {
        return bigDen == null ? BigInteger.valueOf(den) : bigDen;
    }

    /**
     * The exact sum.
     *
     * @param other a ratio
     * @return this + other
     */
    public Ratio plus(Ratio other) {
        if (bigNum == null && other.bigNum == null) {
            long sum;
            if (den == other.den) {
                sum = num + other.num;
                // It overflowed if it has another sign than both.
                if (((num ^ sum) & (other.num ^ sum)) >= 0) {
                    return of(sum, den);
                }
            } else {
                try {
                    return of(
                            Math.addExact(Math.multiplyExact(num, other.den), Math.multiplyExact(other.num, den)),
                            Math.multiplyExact(den, other.den));
                } catch (ArithmeticException overflow) {
                    return plusBig(other);
                }
            }
        }
        return plusBig(other);
    }

    private Ratio plusBig(Ratio other) {
        return of(
                numerator().multiply(other.denominator()).add(other.numerator().multiply(denominator())),
                denominator().multiply(other.denominator()));
    }

    /**
     * The exact difference.
     *
     * @param other a ratio
     * @return this − other
     */
    public Ratio minus(Ratio other) {
        return plus(other.negated());
    }

    /**
     * The exact product.
     *
     * @param other a ratio
     * @return this × other
     */
    public Ratio multipliedBy(Ratio other) {
        if (bigNum == null && other.bigNum == null) {
            long a = gcd(Math.abs(num), other.den);
            long b = gcd(Math.abs(other.num), den);
            long high = Math.multiplyHigh(num / a, other.num / b);
            long low = (num / a) * (other.num / b);
            long dHigh = Math.multiplyHigh(den / b, other.den / a);
            long dLow = (den / b) * (other.den / a);
            if (high == low >> 63 && dHigh == dLow >> 63 && low != Long.MIN_VALUE) {
                return new Ratio(low, dLow, null, null);
            }
        }
        return of(numerator().multiply(other.numerator()), denominator().multiply(other.denominator()));
    }

    /**
     * The exact quotient.
     *
     * @param other a ratio that is not zero
     * @return this ÷ other
     * @throws ArithmeticException if {@code other} is zero
     */
    public Ratio dividedBy(Ratio other) {
        if (other.signum() == 0) {
            throw new ArithmeticException("division by zero");
        }
        return other.bigNum == null
                ? multipliedBy(of(other.den, other.num))
                : of(numerator().multiply(other.denominator()), denominator().multiply(other.numerator()));
    }

    /**
     * The number with the other sign.
     *
     * @return −this
     */
    public Ratio negated() {
        return bigNum == null
                ? num == 0 ? this : new Ratio(-num, den, null, null)
                : of(numerator().negate(), denominator());
    }

    /**
     * The number without its sign.
     *
     * @return this, or −this if it is negative
     */
    public Ratio abs() {
        return signum() < 0 ? negated() : this;
    }

    /**
     * The smaller of two.
     *
     * @param other a ratio
     * @return this if both are the same
     */
    public Ratio min(Ratio other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /**
     * The larger of two.
     *
     * @param other a ratio
     * @return this if both are the same
     */
    public Ratio max(Ratio other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /**
     * The sign.
     *
     * @return −1, 0 or 1
     */
    public int signum() {
        return bigNum == null ? Long.signum(num) : bigNum.signum();
    }

    /**
     * Whether this is a whole number.
     *
     * @return true if the denominator is 1
     */
    public boolean whole() {
        return bigDen == null ? den == 1 : bigDen.equals(BigInteger.ONE);
    }

    /**
     * The nearest number with some decimals.
     *
     * @param rounding how many decimals, and which way
     * @return a decimal of exactly that scale
     */
    public BigDecimal rounded(Rounding rounding) {
        BigDecimal rounded =
                new BigDecimal(numerator()).divide(new BigDecimal(denominator()), rounding.scale(), rounding.mode());
        // Where a quotient of 2^63 - 1 is rounded up, the JDK's fast path wraps it round to -2^63 (seen with 17 and
        // 25).
        return rounded.signum() * signum() < 0 ? rounded.negate() : rounded;
    }

    /**
     * The largest whole number that is not larger.
     *
     * @return for example −2 of −1.5
     */
    public BigInteger floor() {
        return new BigDecimal(numerator())
                .divide(new BigDecimal(denominator()), 0, RoundingMode.FLOOR)
                .toBigIntegerExact();
    }

    /**
     * Whether a plain decimal of at most {@value Decimals#MAX_SCALE} decimals says this number exactly.
     *
     * @return true for 1/8, which is 0.125; false for 1/3, and for 1/2<sup>21</sup>, which takes 21 decimals
     */
    public boolean decimal() {
        BigInteger rest = denominator();
        int twos = rest.getLowestSetBit();
        if (twos > Decimals.MAX_SCALE) {
            return false;
        }
        rest = rest.shiftRight(twos);
        for (int fives = 0; fives < Decimals.MAX_SCALE && rest.mod(FIVE).signum() == 0; fives++) {
            rest = rest.divide(FIVE);
        }
        return rest.equals(BigInteger.ONE);
    }

    /**
     * This number as a value of a message.
     *
     * @return a decimal if it is exact, else a fraction
     */
    public Argument toArgument() {
        return decimal()
                ? Argument.number(toDecimal())
                : new Argument.Fraction(numerator().toString(), denominator().toString());
    }

    private BigDecimal toDecimal() {
        BigDecimal exact = new BigDecimal(numerator()).divide(new BigDecimal(denominator()));
        return exact.scale() < 0 ? exact.setScale(0) : exact;
    }

    @Override
    public int compareTo(Ratio other) {
        if (bigNum == null && other.bigNum == null) {
            if (den == other.den) {
                return Long.compare(num, other.num);
            }
            long high = Math.multiplyHigh(num, other.den);
            long otherHigh = Math.multiplyHigh(other.num, den);
            return high != otherHigh
                    ? Long.compare(high, otherHigh)
                    : Long.compareUnsigned(num * other.den, other.num * den);
        }
        return numerator()
                .multiply(other.denominator())
                .compareTo(other.numerator().multiply(denominator()));
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Ratio other
                && ((bigNum == null && other.bigNum == null)
                        ? num == other.num && den == other.den
                        : numerator().equals(other.numerator()) && denominator().equals(other.denominator()));
    }

    @Override
    public int hashCode() {
        return 31 * numerator().hashCode() + denominator().hashCode();
    }

    /** A plain decimal if it is exact, else a fraction. */
    @Override
    public String toString() {
        return decimal() ? toDecimal().toPlainString() : requireNonNull(numerator()) + "/" + denominator();
    }
}
