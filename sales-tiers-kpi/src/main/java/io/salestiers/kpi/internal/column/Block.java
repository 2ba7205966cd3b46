package io.salestiers.kpi.internal.column;

import org.jspecify.annotations.Nullable;

/** The registers in which a {@link Program} computes some rows. For one thread at a time. */
public final class Block {
    final Register[] registers;
    private final int capacity;

    long[][] inputs = new long[0][];
    int[] @Nullable [] statuses = new int[0][];
    /** The row of the inputs that is the first of the block. */
    int first;
    /** How many rows. */
    int rows;

    Block(int registers, int capacity) {
        this.capacity = capacity;
        this.registers = new Register[registers];
        for (int i = 0; i < registers; i++) {
            this.registers[i] = new Register(capacity);
        }
    }

    /**
     * How many rows it takes.
     *
     * @return 1 or more
     */
    public int capacity() {
        return capacity;
    }
}
