package io.salestiers.kpi.internal.column;

/** Whether {@code a ≤ limit} or {@code a = limit}, or not so: −1 for true, 0 for false. */
final class CompareKernel extends Kernel {
    private final int out;
    private final int a;
    private final long limit;
    private final boolean equal;
    private final long flip;

    /** With a limit not beyond {@link Bounds#LIMIT} on either side, and whether the opposite is asked. */
    CompareKernel(int out, int a, long limit, boolean equal, boolean opposite) {
        this.out = out;
        this.a = a;
        this.limit = limit;
        this.equal = equal;
        this.flip = opposite ? -1 : 0;
    }

    @Override
    void run(Row row) {
        long x = row.values[a];
        boolean holds = equal ? x == limit : x <= limit;
        row.put(out, (holds ? -1 : 0) ^ flip, row.status[a]);
    }

    @Override
    void run(Block block) {
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
            long difference = x[i] - limit;
            out[i] = ~((difference | -difference) >> 63) ^ flip;
        }
    }

    private static void atMost(long[] out, long[] x, long limit, long flip, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = ~((limit - x[i]) >> 63) ^ flip;
        }
    }
}
