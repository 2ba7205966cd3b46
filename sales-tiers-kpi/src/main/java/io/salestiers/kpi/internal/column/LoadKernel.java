package io.salestiers.kpi.internal.column;

import org.jspecify.annotations.Nullable;

/**
 * Copies rows of an input into a register, so that all kernels after it count from 0 in every array, which is what lets a
 * compiler vectorize them; finds the bound of its numbers on the way.
 *
 * @param known the bits that a status may have
 */
record LoadKernel(int out, int input, int known) implements Kernel {
    @Override
    public void run(Row row) {
        int status = row.given[input];
        long value = row.figures[input];
        if (status != 0) {
            require(status);
            row.put(out, 0, status);
        } else {
            row.putIf(value < Bounds.LIMIT && value > -Bounds.LIMIT, out, value, 0);
        }
    }

    @Override
    public void write(StepsWriter steps) {
        steps.figure(input, out);
    }

    /** That of a figure is there already. */
    @Override
    public void limit(long[] bounds) {}

    @Override
    public void run(Block block) {
        Register register = block.registers[out];
        int rows = block.rows;
        System.arraycopy(block.inputs[input], block.first, register.values, 0, rows);
        register.clean = true;
        int @Nullable [] status = block.statuses[input];
        if (status != null) {
            gaps(register, status, block.first, rows);
        }
        int width = Scan.width(register.values, rows);
        if (width < 62) {
            register.bound = 1L << width;
        } else {
            doubtful(register, rows);
        }
    }

    /** The numbers of rows without one are made 0, so that they don't enlarge the bound. */
    private void gaps(Register register, int[] status, int first, int rows) {
        int any = 0;
        for (int i = 0; i < rows; i++) {
            any |= status[first + i];
        }
        if (any == 0) {
            return;
        }
        require(any);
        for (int i = 0; i < rows; i++) {
            register.status[i] = status[first + i];
        }
        register.clean = false;
        for (int i = 0; i < rows; i++) {
            register.values[i] &= ~Flags.any(register.status[i]);
        }
    }

    private void require(int bits) {
        if ((bits & ~known) != 0) {
            throw new IllegalArgumentException("a status must have no other bits than 0x" + Integer.toHexString(known)
                    + ", but there are 0x" + Integer.toHexString(bits));
        }
    }

    private static void doubtful(Register register, int rows) {
        register.open(rows);
        for (int i = 0; i < rows; i++) {
            if (register.values[i] >= Bounds.LIMIT || register.values[i] <= -Bounds.LIMIT) {
                register.doubt(i);
            }
        }
        register.bound = Bounds.LIMIT - 1;
    }
}
