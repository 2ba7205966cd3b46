package io.salestiers.kpi.internal.column;

import java.util.Arrays;

/** Whether a number is missing, or whether it is not meaningful; itself always known. */
record GapKernel(int out, int a, boolean missing) implements Kernel {
    @Override
    public void run(Row row) {
        long status = row.status[a];
        row.put(out, missing ? Flags.missing(status) : notMeaningful(status), 0);
    }

    @Override
    public void write(StepsWriter steps) {
        steps.constant(0).into(out);
    }

    @Override
    public void limit(long[] bounds) {
        bounds[out] = 1;
    }

    @Override
    public void run(Block block) {
        Register x = block.registers[a];
        Register result = block.registers[out];
        result.clean = true;
        if (x.clean) {
            Arrays.fill(result.values, 0, block.rows, 0);
        } else if (missing) {
            missing(result.values, x.status, block.rows);
        } else {
            notMeaningful(result.values, x.status, block.rows);
        }
    }

    private static void missing(long[] out, long[] status, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = Flags.missing(status[i]);
        }
    }

    /** A row in doubt might be missing in truth: it is neither, and its doubt stays. */
    private static void notMeaningful(long[] out, long[] status, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = notMeaningful(status[i]);
        }
    }

    private static long notMeaningful(long status) {
        return Flags.any(status) & ~Flags.any(status & (Flags.MISSING | Flags.DOUBT));
    }
}
