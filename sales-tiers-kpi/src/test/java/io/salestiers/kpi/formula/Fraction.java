package io.salestiers.kpi.formula;

import io.salestiers.core.money.Ratio;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** A fraction of big integers, apart from the library's own. */
record Fraction(BigInteger up, BigInteger down) implements Comparable<Fraction> {
    static final Fraction HUNDRED = new Fraction(BigInteger.valueOf(100), BigInteger.ONE);

    Fraction {
        if (down.signum() < 0) {
            up = up.negate();
            down = down.negate();
        }
        BigInteger divisor = up.gcd(down);
        up = up.divide(divisor);
        down = down.divide(divisor);
    }

    static Fraction of(Ratio ratio) {
        return new Fraction(ratio.numerator(), ratio.denominator());
    }

    static Fraction of(BigDecimal decimal) {
        return new Fraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    Ratio ratio() {
        return Ratio.of(up, down);
    }

    boolean fits() {
        return up.bitLength() <= 4096 && down.bitLength() <= 4096;
    }

    Fraction plus(Fraction o) {
        return new Fraction(up.multiply(o.down).add(o.up.multiply(down)), down.multiply(o.down));
    }

    Fraction negated() {
        return new Fraction(up.negate(), down);
    }

    Fraction minus(Fraction o) {
        return plus(o.negated());
    }

    Fraction times(Fraction o) {
        return new Fraction(up.multiply(o.up), down.multiply(o.down));
    }

    Fraction over(Fraction o) {
        return new Fraction(up.multiply(o.down), down.multiply(o.up));
    }

    /** By whole and rest of the number without its sign, so that no rounding of the JDK is asked. */
    Fraction rounded(int decimals, RoundingMode mode) {
        BigInteger scale = BigInteger.TEN.pow(decimals);
        BigInteger[] parts = up.abs().multiply(scale).divideAndRemainder(down);
        int half = parts[1].shiftLeft(1).compareTo(down);
        boolean more = switch (mode) {
            case HALF_EVEN -> half > 0 || (half == 0 && parts[0].testBit(0));
            case UP -> parts[1].signum() > 0;
            case DOWN -> false;
            default -> throw new AssertionError(mode);
        };
        BigInteger whole = more ? parts[0].add(BigInteger.ONE) : parts[0];
        return new Fraction(up.signum() < 0 ? whole.negate() : whole, scale);
    }

    @Override
    public int compareTo(Fraction o) {
        return up.multiply(o.down).compareTo(o.up.multiply(down));
    }
}
