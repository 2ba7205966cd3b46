package io.salestiers.kpi.internal.column;

/** Without the sign. */
final class AbsoluteKernel extends Kernel {
    private final int out;
    private final int a;

    AbsoluteKernel(int out, int a) {
        this.out = out;
        this.a = a;
    }

    @Override
    void run(Row row) {
        row.put(out, Math.abs(row.values[a]), row.status[a]);
    }

    @Override
    void run(Block block) {
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
