package io.salestiers.kpi.internal.column;

import com.google.common.base.Suppliers;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What computes a formula, for rows in blocks or one by one. Immutable and safe for use by several threads. */
public final class Program {
    private final Code code;
    /** The same with registers of which none is shared. */
    final Code apart;

    private final Supplier<RowCode> rows;

    /** Preparing to run single rows takes longer than all the rest, so it waits until it is asked for. */
    Program(Code code, Code apart) {
        this.code = code;
        this.apart = apart;
        this.rows = Suppliers.memoize(() -> RowCode.of(apart));
    }

    /**
     * Space to compute in.
     *
     * @param capacity how many rows at a time
     * @return a block for one thread
     */
    public Block newBlock(int capacity) {
        return new Block(code.registers, capacity, code.constants);
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
        for (Kernel kernel : code.kernels) {
            kernel.run(block);
        }
        Register register = block.registers[code.result];
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
     * @param figures how many the formula reads
     * @return a row for one thread, all figures of which are 0
     */
    public Row newRow(int figures) {
        return rows.get().newRow(figures);
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
