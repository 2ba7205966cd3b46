package io.salestiers.kpi.internal.column;

/** Without the sign. */
record AbsoluteKernel(int out, int a) implements Kernel {
    @Override
    public void run(Row row) {
        row.put(out, absolute(row.values[a]), row.status[a]);
    }

    @Override
    public void write(StepsWriter steps) {
        steps.register(a).call(AbsoluteKernel.class, "absolute", out);
    }

    @Override
    public void limit(long[] bounds) {
        bounds[out] = bounds[a];
    }

    @Override
    public void run(Block block) {
        Register x = block.registers[a];
        Register result = block.registers[out];
        result.copyStatus(x, block.rows);
        result.bound = x.bound;
        absolute(result.values, x.values, block.rows);
    }

    private static void absolute(long[] out, long[] x, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = absolute(x[i]);
        }
    }

    static long absolute(long x) {
        long sign = x >> 63;
        return (x ^ sign) - sign;
    }
}
