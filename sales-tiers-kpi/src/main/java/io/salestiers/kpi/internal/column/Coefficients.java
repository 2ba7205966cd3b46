package io.salestiers.kpi.internal.column;

import io.salestiers.core.money.Ratio;
import java.math.BigInteger;
import java.util.Collection;

/** Fractions as whole multiples of one. */
final class Coefficients {
    private static final int BITS = 62;

    private Coefficients() {}

    /** The largest fraction of which all are whole multiples; 1 if all are 0. */
    static Ratio common(Collection<Ratio> numbers) throws UnsuitableException {
        BigInteger upper = BigInteger.ZERO;
        BigInteger lower = BigInteger.ONE;
        for (Ratio number : numbers) {
            if (number.signum() != 0) {
                upper = upper.gcd(number.numerator());
                BigInteger shared = lower.gcd(number.denominator());
                lower = lower.divide(shared).multiply(number.denominator());
                requireSmall(lower);
            }
        }
        return upper.signum() == 0 ? Ratio.ONE : small(Ratio.of(upper, lower));
    }

    /** How many times a fraction goes into one of those that it is {@link #common} to. */
    static long times(Ratio number, Ratio common) throws UnsuitableException {
        return whole(number.dividedBy(common));
    }

    /** A whole number that fits. */
    static long whole(Ratio number) throws UnsuitableException {
        BigInteger numerator = number.numerator();
        requireSmall(numerator);
        return numerator.longValueExact();
    }

    /** Refuses a fraction with more than 62 bits above or below. */
    static Ratio small(Ratio number) throws UnsuitableException {
        requireSmall(number.numerator());
        requireSmall(number.denominator());
        return number;
    }

    private static void requireSmall(BigInteger number) throws UnsuitableException {
        if (number.abs().bitLength() > BITS) {
            throw new UnsuitableException("a constant needs more than " + BITS + " bits: " + number);
        }
    }
}
