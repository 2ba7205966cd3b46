package io.salestiers.kpi.internal.column;

/** {@code a·b}, with the bits of both. */
record ProductKernel(int out, int a, int b) implements Kernel {
    @Override
    public void run(Row row) {
        long x = row.values[a];
        long y = row.values[b];
        row.putIf(fits(x, y), out, product(x, y), row.status[a] | row.status[b]);
    }

    @Override
    public void write(StepsWriter steps) {
        steps.register(a).register(b).call(ProductKernel.class, "product", out);
    }

    @Override
    public void limit(long[] bounds) {
        bounds[out] = Bounds.times(bounds[a], bounds[b]);
    }

    @Override
    public void run(Block block) {
        Register x = block.registers[a];
        Register y = block.registers[b];
        Register result = block.registers[out];
        result.uniteStatus(x, y, block.rows);
        result.bound = Bounds.times(x.bound, y.bound);
        if (result.bound < Bounds.LIMIT) {
            product(result.values, x.values, y.values, block.rows);
        } else {
            careful(result, x.values, y.values, block.rows);
        }
    }

    static void product(long[] out, long[] x, long[] y, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = product(x[i], y[i]);
        }
    }

    static long product(long x, long y) {
        return x * y;
    }

    static boolean fits(long x, long y) {
        return ((int) x == x && (int) y == y) || Math.abs((double) x * y) <= Bounds.SAFE;
    }

    private static void careful(Register result, long[] x, long[] y, int rows) {
        result.open(rows);
        for (int i = 0; i < rows; i++) {
            if (fits(x[i], y[i])) {
                result.values[i] = x[i] * y[i];
            } else {
                result.doubt(i);
            }
        }
        result.bound = Bounds.LIMIT - 1;
    }
}
