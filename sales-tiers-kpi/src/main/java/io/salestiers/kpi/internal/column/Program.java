package io.salestiers.kpi.internal.column;

import org.jspecify.annotations.Nullable;

/** Kernels in the order in which they run, and where the result is. Immutable and safe for use by several threads. */
public final class Program {
    private final Kernel[] kernels;
    private final int result;
    private final int registers;
    private final long[] constants;

    /** With the numbers that the first registers hold for all rows. */
    Program(Kernel[] kernels, int result, int registers, long[] constants) {
        this.kernels = kernels;
        this.result = result;
        this.registers = registers;
        this.constants = constants;
    }

    /**
     * Space to compute in.
     *
     * @param capacity how many rows at a time
     * @return a block for one thread
     */
    public Block newBlock(int capacity) {
        return new Block(registers, capacity, constants);
    }

    /**
     * Computes some rows.
     *
     * @param block where
     * @param inputs the columns
     * @param statuses the bits of each column, null for a column without gaps
     * @param first the first row
     * @param rows how many, at most the capacity of the block
     * @param values where the results go, in the same rows; 0 in a row whose status is not 0
     * @param status where the bits of the results go: missing wins over reasons
     * @return whether there are rows in doubt: those with {@link Flags#DOUBT}
     */
    public boolean run(
            Block block,
            long[][] inputs,
            int[] @Nullable [] statuses,
            int first,
            int rows,
            long[] values,
            int[] status) {
        block.inputs = inputs;
        block.statuses = statuses;
        block.first = first;
        block.rows = rows;
        for (Kernel kernel : kernels) {
            kernel.run(block);
        }
        Register register = block.registers[result];
        System.arraycopy(register.values, 0, values, first, rows);
        if (register.clean) {
            java.util.Arrays.fill(status, first, first + rows, 0);
            return false;
        }
        return leave(register, first, rows, values, status);
    }

    /**
     * Space to compute a single row in.
     *
     * @param inputs its figures, read at each run
     * @param given the bits of each figure
     * @return a row for one thread
     */
    public Row newRow(long[] inputs, int[] given) {
        Row row = new Row(registers, result, inputs, given);
        System.arraycopy(constants, 0, row.values, 0, constants.length);
        return row;
    }

    /**
     * Computes a single row.
     *
     * @param row where, with its inputs
     */
    public void run(Row row) {
        for (Kernel kernel : kernels) {
            kernel.run(row);
        }
    }

    private static boolean leave(Register register, int first, int rows, long[] values, int[] status) {
        int doubt = 0;
        for (int i = 0; i < rows; i++) {
            int bits = (int) register.status[i];
            doubt |= bits;
            values[first + i] &= ~Flags.any(bits);
            status[first + i] = Flags.settled(bits);
        }
        return (doubt & Flags.DOUBT) != 0;
    }
}
