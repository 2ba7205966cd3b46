package io.salestiers.incentives.rate;

import io.salestiers.core.money.Ratio;
import java.math.BigInteger;

/** A fraction of big integers, never reduced: an arithmetic of its own for oracles. */
public record Fraction(BigInteger upper, BigInteger lower) {
    /** 0. */
    public static final Fraction ZERO = of(0);
    /** 1. */
    public static final Fraction ONE = of(1);

    /** A whole number. */
    public static Fraction of(long number) {
        return new Fraction(BigInteger.valueOf(number), BigInteger.ONE);
    }

    /** The same number. */
    public static Fraction of(Ratio ratio) {
        return new Fraction(ratio.numerator(), ratio.denominator());
    }

    /** The sum. */
    public Fraction plus(Fraction other) {
        return new Fraction(upper.multiply(other.lower).add(other.upper.multiply(lower)), lower.multiply(other.lower));
    }

    /** The difference. */
    public Fraction minus(Fraction other) {
        return plus(new Fraction(other.upper.negate(), other.lower));
    }

    /** The product. */
    public Fraction times(Fraction other) {
        return new Fraction(upper.multiply(other.upper), lower.multiply(other.lower));
    }

    /** The quotient. */
    public Fraction over(Fraction other) {
        return other.upper.signum() < 0
                ? new Fraction(
                        upper.multiply(other.lower).negate(),
                        lower.multiply(other.upper).negate())
                : new Fraction(upper.multiply(other.lower), lower.multiply(other.upper));
    }

    /** Negative, zero or positive, as this is smaller than, as large as or larger than the other. */
    public int against(Fraction other) {
        return upper.multiply(other.lower).compareTo(other.upper.multiply(lower));
    }

    /** The same number. */
    public Ratio ratio() {
        return Ratio.of(upper, lower);
    }
}
