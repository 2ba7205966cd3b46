package io.salestiers.kpi.internal.column;

/**
 * {@code max(min(a, high), low)}, bounds that are the same for all rows, none of them beyond {@link Bounds#LIMIT}. Without a
 * branch: {@code d & d >> 63} is d where it is negative, else 0.
 */
record ClampKernel(int out, int a, long low, long high) implements Kernel {
    @Override
    public void run(Row row) {
        row.put(out, clamped(row.values[a], low, high), row.status[a]);
    }

    @Override
    public void write(StepsWriter steps) {
        if (low == -Bounds.LIMIT) {
            steps.register(a).constant(high).call(ClampKernel.class, "atMost", out);
        } else if (high == Bounds.LIMIT) {
            steps.register(a).constant(low).call(ClampKernel.class, "atLeast", out);
        } else {
            steps.register(a).constant(low).constant(high).call(ClampKernel.class, "clamped", out);
        }
    }

    @Override
    public void limit(long[] bounds) {
        bounds[out] = bound(bounds[a]);
    }

    @Override
    public void run(Block block) {
        Register x = block.registers[a];
        Register result = block.registers[out];
        result.copyStatus(x, block.rows);
        result.bound = bound(x.bound);
        clamp(result.values, x.values, low, high, block.rows);
    }

    /** An end at the limit leaves the number as it is; a number is moved only to an end that is nearer. */
    private long bound(long x) {
        long ends = Math.max(end(low), end(high));
        return low > -Bounds.LIMIT && high < Bounds.LIMIT ? ends : Math.max(x, ends);
    }

    private static long end(long bound) {
        return Math.abs(bound) == Bounds.LIMIT ? 0 : Math.abs(bound);
    }

    private static void clamp(long[] out, long[] x, long low, long high, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = clamped(x[i], low, high);
        }
    }

    static long clamped(long x, long low, long high) {
        return atLeast(atMost(x, high), low);
    }

    static long atMost(long x, long high) {
        long over = x - high;
        return high + (over & (over >> 63));
    }

    static long atLeast(long x, long low) {
        long under = x - low;
        return low + (under & ~(under >> 63));
    }
}
