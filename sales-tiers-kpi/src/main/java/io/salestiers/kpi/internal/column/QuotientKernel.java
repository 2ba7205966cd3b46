package io.salestiers.kpi.internal.column;

/**
 * Makes a fraction of {@code a} by {@code b} whose lower number is positive, and marks the rows where {@code b} is zero, or
 * also those where it is negative. In these the lower number is 1, so that kernels after it need no check.
 */
final class QuotientKernel extends Kernel {
    private final int upper;
    private final int lower;
    private final int a;
    private final int b;
    private final int zero;
    private final int negative;

    /** With the bits for a divisor of zero and for a negative one; 0 if that may be. */
    QuotientKernel(int upper, int lower, int a, int b, int zero, int negative) {
        this.upper = upper;
        this.lower = lower;
        this.a = a;
        this.b = b;
        this.zero = zero;
        this.negative = negative;
    }

    @Override
    void run(Row row) {
        long x = row.values[a];
        long y = row.values[b];
        long status = row.status[a] | row.status[b];
        if (status == 0) {
            status = y == 0 ? zero : y < 0 ? negative : 0;
        }
        row.put(upper, y < 0 ? -x : x, status);
        row.put(lower, y == 0 ? 1 : Math.abs(y), 0);
    }

    @Override
    void run(Block block) {
        Register x = block.registers[a];
        Register y = block.registers[b];
        Register above = block.registers[upper];
        Register below = block.registers[lower];
        above.uniteStatus(x, y, block.rows);
        above.bound = x.bound;
        below.clean = true;
        below.bound = Math.max(1, y.bound);
        long gaps = quotient(above.values, below.values, x.values, y.values, block.rows);
        if (gaps != 0) {
            mark(above, y.values, block.rows);
        }
    }

    /** Gives something but 0 if a divisor is zero or negative. */
    private static long quotient(long[] above, long[] below, long[] x, long[] y, int rows) {
        long gaps = 0;
        for (int i = 0; i < rows; i++) {
            long divisor = y[i];
            long sign = divisor >> 63;
            long size = (divisor ^ sign) - sign;
            long none = (size - 1) >> 63;
            above[i] = (x[i] ^ sign) - sign;
            below[i] = size - none;
            gaps |= sign | none;
        }
        return gaps;
    }

    /** Only where nothing else is known to be wrong: a divisor without a value says nothing. */
    private void mark(Register above, long[] y, int rows) {
        above.open(rows);
        for (int i = 0; i < rows; i++) {
            long none = ~((y[i] | -y[i]) >> 63);
            long below = y[i] >> 63;
            above.status[i] |= ((none & zero) | (below & negative)) & ~Flags.any(above.status[i]);
        }
    }
}
