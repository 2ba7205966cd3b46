package io.salestiers.kpi.internal.column;

import java.util.Arrays;

/** The same number for all rows. */
final class FillKernel extends Kernel {
    private final int out;
    private final long value;

    FillKernel(int out, long value) {
        this.out = out;
        this.value = value;
    }

    @Override
    void run(Block block) {
        Register register = block.registers[out];
        Arrays.fill(register.values, 0, block.rows, value);
        register.clean = true;
        register.bound = Math.abs(value);
    }
}
