package io.salestiers.kpi.internal.column;

/** Two truths: all, any, or both where both are needed whatever the first is. */
record LogicKernel(int out, int a, int b, Join join) implements Kernel {
    /** How they join. */
    enum Join {
        /** The second is looked at only if the first is true. */
        ALL,
        /** The second is looked at only if the first is false. */
        ANY,
        /** Both are looked at. */
        BOTH
    }

    @Override
    public void run(Row row) {
        long x = row.values[a];
        long y = row.values[b];
        boolean looksOn = join == Join.BOTH || (row.status[a] == 0 && x == (join == Join.ANY ? 0 : -1));
        row.put(out, join == Join.ANY ? any(x, y) : all(x, y), row.status[a] | (looksOn ? row.status[b] : 0));
    }

    @Override
    public void write(StepsWriter steps) {
        steps.register(a).register(b).call(LogicKernel.class, join == Join.ANY ? "any" : "all", out);
    }

    @Override
    public void limit(long[] bounds) {
        bounds[out] = 1;
    }

    @Override
    public void run(Block block) {
        Register x = block.registers[a];
        Register y = block.registers[b];
        Register result = block.registers[out];
        if (join == Join.ANY) {
            any(result.values, x.values, y.values, block.rows);
        } else {
            all(result.values, x.values, y.values, block.rows);
        }
        if (join == Join.BOTH || (x.clean && y.clean)) {
            result.uniteStatus(x, y, block.rows);
        } else {
            lazy(result, x, y, join == Join.ANY ? -1 : 0, block.rows);
        }
    }

    private static void all(long[] out, long[] x, long[] y, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = all(x[i], y[i]);
        }
    }

    static long all(long x, long y) {
        return x & y;
    }

    private static void any(long[] out, long[] x, long[] y, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = any(x[i], y[i]);
        }
    }

    static long any(long x, long y) {
        return x | y;
    }

    /** A gap in the first one ends the matter, and so does the first one if it decides; else the second one's bits count. */
    private static void lazy(Register result, Register x, Register y, long decides, int rows) {
        result.copyStatus(x, rows);
        if (y.clean) {
            return;
        }
        result.open(rows);
        for (int i = 0; i < rows; i++) {
            long looksOn = ~Flags.any(result.status[i]) & (x.values[i] ^ decides);
            result.status[i] |= y.status[i] & looksOn;
        }
    }
}
