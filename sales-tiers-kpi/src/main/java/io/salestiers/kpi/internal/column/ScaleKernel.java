package io.salestiers.kpi.internal.column;

/** {@code factor·a + constant}. */
final class ScaleKernel extends Kernel {
    private final int out;
    private final int a;
    private final long factor;
    private final long constant;
    /** Numbers up to it fit. */
    private final long small;

    ScaleKernel(int out, int a, long factor, long constant) {
        this.out = out;
        this.a = a;
        this.factor = factor;
        this.constant = constant;
        this.small = (Bounds.LIMIT - 1 - Math.abs(constant)) / Math.max(1, Math.abs(factor));
    }

    @Override
    void run(Row row) {
        long x = row.values[a];
        row.putIf((x <= small && x >= -small) || fits(x), out, factor * x + constant, row.status[a]);
    }

    @Override
    void run(Block block) {
        Register x = block.registers[a];
        Register result = block.registers[out];
        result.copyStatus(x, block.rows);
        result.bound = Bounds.plus(Bounds.times(Math.abs(factor), x.bound), Math.abs(constant));
        if (result.bound >= Bounds.LIMIT) {
            careful(result, x.values, block.rows);
        } else if (factor == 1) {
            shifted(result.values, x.values, constant, block.rows);
        } else {
            scaled(result.values, x.values, factor, constant, block.rows);
        }
    }

    private static void shifted(long[] out, long[] x, long constant, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = x[i] + constant;
        }
    }

    private static void scaled(long[] out, long[] x, long factor, long constant, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = factor * x[i] + constant;
        }
    }

    private boolean fits(long x) {
        return Math.abs((double) factor * x) + Math.abs((double) constant) <= Bounds.SAFE;
    }

    private void careful(Register result, long[] x, int rows) {
        result.open(rows);
        for (int i = 0; i < rows; i++) {
            if (fits(x[i])) {
                result.values[i] = factor * x[i] + constant;
            } else {
                result.doubt(i);
            }
        }
        result.bound = Bounds.LIMIT - 1;
    }
}
