package io.salestiers.kpi.internal.column;

/**
 * Makes a fraction of {@code a} by {@code b} whose lower number is positive, and marks the rows where {@code b} is zero, or
 * also those where it is negative. Where it is zero the fraction is 0 by 1, so that kernels after it need no check.
 *
 * @param zero the bit for a divisor of zero, 0 if that may be
 * @param negative the bit for a negative divisor, 0 if that may be
 * @param orZero whether a row whose divisor is zero is 0 whatever is above it, with no bits: {@code if(b = 0, 0, a / b)}
 */
record QuotientKernel(int upper, int lower, int a, int b, int zero, int negative, boolean orZero) implements Kernel {
    @Override
    public void run(Row row) {
        long x = row.values[a];
        long y = row.values[b];
        long status = orZero ? guarded(row.status[a], y, row.status[b]) : row.status[a] | row.status[b];
        row.put(upper, upper(x, y), status == 0 ? marks(y, zero, negative) : status);
        row.put(lower, lower(y), 0);
    }

    @Override
    public void write(StepsWriter steps) {
        steps.register(a).register(b).call(QuotientKernel.class, "upper", upper);
        steps.register(b).call(QuotientKernel.class, "lower", lower);
        if (zero != 0) {
            steps.register(b).constant(0).constant(0).mark(CompareKernel.class, "equal");
        }
        if (negative != 0) {
            steps.register(b).mark(QuotientKernel.class, "below");
        }
    }

    @Override
    public void limit(long[] bounds) {
        bounds[upper] = bounds[a];
        bounds[lower] = Math.max(1, bounds[b]);
    }

    @Override
    public void run(Block block) {
        Register x = block.registers[a];
        Register y = block.registers[b];
        Register above = block.registers[upper];
        Register below = block.registers[lower];
        if (orZero && !x.clean) {
            above.clean = false;
            // What it says stays the same: zeros are written where there was nothing to read.
            y.open(block.rows);
            guard(above.status, x.status, y.values, y.status, block.rows);
        } else {
            above.uniteStatus(x, y, block.rows);
        }
        above.bound = x.bound;
        below.clean = true;
        below.bound = Math.max(1, y.bound);
        quotient(above.values, below.values, x.values, y.values, block.rows);
        if ((zero | negative) != 0 && !Scan.positive(y.values, block.rows)) {
            mark(above, y.values, block.rows);
        }
    }

    private static void quotient(long[] above, long[] below, long[] x, long[] y, int rows) {
        for (int i = 0; i < rows; i++) {
            long divisor = y[i];
            above[i] = upper(x[i], divisor);
            below[i] = lower(divisor);
        }
    }

    static long upper(long x, long y) {
        long sign = below(y);
        return ((x ^ sign) - sign) & ~none(y);
    }

    static long lower(long y) {
        return AbsoluteKernel.absolute(y) - none(y);
    }

    private static long marks(long y, long zero, long negative) {
        return (none(y) & zero) | (below(y) & negative);
    }

    /** −1 for a divisor of zero, else 0: of its size, which is computed anyway. */
    private static long none(long y) {
        return (AbsoluteKernel.absolute(y) - 1) >> 63;
    }

    /** −1 for a negative divisor, else 0. */
    static long below(long y) {
        return y >> 63;
    }

    private static void guard(long[] out, long[] x, long[] divisors, long[] y, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = guarded(x[i], divisors[i], y[i]);
        }
    }

    /** The bits of a row: as in a choice, those of the condition come first. */
    private static long guarded(long x, long divisor, long y) {
        return y | (x & ~Flags.any(y) & ~none(divisor));
    }

    /** Only where nothing else is known to be wrong: a divisor without a value says nothing. */
    private void mark(Register above, long[] y, int rows) {
        above.open(rows);
        for (int i = 0; i < rows; i++) {
            above.status[i] |= marks(y[i], zero, negative) & ~Flags.any(above.status[i]);
        }
    }
}
