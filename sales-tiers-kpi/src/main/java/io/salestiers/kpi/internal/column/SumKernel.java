package io.salestiers.kpi.internal.column;

/** {@code p·a + q·b + constant}, with the bits of both. */
record SumKernel(int out, int a, long p, int b, long q, long constant) implements Kernel {
    @Override
    public void run(Row row) {
        long x = row.values[a];
        long y = row.values[b];
        row.putIf(fits(x, y), out, sum(x, p, y, q, constant), row.status[a] | row.status[b]);
    }

    @Override
    public void write(StepsWriter steps) {
        steps.register(a).constant(p).register(b).constant(q).constant(constant).call(SumKernel.class, "sum", out);
    }

    @Override
    public void limit(long[] bounds) {
        bounds[out] = bound(bounds[a], bounds[b]);
    }

    @Override
    public void run(Block block) {
        Register x = block.registers[a];
        Register y = block.registers[b];
        Register result = block.registers[out];
        result.uniteStatus(x, y, block.rows);
        result.bound = bound(x.bound, y.bound);
        if (result.bound >= Bounds.LIMIT) {
            careful(result, x.values, y.values, block.rows);
        } else if (p == 1 && q == 1 && constant == 0) {
            plus(result.values, x.values, y.values, block.rows);
        } else if (p == 1 && q == -1 && constant == 0) {
            minus(result.values, x.values, y.values, block.rows);
        } else {
            scaled(result.values, x.values, p, y.values, q, constant, block.rows);
        }
    }

    private long bound(long x, long y) {
        return Bounds.plus(Bounds.plus(Bounds.times(Math.abs(p), x), Bounds.times(Math.abs(q), y)), Math.abs(constant));
    }

    private static void plus(long[] out, long[] x, long[] y, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = x[i] + y[i];
        }
    }

    private static void minus(long[] out, long[] x, long[] y, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = x[i] - y[i];
        }
    }

    private static void scaled(long[] out, long[] x, long p, long[] y, long q, long constant, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = sum(x[i], p, y[i], q, constant);
        }
    }

    static long sum(long x, long p, long y, long q, long constant) {
        return p * x + q * y + constant;
    }

    private boolean fits(long x, long y) {
        return Math.abs((double) p * x) + Math.abs((double) q * y) + Math.abs((double) constant) <= Bounds.SAFE;
    }

    private void careful(Register result, long[] x, long[] y, int rows) {
        result.open(rows);
        for (int i = 0; i < rows; i++) {
            if (fits(x[i], y[i])) {
                result.values[i] = sum(x[i], p, y[i], q, constant);
            } else {
                result.doubt(i);
            }
        }
        result.bound = Bounds.LIMIT - 1;
    }
}
