package io.salestiers.kpi.internal.column;

/** Without the sign. */
record AbsoluteKernel(int out, int a) implements Kernel {
    @Override
    public void run(Row row) {
        row.put(out, Math.abs(row.values[a]), row.status[a]);
    }

    @Override
    public void step(Row row) {
        long[] numbers = row.values;
        numbers[out] = Math.abs(numbers[a]);
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
            long sign = x[i] >> 63;
            out[i] = (x[i] ^ sign) - sign;
        }
    }
}
