package io.salestiers.kpi.internal.column;

import java.math.RoundingMode;

/**
 * {@code a·factor ÷ (b·divisor)}, or without b, rounded to a whole number.
 */
final class RoundKernel extends Kernel {
    /*
     * Method. The quotient is estimated in floating point, e, and brought to a whole number q by adding and taking away
     * 1.5·2^52, which rounds it to the nearest (|e| < 2^51). The remainder r = a·factor − q·b·divisor is taken modulo 2^64.
     * With D = b·divisor, r in [−D, D] says on which side of q the exact value lies, and whether it is a tie, so one step of 1
     * at most leads to the result of every mode.
     *
     * Proof. e comes from at most five roundings (a, factor, their product, D, the quotient; or a, factor, divisor, their
     * quotient, the product), each off by 2^-53 at most of its result, so e is off by less than 2^-50 of the exact value:
     * for |q| ≤ 2^48 by less than 1/2 · 1/2. Rounding to the nearest adds 1/2. Hence |exact − q| ≤ 3/4 and |r| ≤ 3/4 · D: with
     * D < 2^61 the remainder modulo 2^64 is the true one, though a·factor may have more than 64 bits, and 2·r ± D has no
     * overflow. If |e| ≥ 2^51 the difference of the bit patterns is at least 2^51 in size (patterns of positive numbers are in
     * order, those of negative ones give a difference beyond 2^61, infinity one beyond 2^58), so the check of |q| finds it.
     *
     * Rows with larger results are computed with a division of whole numbers if a·factor fits into 63 bits; else they are in
     * doubt.
     */
    private static final double MAGIC = 0x1.8p52;
    private static final long MAGIC_BITS = Double.doubleToRawLongBits(MAGIC);
    private static final long LARGEST = 1L << 48;
    private static final long LARGEST_DIVISOR = 1L << 61;

    private final int out;
    private final int a;
    /** −1 for none. */
    private final int b;
    private final long factor;
    private final long divisor;
    private final RoundingMode mode;

    /** With a factor and a divisor from 1 to below {@link Bounds#LIMIT}, except that the factor may be 0. */
    RoundKernel(int out, int a, int b, long factor, long divisor, RoundingMode mode) {
        this.out = out;
        this.a = a;
        this.b = b;
        this.factor = factor;
        this.divisor = divisor;
        this.mode = mode;
    }

    @Override
    void run(Block block) {
        Register x = block.registers[a];
        Register result = block.registers[out];
        int rows = block.rows;
        result.copyStatus(x, rows);
        long bound = b < 0 ? divisor : Bounds.times(divisor, block.registers[b].bound);
        boolean fits = bound < LARGEST_DIVISOR;
        if (b < 0) {
            fits = fits && fits(whole(result.values, x.values, rows));
        } else {
            fits = fits && fits(fraction(result.values, x.values, block.registers[b].values, rows));
        }
        result.bound = LARGEST + 1;
        if (!fits) {
            careful(result, x.values, b < 0 ? null : block.registers[b].values, rows);
        }
    }

    /** Negative only if a result is beyond the largest. */
    private static boolean fits(long check) {
        return check >= 0;
    }

    private long fraction(long[] out, long[] x, long[] y, int rows) {
        return mode == RoundingMode.HALF_EVEN
                ? divisor == 1
                        ? halfEven(out, x, y, factor, rows)
                        : halfEven(out, x, y, factor, divisor, rows)
                : inMode(out, x, y, rows);
    }

    private static long halfEven(long[] out, long[] x, long[] y, long factor, int rows) {
        double multiplier = factor;
        long check = 0;
        for (int i = 0; i < rows; i++) {
            long divisor = y[i];
            double estimate = x[i] * multiplier / divisor;
            long q = Double.doubleToRawLongBits(estimate + MAGIC) - MAGIC_BITS;
            long twice = (x[i] * factor - q * divisor) << 1;
            long odd = q & 1;
            check |= (q + LARGEST) | (LARGEST - q);
            out[i] = q - ((divisor - twice - odd) >> 63) + ((divisor + twice - odd) >> 63);
        }
        return check;
    }

    private static long halfEven(long[] out, long[] x, long[] y, long factor, long divisor, int rows) {
        double multiplier = factor;
        long check = 0;
        for (int i = 0; i < rows; i++) {
            long d = y[i] * divisor;
            double estimate = x[i] * multiplier / d;
            long q = Double.doubleToRawLongBits(estimate + MAGIC) - MAGIC_BITS;
            long twice = (x[i] * factor - q * d) << 1;
            long odd = q & 1;
            check |= (q + LARGEST) | (LARGEST - q);
            out[i] = q - ((d - twice - odd) >> 63) + ((d + twice - odd) >> 63);
        }
        return check;
    }

    private long inMode(long[] out, long[] x, long[] y, int rows) {
        long check = 0;
        for (int i = 0; i < rows; i++) {
            long d = y[i] * divisor;
            double estimate = x[i] * (double) factor / d;
            long q = Double.doubleToRawLongBits(estimate + MAGIC) - MAGIC_BITS;
            check |= (q + LARGEST) | (LARGEST - q);
            out[i] = q + step(x[i] * factor - q * d, d, q, x[i]);
        }
        return check;
    }

    private long whole(long[] out, long[] x, int rows) {
        double multiplier = (double) factor / divisor;
        return mode == RoundingMode.HALF_EVEN
                ? wholeHalfEven(out, x, multiplier, factor, divisor, rows)
                : wholeInMode(out, x, multiplier, rows);
    }

    private static long wholeHalfEven(long[] out, long[] x, double multiplier, long factor, long d, int rows) {
        long check = 0;
        for (int i = 0; i < rows; i++) {
            long q = Double.doubleToRawLongBits(x[i] * multiplier + MAGIC) - MAGIC_BITS;
            long twice = (x[i] * factor - q * d) << 1;
            long odd = q & 1;
            check |= (q + LARGEST) | (LARGEST - q);
            out[i] = q - ((d - twice - odd) >> 63) + ((d + twice - odd) >> 63);
        }
        return check;
    }

    private long wholeInMode(long[] out, long[] x, double multiplier, int rows) {
        long check = 0;
        for (int i = 0; i < rows; i++) {
            long q = Double.doubleToRawLongBits(x[i] * multiplier + MAGIC) - MAGIC_BITS;
            check |= (q + LARGEST) | (LARGEST - q);
            out[i] = q + step(x[i] * factor - q * divisor, divisor, q, x[i]);
        }
        return check;
    }

    private void careful(Register result, long[] x, long @org.jspecify.annotations.Nullable [] y, int rows) {
        result.open(rows);
        for (int i = 0; i < rows; i++) {
            long below = y == null ? 1 : y[i];
            long d = below * divisor;
            long n = x[i] * factor;
            if (Math.multiplyHigh(below, divisor) != 0
                    || d < 0
                    || d >= LARGEST_DIVISOR
                    || Math.multiplyHigh(x[i], factor) != n >> 63) {
                result.doubt(i);
                continue;
            }
            long q = n / d;
            long rounded = q + step(n % d, d, q, n);
            if (rounded >= Bounds.LIMIT || rounded <= -Bounds.LIMIT) {
                result.doubt(i);
            } else {
                result.values[i] = rounded;
            }
        }
        result.bound = Bounds.LIMIT - 1;
    }

    /**
     * From q to the rounded value, for an exact value of q + r ÷ d with |r| ≤ d and a sign: −1, 0 or 1.
     */
    private long step(long r, long d, long q, long sign) {
        boolean negative = sign < 0;
        return switch (mode) {
            case FLOOR -> r < 0 ? -1 : 0;
            case CEILING -> r > 0 ? 1 : 0;
            case DOWN -> negative ? (r > 0 ? 1 : 0) : (r < 0 ? -1 : 0);
            case UP -> negative ? (r < 0 ? -1 : 0) : (r > 0 ? 1 : 0);
            case HALF_EVEN -> nearest(r, d, (q & 1) != 0, (q & 1) != 0);
            case HALF_UP -> nearest(r, d, !negative, negative);
            case HALF_DOWN -> nearest(r, d, negative, !negative);
            case UNNECESSARY -> throw new AssertionError(mode);
        };
    }

    /** With what a tie above q and a tie below it does. */
    private static long nearest(long r, long d, boolean up, boolean down) {
        long twice = 2 * r;
        return twice > d || (up && twice == d) ? 1 : twice < -d || (down && twice == -d) ? -1 : 0;
    }
}
