package io.salestiers.kpi.internal.column;

/**
 * Makes a fraction of {@code a} by {@code b} whose lower number is positive, and marks the rows where {@code b} is zero, or
 * also those where it is negative. Where it is zero the fraction is 0 by 1, so that kernels after it need no check.
 *
 * @param zero the bit for a divisor of zero, 0 if that may be
 * @param negative the bit for a negative divisor, 0 if that may be
 */
record QuotientKernel(int upper, int lower, int a, int b, int zero, int negative) implements Kernel {
    @Override
    public void run(Row row) {
        long x = row.values[a];
        long y = row.values[b];
        long status = row.status[a] | row.status[b];
        if (status == 0) {
            status = y == 0 ? zero : y < 0 ? negative : 0;
        }
        row.put(upper, y < 0 ? -x : y == 0 ? 0 : x, status);
        row.put(lower, y == 0 ? 1 : Math.abs(y), 0);
    }

    @Override
    public void step(Row row) {
        long[] numbers = row.values;
        long x = numbers[a];
        long y = numbers[b];
        numbers[upper] = y < 0 ? -x : y == 0 ? 0 : x;
        numbers[lower] = y == 0 ? 1 : Math.abs(y);
        row.marks |= y == 0 ? zero : y < 0 ? negative : 0;
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
        above.uniteStatus(x, y, block.rows);
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
            long sign = divisor >> 63;
            long size = (divisor ^ sign) - sign;
            long none = (size - 1) >> 63;
            above[i] = ((x[i] ^ sign) - sign) & ~none;
            below[i] = size - none;
        }
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
