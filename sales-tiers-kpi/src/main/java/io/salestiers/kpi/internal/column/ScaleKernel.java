package io.salestiers.kpi.internal.column;

/** {@code factor·a + constant}. */
record ScaleKernel(int out, int a, long factor, long constant) implements Kernel {
    @Override
    public void run(Row row) {
        long x = row.values[a];
        row.putIf(fits(x), out, scaled(x, factor, constant), row.status[a]);
    }

    @Override
    public void write(StepsWriter steps) {
        steps.register(a).constant(factor).constant(constant).call(ScaleKernel.class, "scaled", out);
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
        if (result.bound >= Bounds.LIMIT) {
            careful(result, x.values, block.rows);
        } else if (factor == 1) {
            shifted(result.values, x.values, constant, block.rows);
        } else {
            scaled(result.values, x.values, factor, constant, block.rows);
        }
    }

    private long bound(long x) {
        return Bounds.plus(Bounds.times(Math.abs(factor), x), Math.abs(constant));
    }

    private static void shifted(long[] out, long[] x, long constant, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = x[i] + constant;
        }
    }

    private static void scaled(long[] out, long[] x, long factor, long constant, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = scaled(x[i], factor, constant);
        }
    }

    static long scaled(long x, long factor, long constant) {
        return factor * x + constant;
    }

    private boolean fits(long x) {
        return Math.abs((double) factor * x) + Math.abs((double) constant) <= Bounds.SAFE;
    }

    private void careful(Register result, long[] x, int rows) {
        result.open(rows);
        for (int i = 0; i < rows; i++) {
            if (fits(x[i])) {
                result.values[i] = scaled(x[i], factor, constant);
            } else {
                result.doubt(i);
            }
        }
        result.bound = Bounds.LIMIT - 1;
    }
}
