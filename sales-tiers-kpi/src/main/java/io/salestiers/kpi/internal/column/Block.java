package io.salestiers.kpi.internal.column;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The registers in which a {@link Program} computes some rows. For one thread at a time. */
public final class Block {
    final Register[] registers;
    /** For a kernel that rounds, while it runs. */
    final long[] remainders;

    final long[] divisors;
    private final int capacity;

    long[][] inputs = new long[0][];
    int[] @Nullable [] statuses = new int[0][];
    /** The row of the inputs that is the first of the block. */
    int first;
    /** How many rows. */
    int rows;

    Block(int registers, int capacity, long[] constants) {
        this.capacity = capacity;
        this.registers = new Register[registers];
        this.remainders = Register.numbers(capacity);
        this.divisors = Register.numbers(capacity);
        for (int i = 0; i < registers; i++) {
            this.registers[i] = new Register(capacity);
        }
        for (int i = 0; i < constants.length; i++) {
            Arrays.fill(this.registers[i].values, constants[i]);
            this.registers[i].bound = Math.abs(constants[i]);
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
