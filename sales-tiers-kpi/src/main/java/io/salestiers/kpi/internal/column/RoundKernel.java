package io.salestiers.kpi.internal.column;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code a·factor ÷ (b·divisor)}, or without b, rounded to a whole number.
 *
 * @param b −1 for none
 * @param factor from 0 to below {@link Bounds#LIMIT}
 * @param divisor from 1 to below {@link Bounds#LIMIT}
 */
record RoundKernel(int out, int a, int b, long factor, long divisor, RoundingMode mode) implements Kernel {
    /*
     * Method. The quotient is estimated in floating point, e, and brought to a whole number q by adding 1.5·2^52, whose last bit
     * is worth 1, and taking its bits from those of the sum, which rounds it to the nearest (|e| < 2^51). The other way round the
     * same makes a double of a long; the conversion that the processor has for it runs four times slower in some compilations,
     * because it waits for what was in its target register before. The remainder r = a·factor − q·b·divisor is taken modulo 2^64.
     * With D = b·divisor, r in [−D, D] says on which side of q the exact value lies, and whether it is a tie, so one step of 1
     * at most leads to the result of every mode.
     *
     * Proof. e comes from at most five roundings (factor, divisor, their quotient, that times a, that by b; a and b are below 2^51
     * and need none. For a single row: a, factor, their product, D, the quotient), each off by 2^-53 at most of its result, so e is off by less than 2^-50 of the exact value:
     * for |q| ≤ 2^48 by less than 1/2 · 1/2. Rounding to the nearest adds 1/2. Hence |exact − q| ≤ 3/4 and |r| ≤ 3/4 · D: with
     * D < 2^61 the remainder modulo 2^64 is the true one, though a·factor may have more than 64 bits, and 2·r ± D has no
     * overflow. Without b, |e| is bounded for all rows at once, by the bound of a. With b, each q is looked at: if |e| ≥ 2^51 the difference of the bit patterns is at least 2^51 in size (patterns of positive numbers are in
     * order, those of negative ones give a difference beyond 2^61, infinity one beyond 2^58), so the check of |q| finds it.
     *
     * The work is cut into loops, each with one thing to do: estimating does not vectorize with JDK 17, correcting the estimate
     * does, and together they take two thirds of the time of one loop that does both.
     *
     * Blocks with larger numbers, and single rows, are computed with a division of whole numbers if a·factor fits into 63 bits;
     * else by the estimate if it is small enough, else they are in doubt.
     */
    private static final double MAGIC = 0x1.8p52;
    private static final long MAGIC_BITS = Double.doubleToRawLongBits(MAGIC);
    private static final long LARGEST = 1L << 48;
    private static final long EXACT = 1L << 51;
    private static final long LARGEST_DIVISOR = 1L << 61;
    /** In place of a result that can't be told. */
    private static final long DOUBTFUL = Long.MIN_VALUE;

    private static final List<RoundingMode> MODES = List.of(RoundingMode.values());

    @Override
    public void run(Row row) {
        long rounded = rounded(row.values[a], b < 0 ? 1 : row.values[b]);
        row.putIf(rounded != DOUBTFUL, out, rounded, row.status[a]);
    }

    @Override
    public void write(StepsWriter steps) {
        Optional<QuotientKernel> quotient = steps.quotient(a, b);
        if (mode != RoundingMode.HALF_EVEN) {
            steps.register(a).constant(factor);
            lower(steps).constant(divisor).constant(MODES.indexOf(mode)).call(RoundKernel.class, "inMode", out);
        } else if (quotient.isPresent()) {
            steps.register(quotient.get().a()).constant(factor);
            steps.register(quotient.get().b()).constant(divisor).call(RoundKernel.class, "halfEvenOfAny", out);
        } else {
            steps.register(a).constant(factor);
            lower(steps).constant(divisor).call(RoundKernel.class, "halfEven", out);
        }
    }

    private StepsWriter lower(StepsWriter steps) {
        return b < 0 ? steps.constant(1) : steps.register(b);
    }

    static long halfEven(long x, long factor, long y, long divisor) {
        long n = x * factor;
        long d = y * divisor;
        long q = quotient(n, d);
        return q + halfEven(n - q * d, d, q);
    }

    /** The same for a divisor of any sign; 0 for one of 0. Nearly all are positive: others are asked for once. */
    static long halfEvenOfAny(long x, long factor, long y, long divisor) {
        if (y * divisor > 0) {
            return halfEven(x, factor, y, divisor);
        }
        return y == 0 ? 0 : halfEven(QuotientKernel.upper(x, y), factor, QuotientKernel.lower(y), divisor);
    }

    static long inMode(long x, long factor, long y, long divisor, long mode) {
        long n = x * factor;
        long d = y * divisor;
        long q = quotient(n, d);
        return q + correction(MODES.get((int) mode), n - q * d, d, q, x);
    }

    /** A row with large numbers may come to any divisor before it is found to have them. */
    private static long quotient(long n, long d) {
        return d == 0 ? 0 : n / d;
    }

    /** The whole product has to fit for a division of whole numbers. */
    @Override
    public void limit(long[] bounds) {
        long d = b < 0 ? divisor : Bounds.times(bounds[b], divisor);
        bounds[out] = d < LARGEST_DIVISOR ? Bounds.times(bounds[a], factor) : Long.MAX_VALUE;
    }

    @Override
    public void run(Block block) {
        Register x = block.registers[a];
        Register result = block.registers[out];
        result.copyStatus(x, block.rows);
        result.bound = LARGEST;
        boolean fits = b < 0 ? whole(block, x, result.values) : fraction(block, x, block.registers[b], result.values);
        if (!fits) {
            careful(result, x.values, b < 0 ? null : block.registers[b].values, block.rows);
        }
    }

    private boolean whole(Block block, Register x, long[] q) {
        double multiplier = (double) factor / divisor;
        if (divisor >= LARGEST_DIVISOR || x.bound >= EXACT || !(x.bound * multiplier < LARGEST - 1)) {
            return false;
        }
        int rows = block.rows;
        estimate(q, x.values, multiplier, rows);
        long[] r = block.remainders;
        remainders(r, x.values, factor, q, divisor, rows);
        if (mode == RoundingMode.HALF_EVEN) {
            halfEven(q, r, divisor, rows);
        } else {
            for (int i = 0; i < rows; i++) {
                q[i] += correction(mode, r[i], divisor, q[i], x.values[i]);
            }
        }
        return true;
    }

    private boolean fraction(Block block, Register x, Register y, long[] q) {
        if (Bounds.times(y.bound, divisor) >= LARGEST_DIVISOR || x.bound >= EXACT || y.bound >= EXACT) {
            return false;
        }
        int rows = block.rows;
        estimate(q, x.values, (double) factor / divisor, y.values, rows);
        if (!Scan.within(q, LARGEST, rows)) {
            return false;
        }
        long[] d = y.values;
        if (divisor != 1) {
            d = block.divisors;
            times(d, y.values, divisor, rows);
        }
        long[] r = block.remainders;
        remainders(r, x.values, factor, q, d, rows);
        if (mode == RoundingMode.HALF_EVEN) {
            halfEven(q, r, d, rows);
        } else {
            for (int i = 0; i < rows; i++) {
                q[i] += correction(mode, r[i], d[i], q[i], x.values[i]);
            }
        }
        return true;
    }

    private static void estimate(long[] q, long[] x, double multiplier, int rows) {
        for (int i = 0; i < rows; i++) {
            q[i] = whole(real(x[i]) * multiplier);
        }
    }

    private static void estimate(long[] q, long[] x, double multiplier, long[] y, int rows) {
        for (int i = 0; i < rows; i++) {
            q[i] = whole(real(x[i]) * multiplier / real(y[i]));
        }
    }

    /** The nearest whole number, of at most 2^51 in size. */
    private static long whole(double number) {
        return Double.doubleToRawLongBits(number + MAGIC) - MAGIC_BITS;
    }

    /** The same number, of at most 2^51 in size. */
    private static double real(long number) {
        return Double.longBitsToDouble(number + MAGIC_BITS) - MAGIC;
    }

    private static void times(long[] d, long[] y, long divisor, int rows) {
        for (int i = 0; i < rows; i++) {
            d[i] = y[i] * divisor;
        }
    }

    private static void remainders(long[] r, long[] x, long factor, long[] q, long d, int rows) {
        for (int i = 0; i < rows; i++) {
            r[i] = x[i] * factor - q[i] * d;
        }
    }

    private static void remainders(long[] r, long[] x, long factor, long[] q, long[] d, int rows) {
        for (int i = 0; i < rows; i++) {
            r[i] = x[i] * factor - q[i] * d[i];
        }
    }

    private static void halfEven(long[] q, long[] r, long d, int rows) {
        for (int i = 0; i < rows; i++) {
            q[i] += halfEven(r[i], d, q[i]);
        }
    }

    private static void halfEven(long[] q, long[] r, long[] d, int rows) {
        for (int i = 0; i < rows; i++) {
            q[i] += halfEven(r[i], d[i], q[i]);
        }
    }

    private void careful(Register result, long[] x, long @Nullable [] y, int rows) {
        result.open(rows);
        for (int i = 0; i < rows; i++) {
            long rounded = rounded(x[i], y == null ? 1 : y[i]);
            if (rounded == DOUBTFUL) {
                result.doubt(i);
            } else {
                result.values[i] = rounded;
            }
        }
        result.bound = Bounds.LIMIT - 1;
    }

    private long rounded(long x, long y) {
        long d = y * divisor;
        if (Math.multiplyHigh(y, divisor) != 0 || d < 0 || d >= LARGEST_DIVISOR) {
            return DOUBTFUL;
        }
        long n = x * factor;
        if (Math.multiplyHigh(x, factor) == n >> 63) {
            long q = n / d;
            long result = q + correction(mode, n - q * d, d, q, x);
            return result < Bounds.LIMIT && result > -Bounds.LIMIT ? result : DOUBTFUL;
        }
        long q = whole((double) x * factor / d);
        return q > LARGEST || q < -LARGEST ? DOUBTFUL : q + correction(mode, n - q * d, d, q, x);
    }

    /**
     * From q to the rounded value, for an exact value of q + r ÷ d with |r| ≤ d and a sign: −1, 0 or 1.
     */
    private static long correction(RoundingMode mode, long r, long d, long q, long sign) {
        boolean negative = sign < 0;
        return switch (mode) {
            case FLOOR -> r < 0 ? -1 : 0;
            case CEILING -> r > 0 ? 1 : 0;
            case DOWN -> negative ? (r > 0 ? 1 : 0) : (r < 0 ? -1 : 0);
            case UP -> negative ? (r < 0 ? -1 : 0) : (r > 0 ? 1 : 0);
            case HALF_EVEN -> halfEven(r, d, q);
            case HALF_UP -> nearest(r, d, !negative, negative);
            case HALF_DOWN -> nearest(r, d, negative, !negative);
            case UNNECESSARY -> throw new AssertionError(mode);
        };
    }

    /** Without a branch: which side of the middle a number lies on can't be predicted. */
    private static long halfEven(long r, long d, long q) {
        long twice = r << 1;
        long most = d - (q & 1);
        return ((most + twice) >> 63) - ((most - twice) >> 63);
    }

    /** With what a tie above q and a tie below it does. */
    private static long nearest(long r, long d, boolean up, boolean down) {
        long twice = 2 * r;
        return twice > d || (up && twice == d) ? 1 : twice < -d || (down && twice == -d) ? -1 : 0;
    }
}
