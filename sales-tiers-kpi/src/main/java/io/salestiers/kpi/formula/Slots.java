package io.salestiers.kpi.formula;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The figures of one row, set and computed from again and again without allocation: for a host that asks for one row at a time.
 * Made by {@link ColumnProgram#newSlots()}. What is not set is missing. Not for several threads at once.
 */
public final class Slots {
    private final ColumnProgram program;
    private final long[][] values;
    private final int[][] status;
    private final ColumnInputs inputs;
    private final Column output = Column.ofRows(1);
    private final ColumnProgram.Scratch scratch;

    Slots(ColumnProgram program) {
        this.program = program;
        List<Reference> references = program.formula().references();
        this.values = new long[references.size()][1];
        this.status = new int[references.size()][1];
        clear();
        this.inputs = program.inputs(IntStream.range(0, references.size())
                .boxed()
                .collect(java.util.stream.Collectors.toMap(references::get, i -> Column.of(values[i], status[i]))));
        this.scratch = new ColumnProgram.Scratch(program, 1);
    }

    /** Makes all figures missing. */
    public void clear() {
        for (int[] each : status) {
            Arrays.fill(each, ColumnStatus.MISSING);
        }
    }

    /**
     * Sets a figure.
     *
     * @param slot its {@link ColumnProgram#slot}
     * @param value a whole number in the scale of its {@link ColumnType}
     */
    public void set(int slot, long value) {
        values[slot][0] = value;
        status[slot][0] = ColumnStatus.KNOWN;
    }

    /**
     * Sets a figure that has no value.
     *
     * @param slot its {@link ColumnProgram#slot}
     * @param why {@link ColumnStatus#MISSING}, or the bits of reasons
     */
    public void setGap(int slot, int why) {
        values[slot][0] = 0;
        status[slot][0] = why;
    }

    /**
     * Computes the result.
     *
     * @return its {@link ColumnStatus}
     * @throws IllegalArgumentException if a figure was set to a status that means nothing for it
     */
    public int evaluate() {
        program.run(inputs, 0, 1, output, scratch);
        return output.writable()[0];
    }

    /**
     * The result of the last {@link #evaluate()}.
     *
     * @return a whole number in the scale of the rounding of the program; 0 if its status is not
     *     {@link ColumnStatus#KNOWN}
     */
    public long result() {
        return output.values[0];
    }

    /**
     * The figures as inputs of one row, for {@link ColumnProgram#reading} and {@link ColumnProgram#explain}.
     *
     * @return the same each time; they see what is set later
     */
    public ColumnInputs inputs() {
        return inputs;
    }
}
