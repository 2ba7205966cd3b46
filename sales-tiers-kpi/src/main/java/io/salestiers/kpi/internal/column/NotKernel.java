package io.salestiers.kpi.internal.column;

/** The opposite of a truth. */
record NotKernel(int out, int a) implements Kernel {
    @Override
    public void run(Row row) {
        row.put(out, not(row.values[a]), row.status[a]);
    }

    @Override
    public void write(StepsWriter steps) {
        steps.register(a).call(NotKernel.class, "not", out);
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
        for (int i = 0; i < block.rows; i++) {
            result.values[i] = not(x.values[i]);
        }
    }

    static long not(long x) {
        return ~x;
    }
}
