package io.salestiers.kpi.formula;

import io.salestiers.kpi.internal.column.Row;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one row, set and computed from again and again without allocation: for a host that asks for one row at a time.
 * Made by {@link ColumnProgram#newSlots()}. What is not set is missing. Not for several threads at once.
 */
public final class Slots {
    private final ColumnProgram program;
    private final long[] values;
    private final int[] status;
    private final @Nullable Row row;
    private long result;

    Slots(ColumnProgram program, int figures) {
        this.program = program;
        this.values = new long[figures];
        this.status = new int[figures];
        this.row = program.newRow(values, status).orElse(null);
        clear();
    }

    /** Makes all figures missing. */
    public void clear() {
        Arrays.fill(status, ColumnStatus.MISSING);
    }

    /**
     * Sets a figure.
     *
     * @param slot its {@link ColumnProgram#slot}
     * @param value a whole number in the scale of its {@link ColumnType}
     */
    public void set(int slot, long value) {
        values[slot] = value;
        status[slot] = ColumnStatus.KNOWN;
    }

    /**
     * Sets a figure that has no value.
     *
     * @param slot its {@link ColumnProgram#slot}
     * @param why {@link ColumnStatus#MISSING}, or the bits of reasons
     */
    public void setGap(int slot, int why) {
        values[slot] = 0;
        status[slot] = why;
    }

    /**
     * Computes the result.
     *
     * @return its {@link ColumnStatus}
     * @throws IllegalArgumentException if a figure was set to a status that means nothing for it
     */
    public int evaluate() {
        if (row != null) {
            int known = program.run(row, status);
            if (known != ColumnProgram.UNSETTLED) {
                result = known == ColumnStatus.KNOWN ? row.result() : 0;
                return known;
            }
        }
        Column output = Column.ofRows(1);
        program.exact(inputs(), 0, output);
        result = output.values[0];
        return output.writable()[0];
    }

    /**
     * The result of the last {@link #evaluate()}.
     *
     * @return a whole number in the scale of the rounding of the program; 0 if its status is not
     *     {@link ColumnStatus#KNOWN}
     */
    public long result() {
        return result;
    }

    /**
     * The figures as inputs of one row, for {@link ColumnProgram#reading} and {@link ColumnProgram#explain}.
     *
     * @return a copy
     */
    public ColumnInputs inputs() {
        return program.inputs(IntStream.range(0, values.length)
                .boxed()
                .collect(Collectors.toMap(
                        i -> program.formula().references().get(i),
                        i -> Column.of(new long[] {values[i]}, new int[] {status[i]}))));
    }
}
