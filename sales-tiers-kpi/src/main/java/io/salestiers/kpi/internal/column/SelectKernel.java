package io.salestiers.kpi.internal.column;

/**
 * a where a truth holds, else b, with the bits of the one that is taken; nothing where the truth is not known.
 *
 * @param lower whether these are registers below, which have no bits: those above have them
 */
record SelectKernel(int out, int truth, int a, int b, boolean lower) implements Kernel {
    @Override
    public void run(Row row) {
        long mask = row.status[truth];
        int chosen = row.values[truth] == 0 ? b : a;
        row.put(out, row.values[chosen], lower ? 0 : mask != 0 ? mask : row.status[chosen]);
    }

    @Override
    public void write(StepsWriter steps) {
        steps.register(truth).register(a).register(b).call(SelectKernel.class, "selected", out);
    }

    @Override
    public void limit(long[] bounds) {
        bounds[out] = Math.max(bounds[a], bounds[b]);
    }

    @Override
    public void run(Block block) {
        Register mask = block.registers[truth];
        Register x = block.registers[a];
        Register y = block.registers[b];
        Register result = block.registers[out];
        result.bound = Math.max(x.bound, y.bound);
        select(result.values, mask.values, x.values, y.values, block.rows);
        if (lower) {
            result.clean = true;
        } else if (x.clean && y.clean) {
            result.copyStatus(mask, block.rows);
        } else {
            // What they say stays the same: zeros are written where there was nothing to read.
            x.open(block.rows);
            y.open(block.rows);
            select(result.status, mask.values, x.status, y.status, block.rows);
            result.clean = false;
            if (!mask.clean) {
                undecided(result.status, mask.status, block.rows);
            }
        }
    }

    private static void select(long[] out, long[] mask, long[] x, long[] y, int rows) {
        for (int i = 0; i < rows; i++) {
            out[i] = selected(mask[i], x[i], y[i]);
        }
    }

    static long selected(long mask, long x, long y) {
        return y ^ ((x ^ y) & mask);
    }

    private static void undecided(long[] status, long[] mask, int rows) {
        for (int i = 0; i < rows; i++) {
            status[i] = mask[i] | (status[i] & ~Flags.any(mask[i]));
        }
    }
}
