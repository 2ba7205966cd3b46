package io.salestiers.kpi.formula;

import io.salestiers.kpi.internal.column.Row;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The figures of one row, set and computed from again and again without allocation: for a host that asks for one row at a time.
 * Made by {@link ColumnProgram#newSlots()}. What is not set is missing. Not for several threads at once.
 */
public final class Slots {
    private final ColumnProgram program;
    private final Row row;

    Slots(ColumnProgram program) {
        this.program = program;
        this.row = program.newRow();
        clear();
    }

    /** Makes all figures missing. */
    public void clear() {
        for (int slot = 0; slot < program.formula().references().size(); slot++) {
            row.setGap(slot, ColumnStatus.MISSING);
        }
    }

    /**
     * Sets a figure.
     *
     * @param slot its {@link ColumnProgram#slot}
     * @param value a whole number in the scale of its {@link ColumnType}
     */
    public void set(int slot, long value) {
        row.set(slot, value);
    }

    /**
     * Sets a figure that has no value.
     *
     * @param slot its {@link ColumnProgram#slot}
     * @param why {@link ColumnStatus#MISSING}, or the bits of reasons
     */
    public void setGap(int slot, int why) {
        row.setGap(slot, why);
    }

    /**
     * Computes the result.
     *
     * @return its {@link ColumnStatus}
     * @throws IllegalArgumentException if a figure was set to a status that means nothing for it
     */
    public int evaluate() {
        int known = program.run(row);
        return known == ColumnProgram.UNSETTLED ? exact() : known;
    }

    private int exact() {
        Column output = Column.ofRows(1);
        program.exact(inputs(), 0, output);
        row.settle(output.values[0]);
        return output.writable()[0];
    }

    /**
     * The result of the last {@link #evaluate()}.
     *
     * @return a whole number in the scale of the rounding of the program; 0 if its status is not
     *     {@link ColumnStatus#KNOWN}
     */
    public long result() {
        return row.result();
    }

    /**
     * The figures as inputs of one row, for {@link ColumnProgram#reading} and {@link ColumnProgram#explain}.
     *
     * @return a copy
     */
    public ColumnInputs inputs() {
        List<Reference> references = program.formula().references();
        return program.inputs(IntStream.range(0, references.size())
                .boxed()
                .collect(Collectors.toMap(
                        references::get, i -> Column.of(new long[] {row.figure(i)}, new int[] {row.given(i)}))));
    }
}
