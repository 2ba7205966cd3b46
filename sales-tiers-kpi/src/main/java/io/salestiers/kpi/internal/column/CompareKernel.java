package io.salestiers.kpi.internal.column;

/**
 * Whether {@code a ≤ limit} or {@code a = limit}, or not so: −1 for true, 0 for false.
 *
 * @param limit not beyond {@link Bounds#LIMIT} on either side
 * @param flip −1 if the opposite is asked, else 0
 */
record CompareKernel(int out, int a, long limit, boolean equal, long flip) implements Kernel {
    @Override
    public void run(Row row) {
        long x = row.values[a];
        row.put(out, equal ? equal(x, limit, flip) : atMost(x, limit, flip), row.status[a]);
    }

    @Override
    public void write(StepsWriter steps) {
        steps.register(a).constant(limit).constant(flip).call(CompareKernel.class, equal ? "equal" : "atMost", out);
    }

    @Override
    public void limit(long[] bounds) {
        bounds[out] = 1;
    }

    @Override
    public void run(Block block) {
        Register x = block.registers[a];
        Register result = block.registers[out];
        result.copyStatus(x, block.rows);
        if (equal) {
            equal(result.values, x.values, limit, flip, block.rows);
        } else {
            atMost(result.values, x.values, limit, flip, block.rows);
        }
    }

    private static void equal(long[] out, long[] x, long limit, long flip, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = equal(x[i], limit, flip);
        }
    }

    static long equal(long x, long limit, long flip) {
        long difference = x - limit;
        return ((~difference & (difference - 1)) >> 63) ^ flip;
    }

    private static void atMost(long[] out, long[] x, long limit, long flip, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = atMost(x[i], limit, flip);
        }
    }

    static long atMost(long x, long limit, long flip) {
        return ~((limit - x) >> 63) ^ flip;
    }
}
